/** Where a capital begins the next word of a name: `cert|Not|Before`. */
const NEXT_WORD = /(?<=[a-z])(?=[A-Z])/g;

/** A text with the words of names such as `certNotBefore` apart. */
interface WordsApart {
  spread: string;
  /** The place in the text of one in `spread`. Places are asked for in their order. */
  back: (place: number) => number;
}

/** Puts a blank between the words of names in programs, so that each is found as a word of its own. */
export const wordsApart = (text: string): WordsApart => {
  const blanks = [...text.matchAll(NEXT_WORD)].map(({ index }, count) => index + count);
  let passed = 0;
  return {
    spread: blanks.length > 0 ? text.replace(NEXT_WORD, ' ') : text,
    back: (place) => {
      while (passed < blanks.length && (blanks[passed] ?? 0) < place) passed += 1;
      return place - passed;
    },
  };
};
