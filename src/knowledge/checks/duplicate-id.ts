import type { Finding } from '../finding';
import { TOPICS_FILE } from '../sources';
import type { Check } from './types';

export const duplicateId: Check = {
  name: 'duplicate-id',
  description: 'An id names one entry or topic only, since buttons, logs and CSV files refer to it.',
  run({ entries, topics = [] }) {
    const places = [
      ...entries.map(({ file, entry }) => ({ file, id: entry.id })),
      ...topics.map(({ id }) => ({ file: TOPICS_FILE, id })),
    ];
    const first = new Map<string, string>();
    return places.flatMap(({ file, id }): Finding[] => {
      const other = first.get(id);
      first.set(id, other ?? file);
      if (other === undefined) return [];
      return [
        {
          file,
          entry: id,
          problem: `id「${id}」は ${other} でも使われています。`,
          repair: '新しく足したほうのidを、ほかと重ならないものに変えてください。',
        },
      ];
    });
  },
};
