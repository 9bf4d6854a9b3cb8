import type { Word } from '../reader';
import { longestOf, PARTICLES } from './closed-words';
import { Form } from './forms';
import { nounTail } from './noun-tail';
import type { Place } from './place';
import { readTail } from './tail';
import { type Unit, type UnitKind, unit } from './unit';

function nounForm(detail: string): number {
  if (detail === 'サ変接続') return Form.noun | Form.deed;
  return detail === '形容動詞語幹' ? Form.noun | Form.describing : Form.noun;
}

/** Forms of the dictionary's own names that endings can follow. */
function formOf({ pos, detail, form }: Word): number {
  if (pos === '名詞') return nounForm(detail);
  if (pos === '形容詞') {
    if (form === '連用タ接続') return Form.euphonic;
    if (form === '仮定形') return Form.hypothetical;
    return form.startsWith('連用') ? Form.te | Form.irrealis | Form.adverbial : Form.plain;
  }
  if (form.startsWith('未然ウ')) return Form.volitional;
  if (form.startsWith('未然')) return Form.irrealis;
  if (form === '連用タ接続') return Form.euphonic;
  if (form.startsWith('連用')) return Form.continuative | Form.euphonic | Form.irrealis;
  if (form.startsWith('仮定') || form.startsWith('命令')) return Form.hypothetical | Form.potential;
  return Form.plain;
}

/** A word that nobody listed, as the dictionary has it. */
export function wordAt<T>({ text, endings: kana, words, cuts }: Place, at: number): Unit<T> {
  const word = words[at];
  // 「あーやっぱり」: what is drawn out is no word.
  if (/[ー〜]/.test(text.charAt(at))) return unit('mark', text, at, at + 1);
  if (word === undefined || word.start !== at) return unit('noun', text, at, word?.end ?? at + 1);
  const of = (kind: UnitKind, more: Partial<Unit<T>> = {}) =>
    unit<T>(kind, text, at, word.end, { base: word.base, word, ...more });
  const tail = () => readTail(kana, word.end, formOf(word), cuts);
  const nominal = () =>
    nounTail(
      kana,
      word.end,
      word.pos === '名詞' ? formOf(word) : Form.noun,
      cuts,
      word.detail === '一般' ||
        word.detail === '固有名詞' ||
        word.detail === '代名詞' ||
        word.surface === 'の',
    );
  switch (word.pos) {
    case '動詞':
    case '形容詞': {
      const verbal = tail();
      // 「作り直しですか」: a verb's stem that stands as a noun.
      const asNoun =
        word.form === '連用形' && verbal.end === word.end
          ? nounTail(kana, word.end, Form.noun, cuts)
          : verbal;
      return asNoun.end > verbal.end ? of('noun', { tail: asNoun }) : of('predicate', { tail: verbal });
    }
    case '名詞':
      if (
        word.detail === '非自立' ||
        word.detail === '代名詞' ||
        word.detail === '数' ||
        word.detail === '副詞可能'
      )
        return of('filler', { tail: nominal() });
      return of('noun', { tail: nominal() });
    case '副詞':
      return of('adverb', { tail: nominal() });
    case '接続詞':
      return of(longestOf(PARTICLES, kana, at) === word.end ? 'particle' : 'connective');
    case '助詞':
    case '助動詞':
      return of('particle');
    case '記号':
      return of(/[\p{L}\p{N}]/u.test(word.surface) ? 'noun' : 'mark');
    case '':
      return of('noun', { tail: nominal() });
    default:
      return of('filler');
  }
}
