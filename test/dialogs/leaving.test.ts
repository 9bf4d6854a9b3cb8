import { startTalk } from '../support/talk';

const DECIDE = '新規申請か更新申請か判定してください';
const RENEWAL = '更新できる日を計算して';

describe('who stops in the middle of a dialog', () => {
  it.each([
    '今日はこのへんで',
    'なかったことにして',
    '打ち切って',
    'もう聞かないで',
    'ここで終了します',
    'これで終わりにします',
    '自分で計算します',
  ])('「%s」 leaves it, and is asked nothing more', async (text) => {
    const talk = await startTalk();
    talk.say(RENEWAL);
    const { asks, result } = talk.say(text);
    expect([asks, result]).toEqual([undefined, undefined]);
  });

  it.each([
    'スキップ',
    'わからないのでパス',
    '飛ばして',
    '次の質問にして',
    '答えたくないです',
    'どうだったかなあ',
  ])('「%s」 does not know, and is told how to find out', async (text) => {
    const talk = await startTalk();
    talk.say(DECIDE);
    expect(talk.say(text).text).toContain('社内の前任者');
  });

  it('who wants to ask about another thing changes no name', async () => {
    const talk = await startTalk();
    talk.say(DECIDE);
    talk.say('はい');
    expect(talk.say('別のこと聞きたい').asks).toBe('application-type/sameName');
    expect(talk.say('別の名前にしたい').asks).toBe('application-type/installed');
  });
});
