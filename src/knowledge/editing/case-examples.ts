import { z } from 'zod';
import { sameWordingKey } from '../text';
import { type Edit, type Texts, withFile } from './texts';

/** How people ask in each case; one JSON object a line. */
export const CASE_EXAMPLES = 'cases.jsonl';

const line = z.object({
  question: z.string(),
  entry: z.string(),
  case: z.string(),
  follows: z.literal(true).optional(),
});

/** A way to ask in a case of an entry. */
export type ExampleLine = z.infer<typeof line>;

/** The examples of the files; a line that cannot be read is left out. */
export const caseExamplesIn = (texts: Texts): ExampleLine[] =>
  rowsOf(texts).flatMap(({ read }) => read ?? []);

/** How people ask in one case; what they say after an answer is no way to ask by itself. */
export const examplesOf = (texts: Texts, entry: string, id: string): string[] =>
  caseExamplesIn(texts)
    .filter((one) => one.entry === entry && one.case === id && !one.follows)
    .map(({ question }) => question);

/** Makes these the examples of a case: what stays keeps its place, what is new comes behind. */
export const setExamples =
  (entry: string, id: string, questions: readonly string[]): Edit =>
  (texts) => {
    const wanted = new Map(questions.map((question) => [sameWordingKey(question), question]));
    const kept = rowsOf(texts).filter(({ read }) => {
      if (read === undefined || read.follows) return true;
      const key = sameWordingKey(read.question);
      const own = read.entry === entry && read.case === id;
      // An example moves here from another case of the entry.
      if (!own) return read.entry !== entry || !wanted.has(key);
      return wanted.has(key);
    });
    const known = new Set(
      kept.flatMap(({ read }) =>
        read?.entry === entry && !read.follows ? [sameWordingKey(read.question)] : [],
      ),
    );
    const added = [...wanted]
      .filter(([key]) => !known.has(key))
      .map(([, question]) => JSON.stringify({ question, entry, case: id }));
    const rows = [...kept.map(({ text }) => text), ...added];
    return withFile(texts, CASE_EXAMPLES, rows.length === 0 ? null : `${rows.join('\n')}\n`);
  };

function rowsOf(texts: Texts): { text: string; read: ExampleLine | undefined }[] {
  return (texts.get(CASE_EXAMPLES) ?? '')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      try {
        return { text, read: line.parse(JSON.parse(text)) };
      } catch {
        // Where the file is read to be learnt from, the line is named.
        return { text, read: undefined };
      }
    });
}
