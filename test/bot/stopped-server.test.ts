import { startTalk } from '../support/talk';

const STOPPED = '更新でキーペアを作り直したら動かなくなりました';

describe('who tells of a stopped server', () => {
  it.each([
    [
      'キーペアを作る時に古いのに上書きしてしまいました。ウェブサーバが動かず困っています。毎晩テープにバックアップを取っているので一昨日の鍵ファイルは残っています。何からやればいいですか',
      'バックアップから、元のキーペアを戻してください',
    ],
    [
      'server.key を同じ名前で作ってしまって前のが消えたみたいです。nginxが起動しません',
      '古いキーペアのバックアップがあれば、リストアして',
    ],
    [
      '後輩は「鍵は上書きしてない、別名にした」と言い張るんですが、元のファイルの更新日時が昨日になってます。作業後からhttpsが死んでます',
      'キーペアの上書きが原因と考えられます',
    ],
    ['サーバが止まって困ってます!鍵を上書きしました', '元のキーペアのファイルのバックアップはありますか?'],
  ])('is not asked for what was told: 「%s」', async (text, said) => {
    const talk = await startTalk();
    const reply = talk.say(text);
    expect(reply.text).toContain(said);
    expect(reply.asks).not.toBe('key-mismatch/overwritten');
  });

  it('is heard with the last word', async () => {
    const talk = await startTalk();
    talk.say(STOPPED);
    const reply = talk.say('上書きはしてないです。あ、すみません、やっぱり同じ名前で保存してました');
    expect(reply.asks).toBe('key-mismatch/backup');
  });

  it.each([
    ['まず何から見ればいい?', /^まず、新しいキーペアを作るときに、元のキーペアのファイルに上書き/],
    ['もう一つの原因のほうを詳しく', /^【異なるファイル名で保存した場合】/],
    ['復旧までどのくらいかかりますか', /^申し訳ありませんが、復旧にかかる時間は、こちらではお答えできません/],
    [
      'これって御社で直してもらえるんですか?',
      /^申し訳ありませんが、サーバの復旧をお引き受けできるかは、こちらではご案内できません/,
    ],
    ['設定のどこ見ればいいん?', /^コンフィギュレーションファイルの、キーペアファイルの指定/],
    ['バックアップから戻したら何をすれば?', /^次は、新しいキーペアを、元のキーペアとは異なるファイル名で/],
    ['鍵を消したのは自分です。怒られますか', /^ご心配のことと存じます/],
  ])('goes on with 「%s」', async (text, said) => {
    const talk = await startTalk();
    talk.say(STOPPED);
    expect(talk.say(text).text).toMatch(said);
  });

  it.each([
    '復旧までどのくらいかかりますか',
    '設定ファイルのどこを見ればいいですか',
    'そちらで直してもらえますか',
  ])('is answered in the middle of the dialog at 「%s」, and asked again', async (text) => {
    const talk = await startTalk();
    talk.say('サーバが止まった原因を切り分けて');
    const reply = talk.say(text);
    expect(reply.text).toMatch(/お答えできません|キーペアファイルの指定|ご案内できません/);
    expect(reply.asks).toBe('key-mismatch/overwritten');
  });

  it('is told of the other cause', async () => {
    const talk = await startTalk();
    talk.say('鍵は別名で保存したのにサーバが止まりました');
    expect(talk.say('もう一つの原因は?').text).toContain('上書きしたときは');
  });

  it.each([
    '注文が全部止まってるんだよ!おたくの言うとおり鍵を差し替えただけだぞ、どうしてくれる',
    'サイトが落ちた。責任取ってよ',
  ])('in anger hears sympathy first: 「%s」', async (text) => {
    const talk = await startTalk();
    const reply = talk.say(text);
    expect(reply.text).toMatch(/^ご不便とご心配のことと存じます/);
    expect(reply.text).toContain('窓口');
  });
});

describe('who was told off last year', () => {
  it('is answered, and not thought to be angry', async () => {
    const talk = await startTalk();
    const reply = talk.say(
      '去年は期限ギリギリで院長にひどく叱られました。今年はそうならないようにしたいのですが、更新はいつ頃申請しておけばよいものでしょうか。',
    );
    expect(reply.text).toContain('30日');
    expect(reply.text).not.toMatch(/お手数をおかけし|お急ぎのところ/);
  });
});

describe('a key that got into other hands', () => {
  it.each([
    '退職者が秘密鍵のコピーを持ち出した可能性があると警備部門から連絡がありました。失効の手続きはどうすればいいですか。',
    '秘密鍵が漏れたみたいなので証明書を今すぐ失効させたいです。どうすればいいですか',
    '証明書の鍵を盗まれました。どうすればいいですか',
  ])('leads to the contact, and to no renewal: 「%s」', async (text) => {
    const talk = await startTalk();
    const reply = talk.say(text);
    expect(reply.text).toMatch(/ご案内できません/);
    expect(reply.text).toContain('窓口');
    expect(reply.text).not.toContain('サーバIDの更新ですね');
  });
});

describe('who told of the case already', () => {
  it.each([
    ['確認しましたが問題ありませんでした', 'ask-vendor'],
    ['はい、新しいほうを指してました', 'correct-configuration'],
  ])('answers what the offered dialog would ask next with 「%s」', async (text, remedy) => {
    const talk = await startTalk();
    talk.say('鍵は別名で保存したのにサーバが動きません');
    expect(talk.say(text).result).toMatchObject({ case: remedy });
  });
});

describe('more of a case that is told after an answer', () => {
  it.each([
    '設定ファイルも見たけど古い鍵のままで合ってる',
    '設定は元の鍵を指してた',
    '設定も問題なかったです',
  ])('is taken up with what was told before: 「%s」', async (text) => {
    const talk = await startTalk();
    talk.say('更新のCSR作ったらサイト止まった。鍵は別名で保存してある');
    expect(talk.say(text).text).toContain('サーバ製品側の原因');
  });
});
