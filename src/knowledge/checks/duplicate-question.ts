import type { Finding } from '../finding';
import { sameWordingKey } from '../text';
import type { Check } from './types';

export const duplicateQuestion: Check = {
  name: 'duplicate-question',
  description: 'Two entries do not ask the same, or nobody could tell which answer is given.',
  run({ entries }) {
    const first = new Map<string, string>();
    return entries.flatMap(({ file, entry }): Finding[] => {
      const key = sameWordingKey(entry.question);
      const other = first.get(key);
      first.set(key, other ?? entry.id);
      if (other === undefined || key === '') return [];
      return [
        {
          file,
          entry: entry.id,
          problem: `質問が項目「${other}」と同じです。`,
          repair: 'どちらかに答えをまとめるか、違いが分かる質問に書き直してください。',
        },
      ];
    });
  },
};
