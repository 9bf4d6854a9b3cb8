import type { OwnedDay } from './owned-day';
import type { Told } from './told';

/** 2通目, 3枚目, 別の, ほかの: one more of the same. */
const NEXT =
  /^(?:[2-9二三四][枚通部個件本台つ番]目?|別|ほか|他|もう(?:[1一ひと][枚通部個件本台つ])?)(?:の|分|もの|やつ|ほう|方)*$/;
/** 1通, 一枚: one more where もう stands before it. */
const ONE = /^[1一][枚通部個件本台つ](?:の|分|もの|やつ|ほう|方)*$/;

/** Whether a day is said of another of the same: 「2通目は去年の11月25日」「もう1枚は12月25日のがあります」. */
export function isOfAnother({ owner, word, clause }: OwnedDay, { statements }: Told): boolean {
  if (owner !== 'other') return false;
  const more = clause.others.some(({ text }) => text === 'もう');
  return (
    NEXT.test(word) ||
    (more && ONE.test(word)) ||
    statements.some((one) => one.fact === 'additional' && one.clause === clause)
  );
}
