import { startTalk } from '../support/talk';

/** 新規申請か更新申請か, up to the day that is read back above the next question. */
const readBack = async () => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const text of [
    '新規申請か更新申請か判定してください',
    '持っています',
    'コモンネームは同じです',
    '追加ではありません',
    '12月3日',
  ])
    talk.say(text);
  return talk;
};

describe('the day above a question is said to be right, and the question stands', () => {
  it.each([
    'うん、その日でOK',
    'はい、その日です',
    'その日であってます',
    'うん、それ',
    'ええ、それでお願いします',
    'はい、発行日はそれです',
    '日付はOKです',
    'その日付で問題ありません',
  ])('%s', async (text) => {
    const reply = (await readBack()).say(text);
    expect(reply.asks).toBe('application-type/installed');
    expect(reply.text).toContain('承知しました');
  });
});

describe('the day above a question is said to be wrong, and asked again', () => {
  it.each(['ちがうちがう', '違うって', '違う違う', 'その日じゃないです', 'いや、その日じゃなくて'])(
    '%s',
    async (text) => {
      expect((await readBack()).say(text).asks).toBe('application-type/issued');
    },
  );
});

it.each([
  ['はい', 'renewal'],
  ['いいえ', 'new'],
  ['うん、OK', 'renewal'],
  ['その日に入れました', 'renewal'],
  ['了解、入ってます', 'renewal'],
])('a bare answer is one to the question: %s', async (text, procedure) => {
  expect((await readBack()).say(text).result).toMatchObject({ procedure });
});
