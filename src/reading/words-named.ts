import type { SenseClause } from './phrases';

/** 「追加という言い方がピンと来ません」: named as a word, and told of nothing. */
export const isNamedAsWord = ({ tail, nominal, end }: SenseClause, next: SenseClause | undefined): boolean =>
  tail?.marks.has('hearsay') === true &&
  nominal?.units.length === 1 &&
  next?.start === end &&
  WORDS.has(next.phrases[0]?.head.text ?? next.predicate?.text ?? '');

const WORDS = new Set([
  '言い方',
  'いい方',
  '言葉',
  'ことば',
  '用語',
  '表現',
  '単語',
  '意味',
  '概念',
  '呼び方',
]);
