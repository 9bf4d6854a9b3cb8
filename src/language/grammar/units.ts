import type { ReadSentence } from '../reader';
import { CONNECTIVES, INTERROGATIVES, longestOf, PARTICLES } from './closed-words';
import { wordAt } from './dictionary-word';
import { Form } from './forms';
import { asHow } from './how';
import type { LexemeFinder, LexemeFound } from './lexemes';
import { cutsInterrogative, cutsWord, isInterjection, isVerbal, mayStand } from './may-stand';
import { MARK, nounTail } from './noun-tail';
import { cutAtEnds, type Place, placeOf } from './place';
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
  const ends = values.map(({ end }) => end);
  const place = placeOf(text, cutAtEnds(tokens, ends));

  const units: Unit<T>[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlankBeforeParticle(place, units, at)) at += 1;
    const next: Unit<T> =
      givenAt<T>(place, values, at) ??
      markAt<T>(text, at) ??
      longerOf(connectiveAt<T>(place, at), listedAt(place, lexemes, at)) ??
      closedAt<T>(place, at) ??
      cutParticle(place, lexemes, at) ??
      wordAt<T>(place, at);
    units.push(next);
    joinWay(units, text);
    joinHumble(units, text);
    asHow(units);
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

/** 「お聞きしたい」「お伺いします」: する says of the verb before it how it is meant. */
function joinHumble<T>(units: Unit<T>[], text: string): void {
  const [verb, does] = units.slice(-2);
  if (verb?.kind !== 'predicate' || does === undefined || does.word?.base !== 'する') return;
  if ((verb.tail?.end ?? verb.end) !== does.start || !/[おご]/.test(text.charAt(verb.start - 1))) return;
  units.splice(-2, 2, { ...verb, ...(does.tail && { tail: does.tail }) });
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

/** 「2026/02/10 なんですが」「… 05:00 までなんです」: its endings stand behind a blank, and ask nothing. */
const blankBefore = (endings: string, end: number): number =>
  /^ (?:なん(?:です|だ)(?:が|けど|けれど)|まで(?:です|だ|なん|なの|で[しす]))/.test(
    endings.slice(end, end + 10),
  )
    ? 1
    : 0;

/** 「2026-03-01 01:00 から」: the particle of a value stands behind a blank. */
function isBlankBeforeParticle<T>(place: Place, units: readonly Unit<T>[], at: number): boolean {
  const last = units.at(-1);
  return (
    place.text.charAt(at) === ' ' &&
    last?.kind === 'value' &&
    last.end === at &&
    closedAt<T>(place, at + 1)?.kind === 'particle'
  );
}

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
    GOES_ON_AS_NOUN.test(place.kana.slice(first.end, first.end + 6));
  const asVerb = asThing ? undefined : tailOf(place, verbal, readTail);
  const asNoun = tailOf(place, nominal, nounTail);
  // 「乗り換えます」「乗り換えです」: one spelling of a verb's stem and of a noun; the endings tell.
  const isVerb = asVerb !== undefined && (asNoun === undefined || asVerb.end >= asNoun.end);
  const tail = isVerb ? asVerb : asNoun;
  const either = asVerb?.end === asNoun?.end;
  const word = place.words[at];
  if (verbal.length === 0 && word?.end === first.end) {
    const plain = wordAt<T>(place, at);
    // 「受け付けてもらえますか」: listed as a noun, and a verb here.
    if (plain.kind === 'predicate' && (plain.tail?.end ?? 0) > (asNoun?.end ?? first.end))
      return { ...plain, found: nominal };
  }
  return unit(isVerb ? 'predicate' : 'noun', place.text, at, first.end, {
    ...(word?.start === at && { word, base: isVerb ? word.base : place.text.slice(at, first.end) }),
    found: either ? best : isVerb ? verbal : nominal,
    ...(tail && { tail }),
  });
}

/** 「入れ替えで」, 「…から受け付け、みたいな」 */
const GOES_ON_AS_NOUN = /^(?:で|、?(?:みたい|という|といった))/;

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

/** A connective opens what it links: 「でも、…」 is none of 「法務局でもらう」. */
function connectiveAt<T>({ text, endings, words }: Place, at: number): Unit<T> | undefined {
  const token = words[at];
  if ((at > 0 && !MARK.test(text.charAt(at - 1)) && token?.pos !== '接続詞') || token?.start !== at)
    return undefined;
  const end = longestOf(
    CONNECTIVES,
    endings,
    at,
    // 「じゃあ|いつなら」, which the dictionary cuts as じゃ and あいつ
    (to) =>
      words[to]?.start !== words[to - 1]?.start || longestOf(INTERROGATIVES, endings, to) === words[to]?.end,
  );
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
  // 「いずれ更新します」: some day. 「いずれになりますか」: which of them.
  const someDay =
    asked !== undefined &&
    kana.startsWith('いずれ', at) &&
    !/^(?:に(?!せよ|し[てろ])|で|が|を|と|の|か)/.test(kana.slice(asked, asked + 4));
  // 「じゃあ|いつなら」
  if (asked !== undefined && !someDay && !other && (!midway || asked >= token.end)) {
    const indefinite = /^(?:でも|にも|とも|も(?!う)|か(?!ら)(?=[^。?!、,\s]|$)|ひとつ|一つ|1つ)/.exec(
      kana.slice(asked, asked + 4),
    );
    // 「何日かかりますか」: the か of かかる makes no 「何日か」 of it.
    const begins = words[asked];
    const ofVerb = indefinite?.[0] === 'か' && begins?.start === asked && begins.pos === '動詞';
    // 「どっちかで」: one of them, whichever.
    const whichever = !ofVerb && /^か[でにをがはのもと]/.test(kana.slice(asked, asked + 2));
    const end = whichever ? asked + 1 : asked;
    return unit<T>(indefinite && !ofVerb ? 'filler' : 'interrogative', text, at, end, {
      tail: nounTail(kana, end, Form.noun, cuts),
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
