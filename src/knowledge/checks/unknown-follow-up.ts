import type { Finding } from '../finding';
import type { Check } from './types';

export const unknownFollowUp: Check = {
  name: 'unknown-follow-up',
  description: 'A button under an answer leads to another entry that exists, and only once.',
  run({ entries, brokenIds = [] }) {
    const ids = new Set([...entries.map(({ entry }) => entry.id), ...brokenIds]);
    return entries.flatMap(({ file, entry }) => {
      const finding = (problem: string, repair: string): Finding => ({
        file,
        entry: entry.id,
        problem,
        repair,
      });
      return entry.followUps.entries.flatMap((target, at, all) => {
        if (!ids.has(target)) {
          return [
            finding(
              `関連する項目「${target}」がありません。`,
              'idの打ち間違いを直すか、その行を消してください。',
            ),
          ];
        }
        if (target === entry.id) return [finding('関連する項目が自分自身です。', 'その行を消してください。')];
        if (all.indexOf(target) !== at) {
          return [finding(`関連する項目「${target}」が2回あります。`, '一方を消してください。')];
        }
        return [];
      });
    });
  },
};
