import type { OwnedDay } from './owned-day';
import { ownersOf, type SensePhrase, subjectOf } from './phrases';
import type { Told } from './told';

/** 2通目, 3枚目, 別の, ほかの: one more of the same. */
const NEXT =
  /^(?:[2-9二三四][枚通部個件本台つ番]目?|別|ほか|他|もう(?:[1一ひと][枚通部個件本台つ])?)(?:の|分|もの|やつ|ほう|方)*$/;
/** 1通, 一枚: one more where もう stands before it. */
const ONE = /^[1一][枚通部個件本台つ](?:の|分|もの|やつ|ほう|方)*$/;

/** Whether a day is said of another of the same: 「2通目は去年の11月25日」「もう1枚は12月25日のがあります」. */
export function isOfAnother({ owner, word, clause }: OwnedDay, { statements }: Told): boolean {
  if (owner !== 'other') return false;
  const [topic] = clause.phrases.filter(({ particle }) => /^(?:は|が|も)/.test(particle));
  const more = clause.others.some(({ text }) => text === 'もう');
  return (
    NEXT.test(word) ||
    (topic !== undefined && isOfNext(topic)) ||
    (more && ONE.test(word)) ||
    statements.some((one) => one.fact === 'additional' && one.clause === clause)
  );
}

/** 「別のサーバのやつ」: whose it is that stands for what was issued. */
const isOfNext = (phrase: SensePhrase): boolean => {
  const owners = ownersOf(phrase);
  const whole = [...owners].reverse().map(({ units }) => units.map(({ text }) => text).join(''));
  return (
    subjectOf({ ...phrase, owner: null }).kind === 'neutral' &&
    owners.length > 0 &&
    FIRST.test(whole.join('の')) &&
    owners.every((owner) => subjectOf(owner).kind !== 'unknown')
  );
};

const FIRST = /^(?:[2-9二三四][枚通部個件本台つ番]目?|別|ほか|他|もう(?:[1一ひと][枚通部個件本台つ]))の/;
