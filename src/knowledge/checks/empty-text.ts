import { textsOf } from './texts';
import type { Check } from './types';

export const emptyText: Check = {
  name: 'empty-text',
  description: 'No question, answer or wording is blank.',
  run(sources) {
    return textsOf(sources)
      .filter(({ text }) => text.trim() === '')
      .map(({ file, entry, field }) => ({
        file,
        entry,
        problem: `${field} に空のものがあります。`,
        repair: '文を書くか、空の行を消してください。',
      }));
  },
};
