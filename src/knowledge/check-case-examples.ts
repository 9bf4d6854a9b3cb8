import { GENERAL, UNANSWERED } from '../search/types';
import { CASE_EXAMPLES, type ExampleLine } from './editing/case-examples';
import type { Finding } from './finding';
import { entryFile } from './sources';
import type { Entry } from './types';

/** A case is told from the others of its entry by at least so many examples. */
const FEWEST = 5;

/** Whether every case can be recognised, and every example belongs to one. Pure. */
export function checkCaseExamples(entries: readonly Entry[], examples: readonly ExampleLine[]): Finding[] {
  const keyOf = (entry: string, id: string) => `${entry}/${id}`;
  const counts = new Map<string, number>();
  for (const { entry, case: id } of examples)
    counts.set(keyOf(entry, id), (counts.get(keyOf(entry, id)) ?? 0) + 1);
  const known = new Set(
    entries.flatMap(({ id, cases = [] }) => [
      keyOf(id, GENERAL),
      keyOf(id, UNANSWERED),
      ...cases.map((one) => keyOf(id, one.id ?? GENERAL)),
    ]),
  );
  const lost = [...counts.keys()]
    .filter((key) => !known.has(key))
    .map((key) => ({
      file: CASE_EXAMPLES,
      entry: key.split('/')[0] ?? '',
      problem: `「${key}」という場合分けがありませんが、言い方の例が${counts.get(key)}件あります。`,
      repair: '例の entry と case を、項目と場合分け(cases)の id に合わせてください。',
    }));
  const unknown = entries.flatMap(({ id: entry, cases = [] }) =>
    cases.flatMap(({ id, when }) => {
      const count = id === undefined ? 0 : (counts.get(keyOf(entry, id)) ?? 0);
      if (when !== undefined || count >= FEWEST) return [];
      return [
        {
          file: entryFile(entry),
          entry,
          problem: `場合分け(cases)の「${id ?? ''}」は、言い方の例が${count}件しかないため、見分けられません。`,
          repair: `${CASE_EXAMPLES} に例を${FEWEST}件以上書くか、事実の条件(when)を書いてください。`,
        },
      ];
    }),
  );
  return [...lost, ...unknown];
}
