import type { SenseClause, SensePhrase } from './phrases';

const APART =
  /^(?:遅い|早い|遅れる|早まる|ずれる|ズレる|延びる|前倒し|後ろ倒し|前後|違い|違う|ちがう|過ぎる|経つ|たつ)$/;

/** 「1日遅い1月26日発行だったら」: how far apart two days are, and no day. */
export const isLength = (phrase: SensePhrase, { predicate }: SenseClause, text: string): boolean =>
  /^\d{1,2}日$/.test(text) &&
  phrase.particle === '' &&
  predicate !== null &&
  [predicate.base, predicate.text, predicate.word?.base ?? ''].some((base) => APART.test(base));
