import type { Finding } from '../finding';
import { RULES_FILE } from '../sources';
import type { DatedRule } from '../types';
import type { Check } from './types';

export const ruleInForce: Check = {
  name: 'rule-in-force',
  description: 'Every rule has exactly one value that holds today.',
  run({ rules }, { today }) {
    return Object.entries(rules ?? {}).flatMap(([name, dated]: [string, readonly DatedRule<unknown>[]]) => {
      const finding = (problem: string, repair: string): Finding => ({
        file: RULES_FILE,
        entry: name,
        problem,
        repair,
      });
      const days = dated.map(({ from }) => from);
      const twice = days.filter((day, at) => days.indexOf(day) !== at);
      return [
        ...(days.some((day) => day <= today)
          ? []
          : [finding('今日から有効な値がありません。', 'from が今日以前の行を加えてください。')]),
        ...twice.map((day) => finding(`from ${day} の行が2つあります。`, '正しいほうだけを残してください。')),
      ];
    });
  },
};
