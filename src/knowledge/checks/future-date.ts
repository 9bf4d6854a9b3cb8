import type { Check } from './types';

export const futureDate: Check = {
  name: 'future-date',
  description: 'The date of the information is a day that has come.',
  run({ entries }, { today }) {
    return entries
      .filter(({ entry }) => entry.asOf > today)
      .map(({ file, entry }) => ({
        file,
        entry: entry.id,
        problem: `情報の日付 ${entry.asOf} が先の日です。`,
        repair: 'asOf に、内容を確かめた日を書いてください。',
      }));
  },
};
