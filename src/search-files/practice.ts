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
    readonly line: number,
    cause: unknown,
  ) {
    super(`${PRACTICE_FILE}:${line}: a line must be {"question": "…", "expected": "entry id" or null}`, {
      cause,
    });
    this.name = 'PracticeError';
  }
}

/** The practice file as it stands in the knowledge folder; no such file in it means no practice. */
export function readPracticeText(directory: string): Promise<string> {
  return readFile(join(directory, PRACTICE_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

/**
 * The questions that teach the search, one JSON object a line.
 * @throws PracticeError naming the line that cannot be read
 */
export function practiceOf(text: string): PracticeQuestion[] {
  return text.split('\n').flatMap((row, at) => (row.trim() === '' ? [] : [parse(row, at + 1)]));
}

/** @throws PracticeError naming the line that cannot be read */
export async function readPractice(directory: string): Promise<PracticeQuestion[]> {
  return practiceOf(await readPracticeText(directory));
}

function parse(row: string, number: number): PracticeQuestion {
  try {
    const { question, expected } = line.parse(JSON.parse(row));
    return { question, expected };
  } catch (error) {
    throw new PracticeError(number, error);
  }
}
