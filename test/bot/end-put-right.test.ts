import { startTalk } from '../support/talk';

const PERIOD = '有効期間 2026-01-10 00:00:00 GMT から 2026-07-28 23:59:59 GMT まで、日本時間に直して';
const RENEWAL = ['更新できる日を計算して', '1月28日'];

async function lastOf(turns: readonly string[]) {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
}

describe('one end of a validity that was converted is put right', () => {
  it.each([
    ['ごめん終わりは28日じゃなく29日だったわ', '2026-01-10', '2026-07-30'],
    ['終了は29日でした', '2026-01-10', '2026-07-30'],
    ['28日じゃなくて29日です', '2026-01-10', '2026-07-30'],
    ['終わりのほうは7月29日の間違いです', '2026-01-10', '2026-07-30'],
    ['終わりの月が7月じゃなくて8月でした', '2026-01-10', '2026-08-29'],
    ['終わりの年は2027年です', '2026-01-10', '2027-07-29'],
    ['すみません、開始は10日ではなく11日でした', '2026-01-11', '2026-07-29'],
    ['始まりのほう、10日やなくて12日やった', '2026-01-12', '2026-07-29'],
    ['開始日は1月12日の間違いでした', '2026-01-12', '2026-07-29'],
  ])('%s', async (text, start, end) => {
    expect((await lastOf([PERIOD, text])).result).toMatchObject({
      start: `${start}T09:00:00+09:00`,
      end: `${end}T08:59:59+09:00`,
    });
  });

  it.each([
    [[PERIOD, '打合せの終わりは28日じゃなく29日だったわ']],
    [[PERIOD, '29日の間違いでした']],
    [[...RENEWAL, '会議は28日じゃなく29日だったわ']],
  ])('not where it is of another thing, or of either end: %s', async (turns) => {
    expect((await lastOf(turns)).result).toBeUndefined();
  });
});

describe('what is done, asked in the fewest words', () => {
  it.each(['おけ。で、つぎ何する', 'うん。次何する', '了解。つぎどうする', 'ok。何やる', '何する'])(
    '%s',
    async (text) => {
      expect((await lastOf([...RENEWAL, text])).text).toMatch(/新しいキーペアとCSR、必要な書類/);
    },
  );

  it('takes a yes alone for one', async () => {
    expect((await lastOf([...RENEWAL, 'おけ'])).text).toMatch(/お進めください/);
  });
});
