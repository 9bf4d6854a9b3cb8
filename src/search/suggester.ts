import { toKatakana } from '../text/kana';
import { normalise } from '../text/normalise';

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
  const scores = new Float64Array(texts.length);
  const weigh = (pair: string) => Math.log(1 + texts.length / (postings.get(pair)?.length ?? 1));

  function suggest(text: string, most: number): T[] {
    const typed = normalise(text.slice(0, LONGEST_TEXT)).split(' ').map(squeeze);
    const pairs = [...new Set(typed.flatMap(pairsOf))];
    const whole = pairs.reduce((sum, pair) => sum + weigh(pair), 0);
    if (whole === 0) return [];
    scores.fill(0);
    for (const pair of pairs) {
      const share = weigh(pair) / whole;
      for (const number of postings.get(pair) ?? []) scores[number] = (scores[number] ?? 0) + share;
    }
    const best = new Map<number, number>();
    for (let number = 0; number < scores.length; number += 1) {
      const score = scores[number] ?? 0;
      if (score < LEAST) continue;
      const owner = owners[number] ?? 0;
      const begins = texts[number]?.startsWith(typed[0] ?? '') ? BEGINS : 0;
      const total = score + begins + (isName[number] ? NAME : 0);
      if (total > (best.get(owner) ?? 0)) best.set(owner, total);
    }
    return [...best]
      .sort(([first, a], [second, b]) => b - a || first - second)
      .slice(0, most)
      .flatMap(([owner]) => items[owner]?.value ?? []);
  }

  return { suggest };
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
