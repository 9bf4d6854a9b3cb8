import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PRACTICE_FILE } from '../../src/search-files';

/** A question with the entry that must be found, or null where none must be given. */
export interface EvalQuestion {
  question: string;
  expected: string | null;
  /** How it is written; for null, what kind of question it is. */
  style: string;
}

/** What staff add has no style of its own. */
const line = z.object({
  question: z.string(),
  expected: z.string().nullable(),
  style: z.string().default('staff'),
});

/** The practice questions are the part that is developed on; they are knowledge. */
const FILES = {
  development: join('knowledge', PRACTICE_FILE),
  'held-out': join('bench', 'eval', 'data', 'held-out.jsonl'),
} as const;

export function readQuestions(root: string, part: keyof typeof FILES): EvalQuestion[] {
  const text = readFileSync(join(root, FILES[part]), 'utf8');
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => line.parse(JSON.parse(row)));
}
