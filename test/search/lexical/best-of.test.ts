import { bestOf } from '../../../src/search/lexical/best-of';

test.each([
  [[0, 3, 1, 2], 2, [1, 3]],
  [[1, 1, 1], 2, [0, 1]],
  [[0, 0], 5, []],
  [[2, 5, 9], 5, [2, 1, 0]],
])('of %j the best %d are %j', (scores, count, best) => {
  expect(bestOf(Float32Array.from(scores), count)).toEqual(best);
});
