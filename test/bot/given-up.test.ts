import { startTalk } from '../support/talk';

const RENAMED =
  '判定して。サーバIDは2025年4月10日発行、コモンネームは変わります、追加ではなく入れ替え、同じサーバに入れるのでサーバIDは入ってます';
const STOPPED = '鍵上書きしてサイト停止、バックアップなし。どうする';

async function lastOf(turns: readonly string[]) {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
}

describe('what was to be done is given up', () => {
  it.each([
    '名前かえるの取りやめになったら判定どう変わる?',
    '名前かえるのやめたら?',
    '名前を変えるのをやめたら?',
    'コモンネームの変更が中止になったらどうなりますか',
    '名前を変えるのは見送った場合は?',
    '名前の変更がなくなったら更新?',
  ])('only supposed: %s', async (text) => {
    const { text: said, result } = await lastOf([RENAMED, text]);
    expect(said).toMatch(/^仮にその場合は/);
    expect(result).toMatchObject({ application: 'renewal' });
  });

  it('and told', async () => {
    expect((await lastOf([RENAMED, '名前を変えるのはやめました'])).result).toMatchObject({
      application: 'renewal',
    });
  });

  it('with something else in its place', async () => {
    expect((await lastOf([RENAMED, '入れ替えをやめて追加にしたら?'])).result).toMatchObject({
      application: 'new',
    });
  });
});

describe('what was told turns out otherwise after an answer', () => {
  it.each([
    ['続報！退職した人がバックアップ取ってくれてた', /バックアップをリストア/],
    ['バックアップ、ありました!', /バックアップをリストア/],
    ['やっぱりバックアップはないです', /^バックアップが無いと/],
    ['上書きはしてませんでした', /^コンフィギュレーションファイルの不一致/],
  ])('%s', async (text, said) => {
    expect((await lastOf([STOPPED, text])).text).toMatch(said);
  });
});
