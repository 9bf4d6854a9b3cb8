import fc from 'fast-check';
import { accumulate } from '../../../src/search/lexical/accumulate';
import { hash, hashPair } from '../../../src/search/lexical/hash';
import { FULL_IMPACT, impactOf, placeWeights } from '../../../src/search/lexical/impact';
import { lexicalDefaults } from '../../../src/search/lexical/parameters';
import { frequencyOf, type PostingLists } from '../../../src/search/lexical/posting-lists';
import { PostingListsBuilder } from '../../../src/search/lexical/posting-lists-builder';
import { TermCounter } from '../../../src/search/lexical/term-counter';

function layOut(entries: readonly ReadonlyMap<number, number>[]): PostingLists {
  const builder = new PostingListsBuilder();
  for (const [place, impacts] of entries.entries())
    for (const [term, impact] of impacts) builder.add(place, term, impact);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function scoresOf(
  entries: readonly ReadonlyMap<number, number>[],
  question: number[],
  limits = {},
): number[] {
  const scores = new Float32Array(entries.length);
  accumulate(scores, layOut(entries), new Map(question.map((term) => [term, 1])), {
    ...lexicalDefaults,
    ...limits,
  });
  return [...scores];
}

test('every posting is found again, whatever the terms', () => {
  const term = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const entry = fc
    .uniqueArray(term, { maxLength: 8 })
    .map((terms) => new Map(terms.map((value) => [value, 7])));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
      const lists = layOut(entries);
      for (const value of new Set(entries.flatMap((terms) => [...terms.keys()]))) {
        const holding = entries.filter((terms) => terms.has(value));
        expect(frequencyOf(lists, value)).toBe(holding.length);
        expect(scoresOf(entries, [value]).map((score) => score > 0)).toEqual(
          entries.map((terms) => terms.has(value)),
        );
      }
    }),
  );
});

test('more postings than one part holds keep their places', () => {
  const entries = Array.from(
    { length: 40_000 },
    (_, at) =>
      new Map([
        [at + 5, 9],
        [1, 9],
      ]),
  );
  expect(frequencyOf(layOut(entries), 1)).toBe(40_000);
  expect(scoresOf(entries, [39_999 + 5]).findIndex((score) => score > 0)).toBe(39_999);
});

test('a rare term counts more than a common one', () => {
  const entries = [new Map([[1, 100]]), new Map([[2, 100]]), new Map([[1, 100]])];
  const [common = 0, rare = 0] = scoresOf(entries, [1, 2]);
  expect(rare).toBeGreaterThan(common);
});

test('who holds all terms in full reaches 1', () => {
  const entries = [
    new Map([
      [1, FULL_IMPACT],
      [2, FULL_IMPACT],
    ]),
    new Map([[1, 50]]),
  ];
  expect(scoresOf(entries, [1, 2])[0]).toBeCloseTo(1, 5);
});

test.each([
  ['what the budget does not cover is left out, the commonest first', { budget: 1 }, [0, 1, 0]],
  ['only so many terms are searched, the rarest first', { mostTerms: 1 }, [0, 1, 0]],
  ['within both every term counts', {}, [1, 1, 1]],
])('%s', (_, limits, signs) => {
  const entries = [
    new Map([[1, 9]]),
    new Map([
      [1, 9],
      [2, 9],
    ]),
    new Map([[1, 9]]),
  ];
  expect(scoresOf(entries, [1, 2], limits).map(Math.sign)).toEqual(signs);
});

test('a term at the beginning of a text counts more than one at its end', () => {
  const [first = 0, second = 0, ...others] = placeWeights(2, 10);
  expect(first).toBe(3);
  expect(second).toBeLessThan(first);
  expect(others.at(-1)).toBeCloseTo(1, 3);
});

test('numbers by term are what a map would hold, for one text after another', () => {
  const counter = new TermCounter();
  const term = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(term, { maxLength: 3000, size: 'max' }), (terms) => {
      const expected = new Map<number, number>();
      for (const value of terms) {
        counter.add(value, 1.5);
        expected.set(value, (expected.get(value) ?? 0) + 1.5);
      }
      const found: [number, number][] = [];
      counter.drain((value, count) => found.push([value, count]));
      expect(found).toEqual([...expected]);
    }),
    { numRuns: 20 },
  );
});

test('repetition raises the impact less and less, length lowers it', () => {
  const impact = (count: number, length: number) => impactOf(count, length, lexicalDefaults);
  expect(impact(2, 1) - impact(1, 1)).toBeGreaterThan(impact(3, 1) - impact(2, 1));
  expect(impact(1, 3)).toBeLessThan(impact(1, 1));
  expect(impact(1000, 0.1)).toBeLessThanOrEqual(FULL_IMPACT);
  expect(impact(0.001, 50)).toBeGreaterThanOrEqual(1);
});

test('two characters hash as the text of both', () => {
  expect(hashPair('更'.charCodeAt(0), '新'.charCodeAt(0))).toBe(hash('更新'));
});
