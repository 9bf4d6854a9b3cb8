import { startTalk } from '../support/talk';

const upTo = async (...said: string[]) => {
  const talk = await startTalk();
  for (const text of [
    '新規申請か更新申請か判定してください',
    'はい、持っています',
    '同じです',
    '入れ替えです',
    ...said,
  ])
    talk.say(text);
  return talk;
};

describe('a day alone is of the month that was spoken of', () => {
  it.each([
    ['あ、違う、19日や', '2026年1月19日'],
    ['すみません21日の間違いです', '2026年1月21日'],
    ['いや、8日でした', '2026年1月8日'],
    ['22日のほうです', '2026年1月22日'],
  ])('where it corrects what was read back: %s', async (text, day) => {
    const talk = await upTo('1月20日です');
    expect(talk.say(text).text).toContain(`発行日は${day}`);
  });

  it.each([
    ['2月10日か11日', '11日のほうです', '2026-03-14'],
    ['2月10日か11日', '10日でした', '2026-03-13'],
    ['1月の10日か11日のどっちか', '11日', '2026-02-11'],
  ])('where one of two was meant: %s, %s', async (either, one, firstDay) => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    expect(talk.say(either).asks).toBe('renewal-date/issued');
    expect(talk.say(one).result).toMatchObject({ firstDay });
  });
});

describe('who does not know the day', () => {
  it.each(['まだ入っていません', '入ってます'])('may answer the next question: %s', async (text) => {
    const talk = await upTo('発行日はどうしてもわかりません');
    const said = talk.say(text);
    expect(said.text).toContain('ですね。');
    expect(said.result).toMatchObject({ application: null, missing: 'issued' });
  });
});

describe('what is planned denies nothing that is so', () => {
  it('of a server ID beside another', async () => {
    const talk = await startTalk();
    talk.say('新規申請か更新申請か判定してください');
    expect(talk.say('持ってますが、今回は別の名前で取ります').text).toContain('新規申請');
  });

  it('of this time set against what is elsewhere', async () => {
    const talk = await upTo('2025年10月1日です');
    const said = talk.say('本番には入ってますが、今回入れるのは何も入っていない予備機です');
    expect(said.result).toMatchObject({ application: 'renewal', procedure: 'new' });
  });
});

it('breaks off before it says what is meant, and answers nothing', async () => {
  const talk = await upTo('1月20日です');
  expect(talk.say('いや、そうやなくて…').asks).toBe('application-type/installed');
});
