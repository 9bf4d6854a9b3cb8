import type { WordCache } from '../../../src/search';
import { createRetriever, retrieverSteps } from '../../../src/search/retrieval';
import type { Analyser } from '../../../src/text/analyser';
import { loadAnalyser } from '../../../src/text/kuromoji';
import { townHall } from './entries';

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
  createRetriever(townHall, { analyser, words });
  const read: string[] = [];
  const changed = townHall.map((entry) =>
    entry.id === 'dog' ? { ...entry, answer: '役所で登録します。' } : entry,
  );
  createRetriever(changed, { analyser: watch(read), words });
  expect(read).toEqual(['役所で登録します。']);
});

test('with kept words an index finds the same', () => {
  const words: WordCache = new Map();
  const first = createRetriever(townHall, { analyser, words });
  const second = createRetriever(townHall, { analyser, words });
  expect(second.search('住民票の写し')).toEqual(first.search('住民票の写し'));
  expect(second.search('住民票の写し')).not.toEqual([]);
});

test('it is built in many small steps, in none of which more than one entry is read', () => {
  const read: string[] = [];
  const steps = retrieverSteps(townHall, { analyser: watch(read) });
  let most = 0;
  let before = 0;
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    most = Math.max(most, read.length - before);
    before = read.length;
    count++;
  }
  expect(read.length).toBeGreaterThan(townHall.length);
  expect(most).toBeLessThanOrEqual(3);
  expect(count).toBeGreaterThan(townHall.length);
});

test('ten thousand entries take less than two thousand bytes each', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    id: `${at}`,
    question: `${at}号の申請`,
    answer: townHall[at % townHall.length]?.answer ?? '',
    alternatives: [],
  }));
  const retriever = createRetriever(many, { analyser, words: new Map() });
  expect(retriever.bytes / many.length).toBeLessThan(2000);
  expect(retriever.search('4711号')[0]?.entryId).toBe('4711');
});
