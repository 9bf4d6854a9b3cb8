import { z } from 'zod';
import { PRACTICE, type PracticeLine } from './practice';
import type { Texts } from './texts';

const line = z.object({ question: z.string(), expected: z.string().nullable() });

/** The practice questions of the files; a line that cannot be read is left out. */
export function practiceIn(texts: Texts): PracticeLine[] {
  return (texts.get(PRACTICE) ?? '').split('\n').flatMap((row) => {
    try {
      const { question, expected } = line.parse(JSON.parse(row));
      return [{ question, expected }];
    } catch {
      // Where the file is read to be learnt from, the line is named.
      return [];
    }
  });
}
