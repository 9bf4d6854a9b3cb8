import { type Clause, clausesOf } from './clauses';
import { negationsIn } from './negation';
import { isUncertain } from './uncertain';

/** What states something and what states its opposite, as patterns from `kana`. */
export interface Concept {
  positive: RegExp;
  negative?: RegExp;
  /** Speaks for it where nothing else in the clause does, whatever is denied beside it: 「去年…」. */
  evidence?: RegExp;
  /** Subjects that the same words are often said of: 「担当者が変わります」 is not about a name. */
  foreign?: RegExp;
  /** A clause with this in it is about something else altogether. */
  excluded?: RegExp;
  /** Words of doubt that answer it: 「未確認です」. */
  answersByDoubt?: RegExp;
}

/** Which clauses a concept is looked for in. */
export interface Scope {
  /** What the clause, or the one that it continues, must mention. */
  about: RegExp;
  /** Other matters' own words; a clause that speaks of them continues nothing. */
  others: RegExp;
}

/** 「変わるかどうか」「変わるか確認します」: left open. */
const LEFT_OPEN =
  /かどうか|か否か|か(?:[はを])?(?:確認|確かめ|調べ|見て|聞い|検討|迷|悩|相談)(?:し|ます|中|て|っ|ん|で)/;

/** 「取得した覚えはない」 says that it was not, in the words of someone who does not remember. */
const NEVER_DID = /た(?:覚え|記憶|おぼえ)[はがも]/;

const GUESS = /かも/;

/** Behind a predicate: only a case that is thought of. */
const CONDITIONAL =
  /^[^はがをも]{0,6}?(?:場合|とき|時[はにの]|(?:の|ん)?なら(?![なん])|たら(?!い)|(?<!なけ)れば|とすれば|際[はにの])/u;

/** A subject of its own, which the predicate before it does not reach. */
const NEXT_SUBJECT =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ーa-z0-9])(?<!予定|必要|事|訳|気|計画|方|回|今|現在|話|形|理由|意味|機会|意図|変更|年|年度|申請|段階|時点|状態|際)[はがもを](?!な[いかく])/u;
/** 「取得済みのサーバIDはありません」: the predicate qualifies what is denied. */
const QUALIFIES =
  /^(?:する|した|して(?:い)?る|されて(?:い)?る|て(?:い)?る|る|た|の|な|っ?た|い)[\p{Script=Han}\p{Script=Katakana}ーa-z0-9]{1,12}[はがも](?:一?切|全く|まだ)?(?:あり|ない|なし|無|ござい|あら|存在)/u;
/** A sentence that ends without a full stop. */
const NEXT_SENTENCE = /(?:です|ます|ました|でした|ません)(?=[\p{Script=Han}\p{Script=Katakana}a-z])/u;

/** As far as a predicate's tail is read, letters. */
const TAIL = 40;

/**
 * What a text says about a concept: true, false, or undefined where it says nothing or leaves it open. The last
 * clause that speaks of it wins, as people correct themselves while they write.
 * @param folded text from `foldReply`
 * @param scope omit where the prompt has said already what the text is about
 */
export function polarityOf(folded: string, concept: Concept, scope?: Scope): boolean | undefined {
  let said: { value: boolean; guess: boolean } | undefined;
  let mentioned = scope === undefined;
  for (const clause of clausesOf(folded)) {
    if (scope) mentioned = scope.about.test(clause.kana) || (mentioned && continues(clause, scope));
    if (!mentioned) continue;
    if (leftOpen(clause, concept)) continue;
    const value = polarityIn(clause, concept);
    if (value === undefined) continue;
    const guess = GUESS.test(clause.kana);
    // 「同じかもしれないし違うかもしれない」
    if (said && guess && said.guess && said.value !== value) return undefined;
    said = { value, guess };
  }
  return said?.value;
}

function leftOpen({ text, kana }: Clause, { answersByDoubt }: Concept): boolean {
  if (LEFT_OPEN.test(text)) return true;
  return isUncertain(text) && !NEVER_DID.test(text) && !answersByDoubt?.test(kana);
}

function continues(clause: Clause, { others }: Scope): boolean {
  return !others.test(clause.kana) && !NEXT_SUBJECT.test(clause.text);
}

interface Match {
  start: number;
  end: number;
  states: boolean;
}

function polarityIn(clause: Clause, concept: Concept): boolean | undefined {
  if (concept.excluded?.test(clause.kana)) return undefined;
  const found = matchesIn(clause, concept).findLast((match) => counts(clause, match, concept));
  if (!found) return concept.evidence?.test(clause.kana) && !clause.denied ? true : undefined;
  const denials = negationsIn(tailOf(clause, found)) + (clause.denied ? 1 : 0);
  return denials % 2 === 0 ? found.states : !found.states;
}

/** The last few matches of a clause, by where they end. */
function matchesIn({ kana }: Clause, { positive, negative }: Concept): Match[] {
  const of = (pattern: RegExp | undefined, states: boolean): Match[] =>
    // Asked first, because most clauses hold none and building the other pattern costs more than asking.
    pattern?.test(kana)
      ? [...kana.matchAll(new RegExp(pattern, 'gu'))]
          .slice(-3)
          .map((match) => ({ start: match.index, end: match.index + match[0].length, states }))
      : [];
  return [...of(positive, true), ...of(negative, false)].sort((a, b) => a.end - b.end || b.start - a.start);
}

function counts(clause: Clause, { start, end }: Match, { foreign }: Concept): boolean {
  if (CONDITIONAL.test(clause.kana.slice(end, end + TAIL))) return false;
  if (!foreign) return true;
  const subject = new RegExp(foreign, 'u').exec(clause.kana.slice(Math.max(0, start - TAIL), start));
  return subject === null;
}

/** What stands behind a predicate as far as it still speaks of it. */
function tailOf(clause: Clause, { end }: Match): string {
  const rest = clause.text.slice(end, end + TAIL);
  const sentence = NEXT_SENTENCE.exec(rest);
  const own = sentence ? rest.slice(0, sentence.index + sentence[0].length) : rest;
  const subject = QUALIFIES.test(own) ? null : NEXT_SUBJECT.exec(own);
  return clause.kana.slice(end, end + (subject ? subject.index : own.length));
}
