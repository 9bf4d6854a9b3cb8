import { parseSources } from '../reading/parse-sources';
import { CASE_EXAMPLES } from './case-examples';
import { PRACTICE } from './practice';
import { practiceIn } from './practice-lines';
import type { Taught } from './standing';
import type { Texts } from './texts';

/** What the files teach, as far as they can be read. Pure. */
export function taughtIn(texts: Texts): Taught {
  const { entries, topics = [] } = parseSources(sourcesOf(texts)).sources;
  return { entries: entries.map(({ entry }) => entry), topics, practice: practiceIn(texts) };
}

/** The files that are checked, in the order in which the folder is read, so that the same files say the same. */
export function sourcesOf(texts: Texts): { file: string; bytes: Uint8Array }[] {
  return [...texts]
    .filter(([file]) => file !== PRACTICE && file !== CASE_EXAMPLES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
}
