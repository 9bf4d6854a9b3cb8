import { startTalk } from '../support/talk';

describe('a whole case that ends by asking what is to be done', () => {
  it.each([
    [
      '急に担当になった者です。当社はこれまでサーバIDというものを一度も取ったことがなく、今回が初めてです。サーバにも何も証明書は入っていないと業者が申しております。どうしたらよろしいでしょうか。',
      { application: 'new', procedure: 'new' },
    ],
    [
      '現在サーバIDを利用しております(発行日2025年9月20日)。もう1台ウェブサーバを追加することになり、同じコモンネームのサーバIDをその追加分としてもう1枚取得したいと考えています。追加するサーバにはサーバIDは何も入っていません。どのような手続きになりますでしょうか。',
      { application: 'new', procedure: 'new' },
    ],
    [
      'サーバIDは持っています。発行日は2026年1月10日です。コモンネームは変わりません。今のものと入れ替えます。サーバには入っています。どういう申請をすればよいのでしょうか',
      { application: 'renewal', procedure: 'renewal' },
    ],
    [
      '初めて申し込みます。サーバは新しく立てました。何をすればいいでしょうか',
      { application: 'new', procedure: 'new' },
    ],
    [
      'サーバIDもっててcn同じで入れ替え 発行は去年の6月1日 サーバに今も入ってる 新規?更新?どっちの申請',
      { application: 'renewal', procedure: 'renewal' },
    ],
  ])('is decided: %s', async (text, result) => {
    expect((await startTalk()).say(text).result).toEqual({ dialog: 'application-type', ...result });
  });

  it.each([
    ['今回が初めての申請です。書類は何が必要ですか', '登記簿謄本'],
    ['初めて申し込みます。サーバには何も入っていません。料金はどのような形になりますか', 'ご案内できません'],
  ])('is not where it asks for something else: %s', async (text, words) => {
    const said = (await startTalk()).say(text);
    expect(said.asks).toBeUndefined();
    expect(said.text).toContain(words);
  });
});
