import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A question with the entry that must be found, or null where none must be given. */
export interface EvalQuestion {
  question: string;
  expected: string | null;
  /** How it is written; for null, what kind of question it is. */
  style: string;
}

const line = z.object({ question: z.string(), expected: z.string().nullable(), style: z.string() });

/** @param part `development` or `held-out` */
export function readQuestions(root: string, part: string): EvalQuestion[] {
  const text = readFileSync(join(root, 'bench/eval/data', `${part}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => line.parse(JSON.parse(row)));
}
