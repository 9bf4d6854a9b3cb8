import type { ReadSentence, Word } from '../reader';
import { CONNECTIVES, INTERROGATIVES, longestOf, PARTICLES } from './closed-words';
import { wordAt } from './dictionary-word';
import { Form } from './forms';
import type { LexemeFinder, LexemeFound } from './lexemes';
import { MARK, nounTail } from './noun-tail';
import { type Place, placeOf } from './place';
import { type Cuts, readTail, type Tail } from './tail';
import { type Unit, unit } from './unit';

export interface Given {
  start: number;
  end: number;
  value: unknown;
}

/** Cuts a sentence into units: values that the caller found, listed words in any form, and the dictionary's words. */
export function unitsOf<T>(
  { text, tokens }: Pick<ReadSentence, 'text' | 'tokens'>,
  lexemes: LexemeFinder<T>,
  values: readonly Given[],
): Unit<T>[] {
  const place = placeOf(text, tokens);

  const units: Unit<T>[] = [];
  let at = 0;
  while (at < text.length) {
    const next: Unit<T> =
      givenAt<T>(place, values, at) ??
      markAt<T>(text, at) ??
      longerOf(connectiveAt<T>(place, at), listedAt(place, lexemes, at)) ??
      closedAt<T>(place, at) ??
      cutParticle(place, lexemes, at) ??
      wordAt<T>(place, at);
    units.push(next);
    joinWay(units, text);
    at = Math.max(next.tail?.end ?? next.end, at + 1);
  }
  return units;
}

/** 「また来ます」 is listed, and no また. */
const longerOf = <T>(connective: Unit<T> | undefined, listed: Unit<T> | undefined): Unit<T> | undefined =>
  connective && listed && listed.end > connective.end ? listed : (connective ?? listed);

/** 「調べ方」: a verb's stem with 方 is a noun. */
function joinWay<T>(units: Unit<T>[], text: string): void {
  const [verb, way] = units.slice(-2);
  if (verb?.kind !== 'predicate' || way?.word?.detail !== '接尾' || !/^(?:方|かた)$/.test(way.text)) return;
  if ((verb.tail?.end ?? verb.end) !== way.start) return;
  const whole = text.slice(verb.start, way.end);
  units.splice(-2, 2, { ...way, kind: 'noun', start: verb.start, text: whole, base: whole });
}

function givenAt<T>(
  { text, endings, cuts }: Place,
  values: readonly Given[],
  at: number,
): Unit<T> | undefined {
  const given = values.find(({ start }) => start === at);
  return (
    given &&
    unit<T>('value', text, at, given.end, {
      value: given.value,
      // 「30日経ったら」「10日くらい過ぎてもいいですか」: a length of time may end in a verb, whose endings begin there.
      tail: /[ただてで]$/.test(text.slice(at, given.end))
        ? verbalTail(endings, given.end, cuts)
        : nounTail(endings, given.end + blankBefore(endings, given.end), Form.noun, cuts),
    })
  );
}

/** 「2026/02/10 なんですが」: its endings stand behind a blank, and ask nothing. */
const blankBefore = (endings: string, end: number): number =>
  /^ なん(?:です|だ)(?:が|けど|けれど)/.test(endings.slice(end, end + 10)) ? 1 : 0;

/** Behind た or て at the end of a value; た of 「たてば」 is none. */
const verbalTail = (endings: string, end: number, cuts: Cuts): Tail =>
  endings.charAt(end) === 'ば'
    ? readTail(endings, end, Form.hypothetical, cuts)
    : readTail(endings, end - 1, Form.euphonic, cuts);

function markAt<T>(text: string, at: number): Unit<T> | undefined {
  return MARK.test(text.charAt(at)) ? unit('mark', text, at, at + 1) : undefined;
}

function listedAt<T>(place: Place, lexemes: LexemeFinder<T>, at: number): Unit<T> | undefined {
  const lengths: LexemeFound<T>[][] = [];
  for (const found of lexemes.startingAt(place.kana, at)) {
    if (!mayStand(place, at, found)) continue;
    const last = lengths.at(-1);
    if (last?.[0]?.end === found.end) last.push(found);
    else lengths.push([found]);
  }
  const best = farthest(place, lengths);
  const [first] = best;
  if (first === undefined) return undefined;
  const verbal = best.filter(isVerbal);
  const nominal = best.filter((found) => !isVerbal(found));
  // 「入れ替えで」: no verb of this kind goes on so.
  const asThing =
    nominal.length > 0 &&
    verbal.every(({ wordClass }) => wordClass === '一段') &&
    place.kana.charAt(first.end) === 'で';
  const asVerb = asThing ? undefined : tailOf(place, verbal, readTail);
  const asNoun = tailOf(place, nominal, nounTail);
  // 「乗り換えます」「乗り換えです」: one spelling of a verb's stem and of a noun; the endings tell.
  const isVerb = asVerb !== undefined && (asNoun === undefined || asVerb.end >= asNoun.end);
  const tail = isVerb ? asVerb : asNoun;
  const either = asVerb?.end === asNoun?.end;
  const word = place.words[at];
  return unit(isVerb ? 'predicate' : 'noun', place.text, at, first.end, {
    ...(word?.start === at && { word, base: isVerb ? word.base : place.text.slice(at, first.end) }),
    found: either ? best : isVerb ? verbal : nominal,
    ...(tail && { tail }),
  });
}

/** The longest, but for a set phrase that cuts an ending of a shorter one: 「そうやなくて」 is no 「そうや」. */
function farthest<T>(place: Place, lengths: readonly LexemeFound<T>[][]): LexemeFound<T>[] {
  const longest = lengths.at(-1) ?? [];
  const shorter = lengths.at(-2) ?? [];
  const isSet = ({ wordClass }: LexemeFound<T>) => wordClass === '句';
  if (shorter.length === 0 || ![...longest, ...shorter].every(isSet)) return longest;
  const reach = (found: LexemeFound<T>[]) => tailOf(place, found, nounTail)?.end ?? 0;
  return reach(shorter) > reach(longest) ? shorter : longest;
}

function tailOf<T>(place: Place, found: readonly LexemeFound<T>[], read: typeof nounTail): Tail | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const deed = place.words[first.end - 1]?.detail === 'サ変接続' ? Form.deed : 0;
  const form = found.reduce((forms, one) => forms | one.form, deed);
  const bare: Tail = { end: first.end, denied: false, marks: new Set(), form };
  if (callsBeforeWhy(place, first.end)) return bare;
  const thing = found.every(({ wordClass }) => wordClass === '名');
  const tail = read(place.endings, first.end, form, place.cuts, thing);
  // 「更新の時期」: no の時.
  return cutsWord(place, tail.end) ? bare : tail;
}

/** 「えーなんで」: behind a word that is only called out stands no reason. */
const callsBeforeWhy = ({ words, endings }: Place, end: number): boolean =>
  isInterjection(words[end - 1]) &&
  words[end]?.start === end &&
  longestOf(INTERROGATIVES, endings, end) !== undefined;

const isVerbal = ({ wordClass }: LexemeFound<unknown>): boolean =>
  wordClass === '五段' ||
  wordClass === '一段' ||
  wordClass === '形' ||
  wordClass === 'ある' ||
  wordClass === '行く';

type Script = 'hiragana' | 'katakana' | 'kanji' | 'latin' | 'digit' | 'other';

function scriptOf(character: string): Script {
  if (/[ぁ-ゖ]/.test(character)) return 'hiragana';
  if (/[ァ-ヺー]/.test(character)) return 'katakana';
  if (/\p{Script=Han}/u.test(character)) return 'kanji';
  if (/[a-z]/.test(character)) return 'latin';
  return /[0-9]/.test(character) ? 'digit' : 'other';
}

/** Whether a cut at this place would go through a word: a dictionary's word of one script. */
function cutsWord({ text, words, shouted }: Place, at: number): boolean {
  const word = words[at];
  if (word === undefined || word.start === at || shouted) return false;
  const script = scriptOf(text.charAt(at));
  return script === scriptOf(text.charAt(at - 1)) && script !== 'hiragana';
}

/** Whether a listed word may begin and end here: not inside a longer word that means something else. */
function mayStand<T>(place: Place, start: number, found: LexemeFound<T>): boolean {
  const { endings, words, cuts } = place;
  const { end, form } = found;
  // 「なら」 behind a noun is no form of なる.
  const closed = words[start];
  if (found.wordClass !== 'ある' && closed?.start === start && closed.end === end && /^助/.test(closed.pos))
    return false;
  if (cutsWord(place, start) || cutsWord(place, end) || cutsInterrogative(place, start, end)) return false;
  // 「だそうです」 is no form of 出す.
  if (closed?.pos === '助動詞' && closed.surface === 'だ' && start > 0) return false;
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
function cutsInterrogative({ text, endings }: Place, start: number, end: number): boolean {
  if (start === 0 || MARK.test(text.charAt(start - 1)) || !/[はがもにをで]/.test(text.charAt(start)))
    return false;
  return (longestOf(INTERROGATIVES, endings, start + 1) ?? 0) > end;
}

const asksAt = (kana: string, at: number): boolean => longestOf(INTERROGATIVES, kana, at) !== undefined;

/** A connective opens what it links: 「でも、…」 is none of 「法務局でもらう」. */
function connectiveAt<T>({ text, endings, words }: Place, at: number): Unit<T> | undefined {
  const token = words[at];
  if ((at > 0 && !MARK.test(text.charAt(at - 1)) && token?.pos !== '接続詞') || token?.start !== at)
    return undefined;
  const end = longestOf(CONNECTIVES, endings, at, (to) => words[to]?.start !== words[to - 1]?.start);
  return end === undefined ? undefined : unit<T>('connective', text, at, end);
}

function closedAt<T>(place: Place, at: number): Unit<T> | undefined {
  const { text, endings: kana, words, cuts } = place;
  const token = words[at];
  const midway = token !== undefined && token.start < at;
  const byWhat = token?.start === at && token.surface === '何で';
  const asked = longestOf(
    INTERROGATIVES,
    kana,
    at,
    (end) => byWhat || !(cutsWord(place, end) || cuts(at, end)),
  );
  // 「どうしても」「いつも」「バックアップなんか」 ask nothing; 「何で」 does.
  const other =
    token !== undefined &&
    /^(?:副詞|助詞|フィラー)$/.test(token.pos) &&
    token.start === at &&
    !byWhat &&
    token.end > (asked ?? at);
  if (asked !== undefined && !other && (!midway || asked > token.end)) {
    const indefinite = /^(?:でも|にも|とも|も(?!う)|か(?!ら)(?=[^。?!、,\s]|$)|ひとつ|一つ|1つ)/.exec(
      kana.slice(asked, asked + 4),
    );
    return unit<T>(indefinite ? 'filler' : 'interrogative', text, at, asked, {
      tail: nounTail(kana, asked, Form.noun, cuts),
    });
  }
  const particle = longestOf(
    PARTICLES,
    kana,
    at,
    (end) => midway || words[end]?.start !== words[end - 1]?.start,
  );
  if (particle === undefined) return undefined;
  const isParticle =
    token === undefined ||
    midway ||
    token.pos === '助詞' ||
    // 「バックアップなんか」
    (/^(?:フィラー|副詞)$/.test(token.pos) && particle === token.end && words[at - 1]?.pos === '名詞') ||
    (token.pos === '助動詞' && particle >= token.end);
  return isParticle ? unit<T>('particle', text, at, particle) : undefined;
}

/** 「今のはやめます」: a particle that the dictionary took for the beginning of a word, before one that is listed. */
function cutParticle<T>(place: Place, lexemes: LexemeFinder<T>, at: number): Unit<T> | undefined {
  const word = place.words[at];
  // 「コモンネームハカワリマセン」, where nothing tells what is a particle but the word behind it
  if (place.shouted && word?.start === at && !word.known) {
    const [next] = /^[はがをにのもで]/.test(place.kana.slice(at))
      ? lexemes.startingAt(place.kana, at + 1)
      : [];
    return next && at > 0 ? unit<T>('particle', place.text, at, at + 1) : undefined;
  }
  if (word === undefined || word.start !== at || !/^[はがをにのもで][ぁ-ん]/.test(word.surface))
    return undefined;
  // Behind nothing stands no particle, and できる is a word of its own.
  if (at === 0 || MARK.test(place.text.charAt(at - 1)) || word.base === 'できる') return undefined;
  if (cutsInterrogative(place, at, word.end)) return unit<T>('particle', place.text, at, at + 1);
  for (const { end } of lexemes.startingAt(place.kana, at + 1)) {
    if (end >= word.end) return unit<T>('particle', place.text, at, at + 1);
  }
  return undefined;
}
