import type { Analyser } from '../../../src/language/analyser';
import { loadAnalyser } from '../../../src/language/kuromoji';
import {
  buildIndex,
  createListSearch,
  createSearcher,
  encodeIndex,
  listSearchSteps,
  type WordCache,
} from '../../../src/search';
import { townHall } from './entries';

const NO_LEXICON = { terms: [], synonyms: [] };
let analyser: Analyser;

beforeAll(async () => {
  analyser = await loadAnalyser();
});

/** Notes what the analyser is given. */
function watch(read: string[]): Analyser {
  return {
    tokenise: (text) => {
      read.push(text);
      return analyser.tokenise(text);
    },
  };
}

test('only changed texts go through the analyser', () => {
  const words: WordCache = new Map();
  createListSearch(townHall, analyser, NO_LEXICON, { words });
  const read: string[] = [];
  const changed = townHall.map((entry) =>
    entry.id === 'dog' ? { ...entry, answer: '役所で登録します。' } : entry,
  );
  createListSearch(changed, watch(read), NO_LEXICON, { words });
  expect(read).toEqual(['役所で登録します。']);
});

test('with kept words an index finds the same', () => {
  const words: WordCache = new Map();
  const [first, second] = [1, 2].map(() => createListSearch(townHall, analyser, NO_LEXICON, { words }));
  expect(second?.search('住民票の写し')).toEqual(first?.search('住民票の写し'));
  expect(second?.search('住民票の写し').candidates).not.toEqual([]);
});

test('it is built in many small steps, in none of which more than one text is read', () => {
  const read: string[] = [];
  const steps = listSearchSteps(townHall, watch(read));
  let most = 0;
  let before = 0;
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    most = Math.max(most, read.length - before);
    before = read.length;
    count++;
  }
  expect(read.length).toBeGreaterThan(townHall.length);
  // One text may be several pieces to the analyser.
  expect(most).toBeLessThanOrEqual(2);
  expect(count).toBeGreaterThan(2 * townHall.length);
});

test('ten thousand entries take less than two thousand bytes each, and are found in a kept index', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    id: `${at}`,
    question: `${at}号の申請`,
    answer: townHall[at % townHall.length]?.answer ?? '',
    alternatives: [],
  }));
  const source = { entries: many, topics: [], lexicon: NO_LEXICON };
  const index = buildIndex(source, analyser, { words: new Map() });
  expect(encodeIndex(index).length / many.length).toBeLessThan(2000);
  expect(createSearcher(index, analyser).search('4711号').candidates[0]?.entryId).toBe('4711');
});
