import type { SenseClause } from './phrases';

/** 「もうひとつ、更新はいつから…」 alone before a question: one question more, and no server ID more. */
export const isOneMore = ({ phrases, predicate }: SenseClause): boolean =>
  phrases.length === 0 && ONE_MORE.test(predicate?.text ?? '');

const ONE_MORE = /^もう(?:1|一|ひと)(?:つ|点|件|個)?$/;
