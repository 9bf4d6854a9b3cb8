import { endsAsking } from '../language/asks-at-end';
import { clausesOf } from '../language/grammar/clauses';
import type { Mark } from '../language/grammar/endings/ending';
import type { LexemeFinder } from '../language/grammar/lexemes';
import { isInterjection } from '../language/grammar/may-stand';
import { type Given, unitsOf } from '../language/grammar/units';
import type { ReadSentence } from '../language/reader';
import { brokenOff } from './broken-off';
import type { Sense } from './lexemes';
import type { SenseClause, SenseUnit } from './phrases';

/** Phrases and clauses that are looked at: a longer text only repeats itself. */
const MOST_PHRASES = 12;
const MOST_CLAUSES = 150;

/** A clause with the number of the sentence that it stands in. */
export interface PlacedClause extends SenseClause {
  sentence: number;
}

/**
 * The clauses of a text in their order. A word of reply that stands by itself (はい、…) is a clause of its own.
 * @param given the values found in each sentence
 */
export function readClauses(
  sentences: readonly ReadSentence[],
  lexemes: LexemeFinder<Sense>,
  given: readonly (readonly Given[])[] = [],
): PlacedClause[] {
  const clauses = sentences.flatMap((sentence, at) => {
    const own = partsOf(unitsOf(sentence, lexemes, given[at] ?? [])).flatMap((units) => clausesOf(units));
    return asCited(asEnded(own, sentence))
      .map((clause) => ({ ...clause, phrases: clause.phrases.slice(-MOST_PHRASES), sentence: at }))
      .flatMap(brokenOff);
  });
  return clauses.slice(-MOST_CLAUSES);
}

/** A question that its writer ended with か and no mark: its last clause asks, whatever its endings were read as. */
function asEnded(clauses: readonly SenseClause[], sentence: ReadSentence): readonly SenseClause[] {
  const last = clauses.at(-1);
  if (!last || last.mark === '?' || !endsAsking(sentence)) return clauses;
  // 「そうですか」 is listed as it stands, and says what it says.
  if (last.predicate && last.predicate.found.length > 0 && /か$/.test(last.predicate.text)) return clauses;
  return [...clauses.slice(0, -1), { ...last, mark: '?' }];
}

/** 「入っていないと業者が申しております」: what somebody says is told, and not supposed. */
function asCited(clauses: readonly SenseClause[]): readonly SenseClause[] {
  return clauses.map((clause, at) => {
    const next = clauses[at + 1];
    if (!clause.tail || !next || !says(next)) return clause;
    // 「取ってきてくれたって言ってました」
    const told =
      clause.tail.marks.has('even') && next.start === clause.end && next.predicate?.base === '言う';
    if (!clause.tail.marks.has('cites') && !told) return clause;
    const marks = new Set<Mark>([...clause.tail.marks, 'hearsay']);
    marks.delete('supposes');
    marks.delete('even');
    return { ...clause, tail: { ...clause.tail, marks }, link: 'and' as const };
  });
}

const says = ({ predicate }: SenseClause): boolean =>
  [predicate?.base ?? '', predicate?.word?.base ?? ''].some((base) => SAYING.has(base));

const SAYING = new Set([
  '申す',
  '言う',
  'いう',
  '話す',
  '聞く',
  '伺う',
  'うかがう',
  '書く',
  '残る',
  '載る',
  '出る',
  'ある',
  '記載',
  '記録',
  '記憶',
  '覚える',
  '仰る',
  'おっしゃる',
  '述べる',
  '答える',
  '主張',
  '説明',
  '回答',
  '報告',
  '連絡',
  '指摘',
  '判断',
]);

function partsOf(units: readonly SenseUnit[]): SenseUnit[][] {
  const parts: SenseUnit[][] = [];
  let part: SenseUnit[] = [];
  units.forEach((unit, at) => {
    const opens = part.every(({ kind }) => kind === 'mark' || kind === 'filler');
    const next = units[at + 1];
    const asks = next?.kind === 'interrogative' && isInterjection(unit.word);
    const alone = next === undefined || next.kind === 'mark' || isReply(next) || asks;
    part.push(unit);
    // 「大丈夫?」 asks, and is no word of reply.
    if (!(opens && isReply(unit) && alone) || next?.text === '?') return;
    parts.push(part);
    part = [];
  });
  if (part.length > 0) parts.push(part);
  return parts;
}

const isReply = (unit: SenseUnit): boolean =>
  unit.found.some(({ sense, wordClass }) => sense.kind === 'reply' && wordClass === '句');
