import { type Suggester, suggesterSteps } from '../../src/search/suggester';

const items = [
  { value: 'timing', phrases: ['更新の申請はいつからできますか?', '更新は何日前から申し込めますか'] },
  { value: 'documents', phrases: ['更新のときに省略できる書類や作業はありますか?'] },
  { value: 'csr', phrases: ['更新のたびに新しいCSRが必要ですか?', 'サーバーで鍵を作り直しますか'] },
  { value: 'dialog', phrases: ['更新できる日を計算'] },
];

function made<T>(steps: Generator<undefined, Suggester<T>>): Suggester<T> {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('suggestions while somebody types', () => {
  const { suggest } = made(suggesterSteps(items));

  it.each([
    ['the beginning of a question', '更新の申請', 'timing'],
    ['a half-typed word', '省略でき', 'documents'],
    ['words apart', '更新 書類', 'documents'],
    ['another way to say it', '何日前から', 'timing'],
    ['full width and small letters', 'ｃｓｒ', 'csr'],
    ['hiragana for katakana', 'さーばーで鍵', 'csr'],
    ['a dialog', '計算', 'dialog'],
    ['a question mark and blanks', ' 更新の申請は? ', 'timing'],
  ])('finds by %s', (_, text, expected) => {
    expect(suggest(text, 3)[0]).toBe(expected);
  });

  it.each([[''], ['更'], ['天気予報'], ['🙂🙂🙂'], ['((((']])('finds nothing for %j', (text) => {
    expect(suggest(text, 3)).toEqual([]);
  });

  it('shows no more than asked for, and each once', () => {
    expect(suggest('更新', 3)).toHaveLength(3);
    expect(new Set(suggest('更新', 9)).size).toBe(4);
  });

  it('does not mind what was asked before', () => {
    const first = suggest('更新の', 3);
    suggest('書類や作業', 3);
    expect(suggest('更新の', 3)).toEqual(first);
  });

  it('bounds its work for a text of any length', () => {
    const started = process.cpuUsage();
    for (let time = 0; time < 100; time += 1) suggest('更新の申請'.repeat(20_000), 3);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});

it('keeps nobody waiting among 10,000 entries, whatever is typed', () => {
  const nouns = [
    '更新申請',
    '証明書',
    'コモンネーム',
    'CSR',
    '登記簿謄本',
    '担当者',
    '有効期限',
    '鍵ペア',
    '料金',
    '請求書',
  ];
  const verbs = ['を変更する', 'を確認する', 'を作成する', 'を再発行する', 'を削除する'];
  const asked = ['手順', '方法', '期限', '条件', '書類', '注意点', '費用', '時期', '場所', '窓口'];
  const ends = Array.from({ length: 20 }, (_, at) => `は${at}番のどれですか`);
  const many = nouns.flatMap((noun) =>
    verbs.flatMap((verb) => asked.flatMap((what) => ends.map((end) => `${noun}${verb}${what}${end}`))),
  );
  expect(many).toHaveLength(10_000);
  const { suggest } = made(suggesterSteps(many.map((phrase, value) => ({ value, phrases: [phrase] }))));
  const times: number[] = [];
  for (let at = 0; at < 400; at += 1) {
    const phrase = many[(at * 7_919) % many.length] ?? '';
    // Work, not time: others may be running on this machine.
    const started = process.cpuUsage();
    const found = suggest(phrase.slice(0, 2 + (at % phrase.length)), 3);
    times.push(process.cpuUsage(started).user / 1_000);
    expect(found).toHaveLength(3);
  }
  times.sort((one, other) => one - other);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(10);
});
