import type { DayContext } from '../dates';
import type { Vocabulary } from '../knowledge/vocabulary';
import type { Analyser } from '../language/analyser';
import { createReader } from '../language/reader';
import type { Lexicon } from '../search/types';
import { lexemesOf } from './lexemes';
import { type Open, type Reading, readMessage } from './reading';

/** Reads messages by a vocabulary. */
export type MessageReader = (text: string, open: Open, days: DayContext) => Reading;

/** Makes the reader of messages: about a tenth of a second. */
export function createMessageReader(
  { vocabulary, lexicon }: { vocabulary: Vocabulary; lexicon: Lexicon },
  analyser: Analyser,
): MessageReader {
  const ports = { reader: createReader(analyser, lexicon.terms), lexemes: lexemesOf(vocabulary, lexicon) };
  return (text, open, days) => readMessage(text, open, ports, days);
}
