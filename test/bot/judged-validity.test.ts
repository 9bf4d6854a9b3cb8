import { startTalk } from '../support/talk';

const said = async (text: string) => (await startTalk('2026-02-20T10:00:00')).say(text);

const BEGUN = '開始 2026/2/20 00:00:00 GMT 終了 2027/3/22 23:59:59 GMT';
const TO_COME = '開始 2026/2/21 00:00:00 GMT 終了 2027/3/22 23:59:59 GMT';
const OVER = '開始 2025/2/21 00:00:00 GMT 終了 2026/1/22 23:59:59 GMT';

describe('a yes or no to a validity is one to what is asked, whatever its ends are called', () => {
  it.each([
    [BEGUN, 'もう使える?', 'はい'],
    [BEGUN, 'もう切れた?', 'いいえ'],
    [BEGUN, 'まだ有効ですか', 'はい'],
    [BEGUN, 'まだ切れてないですよね', 'はい'],
    [TO_COME, 'もう使える?', 'いいえ'],
    [TO_COME, 'まだ使えない?', 'はい'],
    [TO_COME, 'もう切れた?', 'いいえ'],
    [OVER, 'まだ使える?', 'いいえ'],
    [OVER, 'もう使えない?', 'はい'],
    [OVER, 'まだ切れてない?', 'いいえ'],
    [OVER, '切れてますよね', 'はい'],
    ['終了 2026/3/1 23:59:59 GMT', 'まだ大丈夫?', 'はい'],
    ['終了:2026/1/1 23:59:59 GMT', 'まだ大丈夫?', 'いいえ'],
    ['有効期限 2026/3/1 23:59:59 GMT', '終了した?', 'いいえ'],
  ])('%s %s → %s', async (validity, question, answer) => {
    expect((await said(`${validity} ${question}`)).text.split('、')[0]).toBe(answer);
  });
});
