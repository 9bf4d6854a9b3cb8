import type { Link } from './clause';
import { Form } from './forms';
import type { Tail } from './tail';
import type { Unit } from './unit';

export const isNoun = (unit: Unit): boolean => unit.kind === 'noun' || unit.kind === 'value';

/** それ, 今日, もの: nouns that name nothing by themselves; いつ and 何 take particles and endings like them. */
export const isNominal = (unit: Unit): boolean =>
  unit.kind === 'interrogative' ||
  (unit.kind === 'filler' && (unit.word?.pos === '名詞' || unit.word === undefined));

/** 「入れ替えと追加」「違いは」: a verb's stem that stands as a noun. */
export const isNominalStem = ({ tail, end }: Unit, next: Unit | undefined): boolean =>
  next?.kind === 'particle' &&
  tail?.end === end &&
  (tail.form & Form.continuative) !== 0 &&
  (tail.form & Form.plain) === 0 &&
  /^(?:と|の|は|が|を|も|で|に|か|なんか|なんて|など|だけ|しか)/.test(next.text);

/** 「鍵の控えはない」: one spelling of a verb's stem and of a noun, with endings that both have. */
export const isThingAsWell = ({ found }: Unit): boolean =>
  found.some(({ wordClass }) => wordClass === '名') && found.some(({ wordClass }) => wordClass !== '名');

export const isPhraseOfItsOwn = ({ found }: Unit): boolean =>
  found.length > 0 && found.every(({ wordClass }) => wordClass === '句');

export const isThing = ({ found }: Unit): boolean =>
  found.length > 0 && found.every(({ wordClass }) => wordClass === '名');
export const saysOf = ({ found }: Unit): boolean =>
  found.some(({ wordClass }) => wordClass === 'サ変' || wordClass === '形動');

/** 同じ, 別: a noun that tells how something is. */
export const tellsHow = ({ found }: Unit): boolean => found.some(({ wordClass }) => wordClass === '形動');

/** 同じまま, 前のまま */
export const staysSo = ({ text }: Unit): boolean => /まん?ま$/.test(text);

/** の, もの, ほう: a noun of no meaning that makes one with the noun before it. */
export const namesNothing = (unit: Unit): boolean => unit.kind === 'filler' && unit.word?.detail === '非自立';

/** Whether a noun's endings make a predicate of it. */
export function isPredicative({ tail, end }: Unit): boolean {
  if (!tail || tail.end === end) return false;
  return (tail.form & ~(Form.noun | Form.deed)) !== 0 || tail.marks.size > 0;
}

export function linkOf(tail: Tail | null): Link {
  if (!tail) return 'end';
  if (tail.marks.has('but')) return 'but';
  if (tail.marks.has('because')) return 'because';
  if (tail.marks.has('supposes')) return 'supposes';
  return (tail.form & Form.te) !== 0 && (tail.form & Form.plain) === 0 ? 'and' : 'end';
}

/** What an adjective in front of a noun does not take: 「サーバに古い証明書が残っています」. */
export const PLACES = new Set(['に', 'で', 'を', 'から', 'へ', 'には', 'では', 'からは']);

/** 新しく */
export const ADVERBIAL = Form.te | Form.irrealis | Form.adverbial;

export const isAdjective = ({ found, word }: Unit<unknown>): boolean =>
  found.length > 0 ? found.every(({ wordClass }) => wordClass === '形') : word?.pos === '形容詞';
