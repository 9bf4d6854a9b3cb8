import { startTalk } from '../support/talk';

const firstOf = async (text: string) => (await startTalk('2026-02-20T10:00:00')).say(text).text;

describe('a case is told by its wording', () => {
  it.each([
    ['申し込めるようになるのは、切れる何日前とかで決まっているものですか', /発行(?:から数え|後30日)/],
    ['いま使っているサーバIDのお知らせメールって、更新の時期になると届くんでしょうか', /案内|お知らせ/],
    ['期限の表示はGMTだそうですが、夏の間は1時間ずれたりするものですか', /GMT/],
  ])('that no rule lists: %s', async (text, first) => {
    expect(await firstOf(text)).toMatch(first);
  });

  it('unless what is told stands against it', async () => {
    expect(
      await firstOf('コモンネームは前と同じです。CSRの部署名だけ変わりました。更新申請でいいですか'),
    ).toMatch(/「更新申請」/);
  });
});
