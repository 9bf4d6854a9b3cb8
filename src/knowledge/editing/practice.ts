import { sameWordingKey } from '../text';
import { type Edit, withFile } from './texts';

/** Questions whose right answer somebody has decided; one JSON object a line. */
export const PRACTICE = 'practice.jsonl';

/** A question with the id of the entry that answers it, or null where it must not be answered. */
export interface PracticeLine {
  question: string;
  expected: string | null;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const questionIn = (line: string): string => {
  try {
    const { question } = JSON.parse(line) as Partial<PracticeLine>;
    return typeof question === 'string' ? sameWordingKey(question) : '';
  } catch {
    // What cannot be read is no question; reading the file says so.
    return '';
  }
};

/** Decides the right answer of a question: of the line that asks it, or of a new one. */
export const setPractice =
  (question: string, expected: string | null): Edit =>
  (texts) => {
    const key = sameWordingKey(question);
    const present = lines(texts.get(PRACTICE) ?? '');
    const at = present.findIndex((line) => questionIn(line) === key);
    const edited =
      at < 0
        ? [...present, JSON.stringify({ question, expected })]
        : present.map((line, other) =>
            other === at ? JSON.stringify({ ...(JSON.parse(line) as PracticeLine), expected }) : line,
          );
    return withFile(texts, PRACTICE, `${edited.join('\n')}\n`);
  };

export const removePractice =
  (question: string): Edit =>
  (texts) => {
    const key = sameWordingKey(question);
    const kept = lines(texts.get(PRACTICE) ?? '').filter((line) => questionIn(line) !== key);
    return withFile(texts, PRACTICE, `${kept.join('\n')}\n`);
  };
