import { join } from 'node:path';
import { DateTime } from 'luxon';
import { randomFrom } from '../../bench/person/person';
import { within } from '../../bench/reading/bounded';
import { literalsIn } from '../../bench/reading/expressions';
import { momentsOf } from '../../bench/reading/moments';
import { fragmentsOf, repeatedText } from '../../bench/reading/texts';
import { takeTurn } from '../../src/bot/take-turn';
import { createWorld } from '../../src/bot/world';
import { MAX_TEXT_LENGTH } from '../../src/language/limits';
import type { ReadText } from '../../src/language/reader';
import type { SearchResult } from '../../src/search';
import { understand } from '../support/talk';

jest.setTimeout(300_000);

/** Far more than a turn takes on any machine; what is exponential takes years. */
const BOUND_MS = 2_000;
const TEXTS = 60;
const NOW = DateTime.fromISO('2026-03-01T10:00', { zone: 'Asia/Tokyo' });
const fill = (unit: string, end = '') => unit.repeat(MAX_TEXT_LENGTH / unit.length - 1) + end;

/** Each of these, or a shorter one of its kind, once held up the service. */
const KNOWN = [
  'あ'.repeat(40),
  fill('あ'),
  `証明書${'1'.repeat(26)}`,
  `証明書が${'1'.repeat(26)}です`,
  `サーバID${'一'.repeat(40)}`,
  fill('証明書一', 'だ'),
  `どうでしょう${'かね'.repeat(24)}だ`,
  `${'ええと'.repeat(28)}の`,
  `${'うーんんー'.repeat(28)}の`,
  fill('〜', 'x'),
  fill('。', 'x'),
  fill(' ', 'x'),
  fill('?', 'x'),
  `更新?${fill(' ')}`,
  `新規ですか更新${fill('なんです', 'x')}`,
  `メニュー${'ので'.repeat(17)}x`,
  `メニュー${'ねん'.repeat(17)}x`,
  fill('間違'),
  fill('から'),
  fill('終了'),
  fill('すみません、', 'い'),
];

async function longest(texts: readonly string[]): Promise<string[]> {
  const understood = await understand();
  const { searcher } = understood;
  const moments = momentsOf(NOW);
  return texts.flatMap((text) => {
    const found = new Map<string, SearchResult>();
    const search = (words: ReadText): SearchResult => {
      const result = found.get(words.normalised) ?? searcher.search(words);
      found.set(words.normalised, result);
      return result;
    };
    return moments
      .filter(
        ({ state }) =>
          !within(BOUND_MS, () =>
            takeTurn({ text, files: [] }, state, { ...createWorld(understood, NOW), search }),
          ).done,
      )
      .map(({ name }) => `${name}: ${text}`);
  });
}

it('no text that once held it up does so anywhere in a conversation', async () => {
  expect(await longest(KNOWN)).toEqual([]);
});

it('no text of repeated fragments holds it up anywhere in a conversation', async () => {
  const fragments = fragmentsOf(literalsIn(join(__dirname, '..', '..'), ['dialogs', 'src']));
  expect(fragments.length).toBeGreaterThan(500);
  const random = randomFrom(20_260_301);
  expect(await longest(Array.from({ length: TEXTS }, () => repeatedText(fragments, random)))).toEqual([]);
});

it('what takes for ever is broken off', () => {
  expect(within(100, () => /^(?:a|a)*$/.test(`${'a'.repeat(60)}b`)).done).toBe(false);
  expect(within(100, () => 'value')).toEqual({ done: true, value: 'value' });
});
