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

it('is answered at once where two entries would answer it alike', async () => {
  const text = await firstOf('期限を日本時間へ読み替えるのって9時間引くんでしたっけ、足すんでしたっけ');
  expect(text).toMatch(/^GMT.*9時間を足す/);
});

it('tells the cause in the case that is told, and not all causes, to who asks why', async () => {
  const text = await firstOf('新しい鍵は別の名前にして保存したのに、それでもサーバ落ちた。なんでや');
  expect(text).toMatch(/^コンフィギュレーションファイルの不一致/);
});

describe('what follows an answer and names no matter', () => {
  it.each([
    ['更新のたびにCSRは必要ですか', 'それ絶対やらなあかんやつ?', 'お勧め'],
    ['コモンネームを変更して更新できますか', 'ハイフン1本消すだけでも?', '一部だけの違いでも'],
    ['期限のGMTって何ですか', '始まりのほうもそれで書いてある?', '開始も終了も'],
  ])('is known by examples: 「%s」「%s」', async (question, next, expected) => {
    const talk = await startTalk();
    talk.say(question);
    expect(talk.say(next).text).toContain(expected);
  });

  it('is left to the entry whose matter it names', async () => {
    const talk = await startTalk();
    talk.say('新規申請と更新申請の違いを教えて');
    expect(talk.say('登記簿謄本の期限は?').text).toContain('3か月以内');
  });
});
