import { startTalk } from '../support/talk';

const said = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

describe('a question is judged by the day on which something is done', () => {
  it.each([
    [
      '2025年12月5日に出た登記簿なんですが、提出が3月6日(金)になりそうです。間に合う?',
      /^いいえ、2026年3月6日/,
    ],
    ['登記簿は12月5日発行です。そちらに着くのは3月6日です。間に合いますか', /^いいえ、2026年3月6日/],
    ['登記簿は12月5日発行です。3月4日必着で送ります。間に合いますか', /^はい、2026年3月4日/],
    ['登記簿は12月5日発行です。再来週の金曜に届くように送ります。間に合いますか', /^いいえ、2026年3月6日/],
    ['登記簿は12月5日発行で、申請は2月25日、書類が届くのは3月7日です。大丈夫ですか', /^いいえ、2026年3月7日/],
    ['登記簿は11月19日発行です。昨日提出したんですけど大丈夫ですか', /^はい、2026年2月19日/],
    [
      '3月2日(月)に役員会があり、その日のうちに更新の申請まで済ませたいと社長が申しております。現在のサーバIDは今年の1月31日に発行されたものです。3月2日に更新申請できますか。',
      /^いいえ、2026年3月2日.*\n2026年3月3日/,
    ],
    ['名前は同じで入れ替えです。1月31日発行です。3月10日に更新申請できますか', /^はい、2026年3月10日/],
  ])('%s', async (text, first) => {
    expect((await said(text)).text).toMatch(first);
  });

  it.each([
    '登記簿は12月5日発行です。3月10日に役員会があります。使えますか',
    '登記簿は12月5日発行です。3月4日か3月6日に出すんですが間に合いますか',
    '登記簿は12月5日発行です。3月に入ってから出してもいいですか',
  ])('and by no other where that day cannot be told: %s', async (text) => {
    expect((await said(text)).text).toMatch(/^2026年3月5日\(木\)までにご提出いただければ使えます。/);
  });

  it('nor is an application', async () => {
    const { text } = await said(
      '今のサーバIDは1月31日発行です。3月10日に役員会があります。更新申請できますか',
    );
    expect(text).toMatch(/^2026年3月3日\(火\)から更新申請できます。/);
  });

  it.each([
    '登記簿は12月5日発行です。昨日更新の案内が来ました。使えますか',
    '登記簿は12月5日発行です。サーバIDは3月31日に切れます。使えますか',
    '登記簿は12月5日発行です。本日は2月20日です。使えますか',
  ])('a day on which nothing is done leaves it with today: %s', async (text) => {
    expect((await said(text)).text).toMatch(/^はい、使えます。/);
  });
});
