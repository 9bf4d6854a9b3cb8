import type { SensePhrase } from './phrases';

/** 「来年分の更新申請」「来年の更新」 */
export const isShare = ({ units, particle }: SensePhrase, at: number, owned: SensePhrase | null): boolean => {
  const [day, next, more] = [units[at], units[at + 1], units[at + 2]];
  if (more !== undefined) return false;
  return next === undefined
    ? particle === 'の' && owned !== null && /年度?$/.test(day?.text ?? '')
    : /^(?:分|ぶん|年度分|度分|年分)$/.test(next.text);
};
