import { toKatakana } from '../language/kana';
import { normalise } from '../language/normalise';

/** Something that can be offered while somebody types, with the ways to say it. */
export interface Suggestible<T> {
  value: T;
  /** The first is its name. */
  phrases: readonly string[];
}

export interface Suggester<T> {
  /** What is typed need not be finished, nor be one word; best first. Takes time in proportion to what is typed. */
  suggest(text: string, most: number): T[];
}

/** Share of what is typed that a phrase must hold, by weight. */
const LEAST = 0.6;
/** What begins like the phrase is meant more probably; and its name is better than another way to say it. */
const BEGINS = 0.25;
const NAME = 0.05;
/** Nothing can be better; but for what sums lose. */
const PERFECT = 0.999 + BEGINS + NAME;
/** Beyond these a phrase is found by what it begins with. */
const LONGEST_PHRASE = 80;
const LONGEST_TEXT = 60;
const STEP = 200;

/**
 * Makes the index: pairs of characters to phrases. In steps, between which others can work.
 * Pairs need no analyser, which would take an unfinished word for another one.
 */
export function* suggesterSteps<T>(items: readonly Suggestible<T>[]): Generator<undefined, Suggester<T>> {
  const owners: number[] = [];
  const texts: string[] = [];
  const isName: boolean[] = [];
  const postings = new Map<string, number[]>();
  for (const [owner, { phrases }] of items.entries()) {
    for (const [at, phrase] of phrases.entries()) {
      const text = squeeze(phrase.slice(0, LONGEST_PHRASE));
      const number = texts.push(text) - 1;
      owners.push(owner);
      isName.push(at === 0);
      for (const pair of new Set(pairsOf(text))) {
        const list = postings.get(pair);
        if (list) list.push(number);
        else postings.set(pair, [number]);
      }
      if (number % STEP === 0) yield;
    }
  }
  const lists = new Map([...postings].map(([pair, list]) => [pair, Uint32Array.from(list)]));
  const held = new Float64Array(texts.length);
  const weigh = (pair: string) => Math.log(1 + texts.length / (lists.get(pair)?.length ?? 1));

  /** Phrases that hold enough of what is typed, with the share they hold. */
  function* holding(pairs: readonly { pair: string; share: number }[]): Generator<[number, number]> {
    const touched: number[] = [];
    held.fill(0);
    let left = 1;
    let at = 0;
    // What holds none of the rarer pairs cannot reach the least any more; the commoner ones need not be gone through.
    for (; at < pairs.length && left >= LEAST; at += 1) {
      const { pair, share } = pairs[at] ?? { pair: '', share: 0 };
      left -= share;
      for (const number of lists.get(pair) ?? []) {
        if (held[number] === 0) touched.push(number);
        held[number] = (held[number] ?? 0) + share;
      }
    }
    for (const number of touched) {
      let score = held[number] ?? 0;
      if (score + left < LEAST) continue;
      for (const { pair, share } of pairs.slice(at)) if (texts[number]?.includes(pair)) score += share;
      if (score >= LEAST) yield [number, score];
    }
  }

  function suggest(text: string, most: number): T[] {
    const typed = normalise(text.slice(0, LONGEST_TEXT)).split(' ').map(squeeze);
    const pairs = [...new Set(typed.flatMap(pairsOf))].map((pair) => ({ pair, weight: weigh(pair) }));
    const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
    const shares = pairs
      .sort((one, other) => other.weight - one.weight)
      .map(({ pair, weight }) => ({ pair, share: weight / whole }));
    const begin = typed[0] ?? '';
    const best: { owner: number; score: number }[] = [];
    for (const [number, share] of holding(shares)) {
      const score = share + (texts[number]?.startsWith(begin) ? BEGINS : 0) + (isName[number] ? NAME : 0);
      keepBest(best, { owner: owners[number] ?? 0, score }, most);
      if ((best[most - 1]?.score ?? 0) >= PERFECT) break;
    }
    return best.flatMap(({ owner }) => items[owner]?.value ?? []);
  }

  return { suggest };
}

/** Keeps the list sorted and short: of thousands that fit, few are shown. An owner stands in it once. */
function keepBest(
  best: { owner: number; score: number }[],
  candidate: { owner: number; score: number },
  most: number,
): void {
  const last = best[most - 1];
  if (last && last.score >= candidate.score) return;
  const before = best.findIndex(({ owner }) => owner === candidate.owner);
  if (before >= 0) {
    if ((best[before]?.score ?? 0) >= candidate.score) return;
    best.splice(before, 1);
  }
  const place = best.findIndex(({ score }) => score < candidate.score);
  best.splice(place < 0 ? best.length : place, 0, candidate);
  best.length = Math.min(best.length, most);
}

/** Letters and digits only, kana as katakana. */
function squeeze(text: string): string {
  return toKatakana(normalise(text)).replace(/[^\p{L}\p{N}ー]/gu, '');
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2));
  return pairs;
}
