import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What is looked at in a reading. */
const kind = z.enum([
  'answer',
  'yes-no',
  'told',
  'asks',
  'about-prompt',
  'dont-know',
  'hold-on',
  'command',
  'request',
  'option',
  'days',
]);

const expected = z.union([z.boolean(), z.number(), z.string(), z.record(z.string(), z.boolean())]);

const schema = z.strictObject({
  kind,
  asked: z.string().optional(),
  groups: z.array(
    z.strictObject({ expect: expected, asked: z.string().optional(), said: z.array(z.string()).min(1) }),
  ),
});

export type RowKind = z.infer<typeof kind>;
export type Expected = z.infer<typeof expected>;

/** What somebody says while a fact is asked for, or none, and how it must be read. */
export interface Row {
  kind: RowKind;
  asked: string | null;
  text: string;
  expect: Expected;
}

/** The rows of every file of a folder, by file. @throws ZodError where a file has another shape */
export function readRows(folder: string): Map<string, Row[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(files.toSorted().map((name) => [name, rowsOf(readFileSync(join(folder, name), 'utf8'))]));
}

function rowsOf(text: string): Row[] {
  const { kind: one, asked = null, groups } = schema.parse(parse(text));
  return groups.flatMap(({ expect, asked: own = asked, said }) =>
    said.map((sentence): Row => ({ kind: one, asked: own, text: sentence, expect })),
  );
}
