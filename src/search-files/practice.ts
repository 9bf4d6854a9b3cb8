import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PracticeQuestion } from '../search';

export const PRACTICE_FILE = 'practice.jsonl';

const line = z.object({ question: z.string().min(1), expected: z.string().nullable() });

/** A line of the practice file cannot be used. */
export class PracticeError extends Error {
  readonly code = 'practice-invalid';

  constructor(
    readonly file: string,
    readonly line: number,
    cause: unknown,
  ) {
    super(`${file}:${line}: a line must be {"question": "…", "expected": "entry id" or null}`, { cause });
    this.name = 'PracticeError';
  }
}

/**
 * Reads the questions that teach the search, one JSON object a line.
 * @param directory the knowledge folder; no such file in it means no practice
 * @throws PracticeError naming the line that cannot be read
 */
export async function readPractice(directory: string): Promise<PracticeQuestion[]> {
  const file = join(directory, PRACTICE_FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((row, at) => (row.trim() === '' ? [] : [parse(row, file, at + 1)]));
}

function parse(row: string, file: string, number: number): PracticeQuestion {
  try {
    const { question, expected } = line.parse(JSON.parse(row));
    return { question, expected };
  } catch (error) {
    throw new PracticeError(file, number, error);
  }
}
