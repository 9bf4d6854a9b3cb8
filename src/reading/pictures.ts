import type { Vocabulary } from '../knowledge/vocabulary';

const PICTURE = /\p{Extended_Pictographic}/u;
const PICTURES = /\p{Extended_Pictographic}/gu;
/** Besides pictures: skin tones, joiners, blanks and closing marks. */
const NOTHING = /^(?:\p{Emoji_Modifier}|\u200D|\uFE0F|\s|[.!。!])*$/u;

type Line = { word: string; also?: readonly string[] };

/**
 * Makes what writes a message with the pictures that say something as words: 👍 is はい. What is small talk in words (🙏, 😊) says
 * something only where it stands alone: 「教えてください🙏」 does not thank.
 */
export function createPictures({ replies, talk }: Vocabulary): (text: string) => string {
  const answers = wordsOf(replies);
  const alone = new Map([...wordsOf(talk), ...answers]);
  return (text) => {
    const rest = text.replace(PICTURES, '');
    const words = NOTHING.test(rest) ? alone : answers;
    return text.replace(PICTURES, (picture) => {
      const word = words.get(codeOf(picture));
      return word === undefined ? picture : ` ${word} `;
    });
  };
}

/** By the code point of each picture, so that its variants are the same. */
const wordsOf = (lines: readonly Line[]): ReadonlyMap<number, string> =>
  new Map(
    lines.flatMap(({ word, also = [] }) =>
      also.filter((spelling) => PICTURE.test(spelling)).map((spelling) => [codeOf(spelling), word] as const),
    ),
  );

const codeOf = (picture: string): number => picture.codePointAt(0) ?? 0;
