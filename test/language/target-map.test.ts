import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openTargetMap } from '../../src/language/target-map';

const kuromoji = dirname(require.resolve('kuromoji/package.json'));
const TokenInfoDictionary: new () => {
  loadTargetMap(bytes: Uint8Array): unknown;
  target_map: Record<string, number[]>;
} = require('kuromoji/src/dict/TokenInfoDictionary');

const bytes = new Uint8Array(gunzipSync(readFileSync(join(kuromoji, 'dict', 'tid_map.dat.gz'))));

test('finds for every key of the dictionary what kuromoji itself finds', () => {
  const theirs = new TokenInfoDictionary();
  theirs.loadTargetMap(bytes);
  const ours = openTargetMap(bytes.slice());
  const keys = Object.keys(theirs.target_map).map(Number);
  const different = keys.filter(
    (key) => Array.from(ours[key] ?? []).join() !== theirs.target_map[key]?.join(),
  );
  expect(keys).toHaveLength(325_871);
  expect(different).toEqual([]);
});

test('finds nothing for a key that is not there', () => {
  expect(openTargetMap(bytes.slice())[99_999_999]).toBeUndefined();
});

test('reads a map of one key', () => {
  const ours = openTargetMap(new Uint8Array(Int32Array.of(1, 7, 2, 40, 50, 0, 0).buffer));
  expect([ours[7], ours[0]]).toEqual([Int32Array.of(40, 50), undefined]);
});
