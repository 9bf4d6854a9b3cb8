import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CaseExample, PracticeQuestion } from '../search';

export const PRACTICE_FILE = 'practice.jsonl';
export const CASES_FILE = 'cases.jsonl';

const practiceLine = z.object({ question: z.string().min(1), expected: z.string().nullable() });
const caseLine = z.union([
  z.object({
    question: z.string().min(1),
    entry: z.string().min(1),
    case: z.string().min(1),
    follows: z.literal(true).optional(),
  }),
  z.object({ question: z.string().min(1), entry: z.null() }),
]);

/** A line of a file that teaches the search cannot be used. */
export class PracticeError extends Error {
  readonly code = 'practice-invalid';

  constructor(
    file: string,
    readonly line: number,
    shape: string,
    cause: unknown,
  ) {
    super(`${file}:${line}: a line must be ${shape}`, { cause });
    this.name = 'PracticeError';
  }
}

/** What teaches the search besides the entries. */
export interface Lessons {
  practice: PracticeQuestion[];
  cases: CaseExample[];
}

/** The files that teach the search, as they stand in the knowledge folder. */
export interface LessonTexts {
  practice: string;
  cases: string;
}

/** No such file in the folder means no practice. */
export async function readLessonTexts(directory: string): Promise<LessonTexts> {
  const [practice, cases] = await Promise.all(
    [PRACTICE_FILE, CASES_FILE].map((file) =>
      readFile(join(directory, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      }),
    ),
  );
  return { practice: practice ?? '', cases: cases ?? '' };
}

/**
 * What teaches the search, one JSON object a line.
 * @throws PracticeError naming the line that cannot be read
 */
export const lessonsOf = (texts: LessonTexts): Lessons => ({
  practice: practiceOf(texts.practice),
  cases: linesOf(
    texts.cases,
    CASES_FILE,
    caseLine,
    '{"question": "…", "entry": "entry id", "case": "case id"}, or "entry": null where there is no answer',
  ),
});

/** @throws PracticeError naming the line that cannot be read */
export const practiceOf = (text: string): PracticeQuestion[] =>
  linesOf(text, PRACTICE_FILE, practiceLine, '{"question": "…", "expected": "entry id" or null}');

/** @throws PracticeError naming the line that cannot be read */
export const readLessons = async (directory: string): Promise<Lessons> =>
  lessonsOf(await readLessonTexts(directory));

function linesOf<T>(text: string, file: string, line: z.ZodType<T>, shape: string): T[] {
  return text.split('\n').flatMap((row, at) => {
    if (row.trim() === '') return [];
    try {
      return [line.parse(JSON.parse(row))];
    } catch (error) {
      throw new PracticeError(file, at + 1, shape, error);
    }
  });
}
