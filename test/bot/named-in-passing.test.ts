import { startTalk } from '../support/talk';

const ANYBODY = '担当者の方でも、更新申請できます';

describe('a word that is only said in passing', () => {
  it.each([
    '主担当が産休に入るので私が代わりに更新を申請して構いませんか',
    '担当が辞めたので私が代わって更新の申請をしてもいいですか',
    '担当者が休みなので代わりに私が更新を申請できますか',
    '担当に代わって私が更新を申請できますか',
    'たんとうしゃ が かわった んですけど こうしんの しんせい できますか',
    '担当者が変わりましたが受け付けてもらえますか',
    '更新申請、去年のアカウント担当者じゃない私がやるので念のため確認です。担当者違いでも受け付けていただけますよね。',
  ])('of somebody in charge leaves 「%s」 a question about who may apply', async (text) => {
    expect((await startTalk()).say(text).text).toContain(ANYBODY);
  });

  it.each([
    '担当者に代わってください',
    '担当の方いますか、代わってください',
    '窓口の人に代わってもらえますか',
  ])('is none in 「%s」, which asks for somebody', async (text) => {
    expect((await startTalk()).say(text).text).toContain('窓口');
  });

  it.each(['窓口は日曜も受け付けていますか', '担当者は土曜も対応していますか'])(
    'is none in 「%s」, which asks for the hours',
    async (text) => {
      expect((await startTalk()).say(text).text).toContain('受付時間');
    },
  );

  it.each([
    ['私も分かってないんですけど登記簿はコピーでもいいですか', '原本'],
    ['引き継いだばっかでよく分かってないんですが、更新って私の名前で出していいもんなんですか', ANYBODY],
  ])('of not understanding is no complaint where it is the person’s own: 「%s」', async (text, said) => {
    expect((await startTalk()).say(text).text).toContain(said);
  });

  it('is a complaint where it is said of the other', async () => {
    expect((await startTalk()).say('全然わかってないですね').text).toContain('申し訳ありません');
  });
});

describe('which of two', () => {
  it.each([
    [
      '証明書の期限欄に書いてある時刻、GMTとJSTのどっちのつもりで見ればいいんですかね',
      'GMT(グリニッジ標準時)です',
    ],
    ['会社の登記のやつ、ほんもの送らなあかんの?コピーでええの?どっち', '原本'],
    ['CSRは新しく作る?去年の使う?どっち', '新しく作り'],
    ['前の担当が出す?私が出す?どっちですか', 'どなたが申請していただいても'],
    ['期限はGMT?それともJST?どっちなん', 'GMT(グリニッジ標準時)です'],
    [
      '新品のサーバです。証明書は一度も入れたことがありません。CSRを作るときは新規手順と更新手順のどっちを見ればいいですか',
      '「新規手順」です',
    ],
  ])('is one question about what is named: 「%s」', async (text, answer) => {
    const said = (await startTalk()).say(text);
    expect(said.text).toContain(answer);
    expect(said.text).not.toContain('【');
    expect(said.asks).toBeUndefined();
  });

  it('stays one of several', async () => {
    const said = (await startTalk()).say('書類は何が要りますか?あとCSRは新しく作る?去年の使う?どっち').text;
    expect(said.match(/【/g)).toHaveLength(2);
  });

  it.each(['新規と更新のどっちで出せばいいですか', 'うちの場合、新規?更新?どっち'])(
    'of the applications leads through the case: 「%s」',
    async (text) => {
      expect((await startTalk()).say(text).asks).toBe('application-type/existing');
    },
  );
});
