import { startTalk } from '../support/talk';

/** In no dialog, after an answer, in a dialog. */
const BEFORE = ['', '更新はいつからできますか', '更新できる日を計算して'];

async function everywhere(text: string) {
  const replies = [];
  for (const opening of BEFORE) {
    const talk = await startTalk();
    if (opening !== '') talk.say(opening);
    replies.push(talk.say(text));
  }
  return replies;
}

describe('anger', () => {
  it.each([
    'さっきから役に立たん答えばっか。ふざけてんの?',
    'それはもう分かってるんで、同じこと繰り返さないでもらえます?',
    '先日から三度こちらで伺っておりますが、いずれも同じご回答で前に進めません。恐れ入りますが、ご担当の方と直接お話しする方法をお教えください。',
    'ちゃんと質問読んでます?',
    'お前じゃ話にならないから人間出せよ',
    '何度お伺いしても同じご案内ばかりで困惑しております',
    'だからそうじゃなくてさあ…',
    'は?それさっきも見たんだけど',
    '先ほども答えました',
    'さっきも聞かれたんですが',
    'それはすでに拝見しました。別の回答をお願いできますでしょうか',
    'ひっどい対応だな',
    'いちいち聞くな',
  ])('is met with an apology and the contact, and never with the same again: 「%s」', async (text) => {
    for (const said of await everywhere(text)) {
      expect(said.text).toMatch(/申し訳ありません.*窓口/s);
      expect(said.text).not.toContain('30日');
      expect(said.asks).toBeUndefined();
    }
  });

  it.each([
    '何度も聞いてしまって恐縮です、登記簿ってコピーでもいいですか',
    '何度もお聞きして申し訳ないのですが、更新はいつからですか',
  ])('is none in the apology of 「%s」', async (text) => {
    expect((await startTalk()).say(text).text).not.toContain('窓口の担当者にご相談');
  });

  it('is none where somebody else was asked again and again', async () => {
    const said = (await startTalk()).say('前の担当に3回聞きましたが分かりません。更新はいつからできますか');
    expect(said.text).toContain('30日');
  });

  it('is none where something was asked twice and is said so', async () => {
    expect((await startTalk()).say('更新を2回行いましたが、書類は毎回必要ですか').text).toContain(
      '登記簿謄本',
    );
  });
});

describe('a bot that is called useless where it asks', () => {
  it.each(['使えねー😤', '役に立たないですね', '意味ない', '😤'])(
    'names the contact at 「%s」, and does not ask again',
    async (text) => {
      const talk = await startTalk();
      talk.say('登記簿謄本の期限を確認したい');
      const said = talk.say(text);
      expect(said.text).toMatch(/申し訳ありません.*窓口/s);
      expect(said.asks).toBeUndefined();
    },
  );

  it.each([
    ['さっきも言いましたが、初めてです', 'application-type/installed'],
    ['先ほども言いましたけど、持っています', 'application-type/sameName'],
  ])('hears the answer that is given again: 「%s」', async (text, asks) => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    expect(talk.say(text).asks).toBe(asks);
  });
});

describe('thanks', () => {
  it.each([
    'ほんと助かりました〜😭 神対応',
    'めっちゃ分かりやすかったです🙏',
    'ありがと〜助かったわ👍',
    '神!まじ感謝',
    'ほんまおおきに、助かりましたわ',
    'お手数をおかけしました。以上で結構です',
  ])('「%s」 are returned', async (text) => {
    for (const said of await everywhere(text))
      expect(said.text).toMatch(/^(?:どういたしまして|ありがとうございます)/);
  });

  it.each(['はい', '👍'])('are none in 「%s」, which takes up what was offered', async (text) => {
    const talk = await startTalk();
    talk.say('更新はいつからできますか');
    expect(talk.say(text).asks).toBe('renewal-date/issued');
  });
});

describe('who has nothing to ask', () => {
  it.each([
    'すみません間違えて開いただけです、用はないです',
    '特に用事はありません',
    'ちょっと触ってみただけです',
    'テストで送りました',
    '聞きたいことは全部聞けました',
  ])('「%s」 is let go', async (text) => {
    for (const said of await everywhere(text)) {
      expect(said.text).toMatch(/ほかにも?ご質問/);
      expect(said.asks).toBeUndefined();
    }
  });

  it('is not one who says that nothing is changed', async () => {
    const talk = await startTalk();
    talk.say('更新できる日を計算して');
    expect(talk.say('特に変更はありません').text).not.toContain('中止');
  });
});

describe('anger at what is asked once more', () => {
  it.each(['だーかーらー、サーバIDはもう持ってるっつってんだろ!いちいち聞くな!', '持ってるって言ってるだろ'])(
    'takes what is told, and is met with an apology: 「%s」',
    async (text) => {
      const talk = await startTalk();
      talk.say('新規申請か更新申請か判定して');
      const said = talk.say(text);
      expect(said.text).toContain('申し訳ありません');
      expect(said.asks).toBe('application-type/sameName');
    },
  );

  it('is none in a wish to leave something out', async () => {
    const said = (await startTalk()).say('いちいち登記簿を出すのが面倒。省けますか');
    expect(said.text).toMatch(/^いいえ/);
  });
});

describe('what is said with force', () => {
  it.each(['つっかえねーボットだな', 'つっかえねえなあ', 'ほんっと使えねー'])(
    'is understood: 「%s」',
    async (text) => {
      expect((await startTalk()).say(text).text).toBe('お役に立てず申し訳ありません。');
    },
  );

  it('is praise as well', async () => {
    expect((await startTalk()).say('すっげー便利').text).toBe('ありがとうございます。');
  });
});

describe('somebody who is done', () => {
  it.each([
    'おかげさまで無事インストールまで終わりました。お世話になりました',
    'お世話になりました',
    '無事終わりました',
    '更新、無事完了しました!',
    'おけ、把握。もう聞くことないです',
    'なるほど理解。以上です',
  ])('is told nothing more: 「%s」', async (text) => {
    for (const opening of ['', '更新申請はいつからできますか']) {
      const talk = await startTalk();
      if (opening !== '') talk.say(opening);
      const said = talk.say(text);
      expect(said.text).toMatch(/^(?:どういたしまして|よかったです|ご利用ありがとう)/);
      expect(said.text).not.toContain('30日');
    }
  });
});
