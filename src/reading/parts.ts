import type { SensePhrase } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** More questions are not answered in one reply. */
const MOST = 6;

/** The questions of a message in their order, each with what is told before it; at most one where it asks one thing. */
export function questionsIn(reading: Reading): string[] {
  const listed = enumerated(reading.folded);
  if (listed.length > 1) return listed;
  const parts = partsOf(reading);
  return parts.length > 1 ? parts : itemsOf(reading);
}

const BULLET = /(?:^|[\s。:!?])(?:[(]?\d{1,2}[.)](?!\d)|\d(?=[^\d\s./:年月日時分秒か台枚つ個回件者本人%-])|[・●○◆■◇□*-])\s{0,3}/g;

/** 「1. … 2. …」, 「・…・…」: what stands before the first is no question. */
function enumerated(folded: string): string[] {
  const marks = [...folded.matchAll(BULLET)];
  const dots = marks.length === 1 ? [...folded.matchAll(/・/g)] : [];
  const starts = (dots.length > 1 ? dots : marks).map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  if (starts.length < 2) return [];
  return starts
    .map(({ to }, at) => folded.slice(to, starts[at + 1]?.from ?? folded.length).trim())
    .filter((text) => /\p{L}/u.test(text))
    .slice(0, MOST);
}

function partsOf(reading: Reading): string[] {
  const parts: string[] = [];
  let open = '';
  for (const [sentence, text] of reading.sentences.entries()) {
    const clauses = reading.clauses.filter((clause) => clause.sentence === sentence);
    let from = 0;
    for (const [at, clause] of clauses.entries()) {
      if (!isAsked(clause) && !reading.asking.includes(clause)) continue;
      const next = clauses[at + 1];
      const to = next === undefined ? text.length : afterMark(text, clause.end, next.start);
      parts.push(`${open}${text.slice(from, to)}`);
      open = '';
      from = to;
    }
    open += text.slice(from);
  }
  const last = parts.pop();
  if (last === undefined) return [];
  return [...parts, `${last}${open}`].slice(0, MOST);
}

/** A comma or a mark behind a clause belongs to it. */
const afterMark = (text: string, end: number, next: number): number => {
  const mark = /^[\s\p{P}]*/u.exec(text.slice(end, Math.max(end, next)))?.[0] ?? '';
  return end + mark.length;
};

/** The things that one question may ask for together: 「更新の時期とCSRの要否を教えて」. */
function itemsOf(reading: Reading): string[] {
  for (const [sentence, text] of reading.sentences.entries()) {
    const clauses = reading.clauses.filter((clause) => clause.sentence === sentence);
    const cuts = [...clauses.flatMap(listEnds), ...commas(text)].sort((a, b) => a - b);
    if (cuts.length === 0) continue;
    const bounds = [0, ...cuts, text.length];
    return bounds.slice(1).map((to, at) => text.slice(bounds[at], to)).slice(0, MOST);
  }
  return [];
}

const commas = (text: string): number[] => [...text.matchAll(/、/g)].map(({ index }) => index + 1);

const listEnds = ({ phrases }: PlacedClause): number[] =>
  phrases.filter(isListed).map(({ end, particle }) => end + particle.length);

const isListed = ({ particle }: SensePhrase, at: number, all: readonly SensePhrase[]): boolean =>
  LISTING.has(particle) && at < all.length - 1;

const LISTING = new Set(['と', 'や', 'とか', 'および', '及び']);
