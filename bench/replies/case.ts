import { readFileSync } from 'node:fs';
import { z } from 'zod';

const texts = z.array(z.string());

const expectation = z.strictObject({
  first: z.string().optional(),
  say: texts.optional(),
  not: texts.optional(),
  offer: z.union([z.string(), texts]).optional(),
  topic: texts.optional(),
  entry: texts.optional(),
  notEntry: texts.optional(),
  noAnswer: z.boolean().optional(),
  suggest: texts.optional(),
  dialog: z.union([z.string(), texts]).optional(),
  fact: z.union([z.string(), texts]).optional(),
  noFact: texts.optional(),
  noDialog: z.boolean().optional(),
  notDialog: texts.optional(),
  noDialogNow: z.boolean().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  noResult: z.boolean().optional(),
  noNew: z.boolean().optional(),
  noDated: z.boolean().optional(),
  ifResult: z.record(z.string(), z.unknown()).optional(),
  refuse: z.boolean().optional(),
  shorter: z.boolean().optional(),
});
type Plain = z.infer<typeof expectation>;
export type Expectation = Plain & { anyOf?: readonly Expectation[] | undefined };

const expectations: z.ZodType<Expectation> = expectation.extend({
  anyOf: z.array(z.lazy(() => expectations)).optional(),
});

const row = z.object({
  id: z.string(),
  bar: z.string(),
  kind: z.string(),
  turns: texts,
  today: z.string().optional(),
  expect: expectations,
});

/** A short conversation, and what its last reply must look like to the person. */
export type ReplyCase = z.infer<typeof row>;

/** Reads cases, one JSON object a line. @throws ZodError where a line has another shape */
export function readCases(file: string): ReplyCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));
}
