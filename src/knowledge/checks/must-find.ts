import type { Finding } from '../finding';
import { excerpt, sameWordingKey } from '../text';
import type { Check } from './types';

export const mustFind: Check = {
  name: 'must-find',
  description:
    'Each entry names questions that must find it, none of which it has been taught word for word.',
  run({ entries }) {
    return entries.flatMap(({ file, entry }) => {
      const finding = (problem: string, repair: string): Finding => ({
        file,
        entry: entry.id,
        problem,
        repair,
      });
      if (entry.mustFind.length === 0) {
        return [
          finding(
            '必ず見つける質問(mustFind)がありません。',
            '利用者が実際に書きそうな質問を1つ以上書いてください。',
          ),
        ];
      }
      const taught = new Set([entry.question, ...entry.alternatives].map(sameWordingKey));
      return entry.mustFind
        .filter((question) => taught.has(sameWordingKey(question)))
        .map((question) =>
          finding(
            `必ず見つける質問「${excerpt(question)}」が、質問か言い換えと同じです。`,
            '同じ言葉では確かめになりません。別の言い方に変えてください。',
          ),
        );
    });
  },
};
