import type { Word } from '../reader';
import { INTERROGATIVES, longestOf, PARTICLES } from './closed-words';
import { Form } from './forms';
import type { LexemeFound } from './lexemes';
import { MARK } from './noun-tail';
import type { Place } from './place';
import { readTail } from './tail';

/** Whether a listed word goes by the forms of a verb or an adjective. */
export const isVerbal = ({ wordClass }: LexemeFound<unknown>): boolean =>
  wordClass === '五段' ||
  wordClass === '一段' ||
  wordClass === '形' ||
  wordClass === 'ある' ||
  wordClass === '行く';

/** 「nginxなら」: behind a name that the dictionary does not know, where no ない goes on with it. */
const isNara = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === 'なら' &&
  /[a-z\d\p{Script=Katakana}\p{Script=Han}]/u.test(text.charAt(start - 1)) &&
  !/[なずんれ]/.test(text.charAt(end));

type Script = 'hiragana' | 'katakana' | 'kanji' | 'latin' | 'digit' | 'other';

function scriptOf(character: string): Script {
  if (/[ぁ-ゖ]/.test(character)) return 'hiragana';
  if (/[ァ-ヺー]/.test(character)) return 'katakana';
  if (/\p{Script=Han}/u.test(character)) return 'kanji';
  if (/[a-z]/.test(character)) return 'latin';
  return /[0-9]/.test(character) ? 'digit' : 'other';
}

/** Whether a cut at this place would go through a word: a dictionary's word of one script. */
export function cutsWord({ text, words, shouted }: Place, at: number): boolean {
  const word = words[at];
  if (word === undefined || word.start === at || shouted) return false;
  const script = scriptOf(text.charAt(at));
  return script === scriptOf(text.charAt(at - 1)) && script !== 'hiragana';
}

const HONORIFIC = /^[おご御]$/;

/** Whether a listed word may begin and end here: not inside a longer word that means something else. */
export function mayStand<T>(place: Place, start: number, found: LexemeFound<T>): boolean {
  const { endings, words, cuts } = place;
  const { end, form } = found;
  // 「なら」 behind a noun is no form of なる.
  if (isNara(place.text, start, end)) return false;
  const closed = words[start];
  if (found.wordClass !== 'ある' && closed?.start === start && closed.end === end && /^助/.test(closed.pos))
    return false;
  // 「お店」: the dictionary's prefix is no form of おる.
  if (
    closed?.start === start &&
    closed.end === end &&
    HONORIFIC.test(closed.surface) &&
    closed.pos === '接頭詞'
  )
    return false;
  if (cutsWord(place, start) || cutsWord(place, end) || cutsInterrogative(place, start, end)) return false;
  // 「だそうです」 is no form of 出す.
  if (closed?.pos === '助動詞' && closed.surface === 'だ' && start > 0) return false;
  if (isVerbal(found) && isSuffix(words, start, end)) return false;
  if (isPartOfAnother(place, start, found)) return false;
  const last = words[end];
  if (last === undefined || last.start === end) return true;
  // 「更新はいつから」: no はい, where a particle stands before a word that asks.
  if (closed?.pos === '助詞' && closed.end === last.start && asksAt(endings, last.start)) return false;
  if (scriptOf(place.text.charAt(end)) !== 'hiragana' || scriptOf(place.text.charAt(end - 1)) !== 'hiragana')
    return true;
  // Hiragana that the dictionary cuts elsewhere: 「かわらへん」. The word goes on with its endings, or with a particle.
  const tail = readTail(endings, end, form, cuts);
  if (tail.end >= last.end || tail.end - end >= 2) return true;
  return end - start >= 3 && longestOf(PARTICLES, endings, end) !== undefined;
}

/** 「CSRの使い回し」: what makes a noun of the noun before it is no verb; 「来週取りに」 has none before it. */
function isSuffix(words: Place['words'], start: number, end: number): boolean {
  const [before, own] = [words[start - 1], words[start]];
  const suffix = own?.start === start && own.end === end && own.pos === '名詞' && own.detail === '接尾';
  return suffix && before?.pos === '名詞' && before.detail === '一般';
}

/** Whether the dictionary has a longer word here, of which this one is no form. */
function isPartOfAnother<T>(place: Place, start: number, found: LexemeFound<T>): boolean {
  const { text, words, endings, cuts } = place;
  const own = words[start];
  const { end, form } = found;
  if (own === undefined || own.start !== start || own.end <= end || !own.known) return false;
  const next = scriptOf(text.charAt(end));
  // 「お客さん」, 「しまい」
  if (
    own.detail === '接尾' ||
    (end - start === 1 && scriptOf(text.charAt(start)) === 'hiragana' && isWord(own))
  )
    return true;
  // 「付いている」 is no 付, 「組み方」 no 組; 有する is 有 all the same.
  if (!isVerbal(found))
    return next === 'hiragana' && isWord(own) && !own.base.endsWith('する') && isKanji(text, end);
  // 「いったん」 is no form of 言う, 「送り先」 and 「書き写す」 are none of 送る and 書く.
  if (own.pos === '副詞') return readTail(endings, end, form, cuts).end <= own.end;
  if (next === 'kanji' && isWord(own)) return true;
  // 「合わせる」 is no causative of 合う.
  return own.pos === '動詞' && form === Form.irrealis && /[せさ]/.test(text.charAt(end));
}

/** ええ, うん, えー: said by itself, with no ending of its own. */
export const isInterjection = (word: Word | undefined): boolean =>
  word?.pos === '感動詞' || word?.pos === 'フィラー';

const isWord = ({ pos }: Word): boolean => pos === '動詞' || pos === '名詞' || pos === '形容詞';
const isKanji = (text: string, end: number): boolean => scriptOf(text.charAt(end - 1)) === 'kanji';

/** 「申請はいつから」 cut as はい and つ: behind a noun a particle begins, and a word that asks. */
export function cutsInterrogative({ text, endings }: Place, start: number, end: number): boolean {
  if (start === 0 || MARK.test(text.charAt(start - 1)) || !/[はがもにをで]/.test(text.charAt(start)))
    return false;
  return (longestOf(INTERROGATIVES, endings, start + 1) ?? 0) > end;
}

const asksAt = (kana: string, at: number): boolean => longestOf(INTERROGATIVES, kana, at) !== undefined;
