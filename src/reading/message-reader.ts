import type { DayContext } from '../dates';
import type { Knowledge } from '../knowledge/types';
import type { Vocabulary } from '../knowledge/vocabulary';
import type { Analyser } from '../language/analyser';
import { createRespelling, type SpokenWord } from '../language/kana-words';
import { createReader } from '../language/reader';
import { lexemesOf } from './lexemes';
import { createPictures } from './pictures';
import { type Open, type Reading, readMessage } from './reading';
import { spokenWords, type Worded } from './spoken-words';

/** Reads messages by a vocabulary. */
export type MessageReader = (text: string, open: Open, days: DayContext) => Reading;

/**
 * Makes the reader of messages: about a tenth of a second.
 * @param spoken what `spokenWords` finds in this knowledge, where that was looked for before
 */
export function createMessageReader(
  knowledge: Worded & Pick<Knowledge, 'lexicon'>,
  analyser: Analyser,
  spoken: Iterable<SpokenWord> = spokenWords(knowledge, analyser),
): MessageReader {
  const { vocabulary, lexicon } = knowledge;
  const respell = createRespelling(spoken);
  const ports = {
    reader: createReader(analyser, lexicon.terms, respell),
    lexemes: lexemesOf(vocabulary, lexicon),
  };
  const spellOut = createPictures(vocabulary);
  const latin = latinOf(vocabulary);
  return (text, open, days) => readMessage(text, latin.get(bare(text)) ?? spellOut(text), open, ports, days);
}

/** A reply without its closing marks. */
function bare(text: string): string {
  const trimmed = text.trim().toLowerCase();
  let end = trimmed.length;
  while (end > 0 && '.!?'.includes(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(0, end);
}

/** Whole replies in Latin letters, which are no romaji: "no" is no の. */
const latinOf = ({ replies }: Vocabulary): ReadonlyMap<string, string> =>
  new Map(
    replies.flatMap(({ word, also = [], class: wordClass }) =>
      wordClass === '句'
        ? also
            .filter((spelling) => /^[a-z' ]+$/i.test(spelling))
            .map((spelling): [string, string] => [spelling.toLowerCase(), word])
        : [],
    ),
  );
