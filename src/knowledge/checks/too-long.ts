import { excerpt } from '../text';
import { textsOf } from './texts';
import type { Check } from './types';

/** Longest texts in characters: a button shows a question, a card an answer, without scrolling on a phone. */
export const MAX_LENGTHS: Readonly<Record<string, number>> = {
  question: 80,
  answer: 600,
  label: 30,
  source: 100,
  alternatives: 200,
  mustFind: 200,
  examples: 200,
};

export const tooLong: Check = {
  name: 'too-long',
  description: 'Texts fit where they are shown: a question on a button, an answer on a card.',
  run(sources) {
    return textsOf(sources).flatMap(({ file, entry, field, text }) => {
      const most = MAX_LENGTHS[field] ?? Number.POSITIVE_INFINITY;
      const length = [...text].length;
      if (length <= most) return [];
      return [
        {
          file,
          entry,
          problem: `${field} の「${excerpt(text, 20)}」が${length}文字で、長すぎます。`,
          repair: `${most}文字以内に縮めてください。`,
        },
      ];
    });
  },
};
