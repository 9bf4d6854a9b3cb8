import { DAYS, outcomeOf } from '../../bench/words/outcome';
import { type Row, readRows } from '../../bench/words/rows';
import type { MessageReader } from '../../src/reading/message-reader';
import { optionIn } from '../../src/reading/options';
import { loadReader } from './support/reader';

const files = readRows(__dirname);

let read: MessageReader;
beforeAll(async () => {
  read = await loadReader();
});

describe.each([...files])('%s', (_file, rows) => {
  test.each(rows.map((row): [string, Row] => [row.text, row]))('%s', (_text, row) => {
    expect(outcomeOf(row, read)).toEqual(row.expect);
  });
});

test('no row stands twice', () => {
  const keys = [...files.values()].flat().map(({ kind, asked, text }) => `${kind} ${asked} ${text}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('nothing is chosen where there are no options', () => {
  expect(optionIn(read('最後', { fact: null }, DAYS), [])).toBeUndefined();
});

describe('two sentences', () => {
  const rows = (files.get('told-unasked.yaml') ?? []).filter(
    ({ expect: facts }) => factOf(facts) !== undefined,
  );
  const facts = [...new Set(rows.map(({ expect: told }) => factOf(told)))];
  // One sentence of every other fact behind each: all of them would take minutes.
  const pairs = rows.flatMap((one, at) =>
    facts.flatMap((fact) => {
      const others = rows.filter((other) => factOf(other.expect) === fact && fact !== factOf(one.expect));
      const other = others[at % others.length];
      return other ? [{ one, other }] : [];
    }),
  );

  it.each(['。', '、', '。あと、', '\n'])('joined by %j tell what both tell, and no more', (join) => {
    expect(pairs.length).toBeGreaterThan(50);
    for (const { one, other } of pairs) {
      const text = `${one.text}${join}${other.text}`;
      const told = outcomeOf({ kind: 'told', asked: null, text }, read);
      const both = { ...(one.expect as object), ...(other.expect as object) };
      expect({ text, told }).toEqual({ text, told: both });
    }
  });
});

function factOf(told: Row['expect']): string | undefined {
  return typeof told === 'object' ? Object.keys(told)[0] : undefined;
}
