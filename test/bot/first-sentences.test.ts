import { startTalk } from '../support/talk';

const firstSentence = (text: string): string => /^[^。\n]*。?/.exec(text)?.[0] ?? '';

describe('the first sentence answers', () => {
  it.each([
    ['what to hand in, asked in kana alone', 'しょるいはなにがいりますか', /帝国データバンク.*登記簿/],
    ['who answers, wished for in kana alone', 'ひととはなしたい', /窓口|担当者/],
    ['what a change is good for', 'CSRを作り直すメリットって何', /セキュリティ/],
    [
      'which papers will do, of one that is told by its season',
      '夏に取った会社の登記簿謄本があるのよ。これで更新の書類だいじょうぶかしら',
      /発行日から3か月以内/,
    ],
    [
      'that the application does not follow the procedure',
      'サーバ側で新規手順のウィザード使ってCSR作っちゃいました。ということは申請のほうも新規申請にしないとダメですか',
      /直接の関係はなく/,
    ],
    [
      'each of the two applications',
      '負荷分散で追加する1枚と、いま使ってる1枚の更新。それぞれ新規申請と更新申請のどっちで出せばよろしいですか',
      /増える分は「新規申請」.*「更新申請」/,
    ],
    [
      'of a name that loses its www',
      '去年は www.付きで取ったけど今年はwwwなしの裸ドメインで取り直す。これも更新あつかいで通る?',
      /「新規申請」/,
    ],
    [
      'both ends of a validity',
      '開始と終了、日本時間に直すとき9時間足すのはどっち?両方?',
      /開始も終了も、どちらもGMT/,
    ],
    [
      'what tells two causes apart, and none of them',
      '更新作業中にサーバが止まりました。鍵を上書きしたせいなのか設定の食い違いのせいなのか、どっちか見分けたい',
      /^まず、.*上書きしていないか/,
    ],
    ['what papers are for', '登記簿謄本は何のために出させるんですか', /確認するため/],
    [
      'until when a day lasts',
      '期限が23:59:59って書いてあるけど日本でもその夜いっぱい使えますか',
      /^いいえ、.*翌日の8:59:59/,
    ],
    ['that a procedure follows the server', '申し込みが更新なら、入れる手順も更新手順ですよね?', /^いいえ、/],
    ['when a procedure is used', '新規手順ってどんなときの話ですか', /サーバIDが初めてのウェブサーバ/],
    ['not to wait', '更新は早めに出すのとぎりぎりに出すのと、どっちがいいですか', /早めに/],
    [
      'what to do first',
      '鍵を上書きしてサーバが止まりました。バックアップから戻すのと新しいのを作るの、先にやるのはどっちですか',
      /リストア/,
    ],
    [
      'which kind a told case is',
      'もう1台用に同じコモンネームで買い足すのは新規と更新のどっち扱い?',
      /新規申請/,
    ],
    [
      'whether a renewal can be applied for, beside what agrees with it',
      'サーバIDの発行から半年たちました。コモンネームは同じです。もう更新申請できる時期ですか',
      /すでに更新申請できます/,
    ],
    [
      'not yet, with the name in the same sentence',
      'サーバIDは今日発行で、名前は変わりません。もう更新できますか',
      /^いいえ、/,
    ],
    [
      'from which day it counts',
      '期限の何日前から受け付け、みたいな決まりですか?それとも発行からの日数?',
      /発行から数えます/,
    ],
    ['why, where that is asked', 'どうして鍵を毎回変えるほうがいいんですか', /セキュリティ/],
    ['why, in other words', 'なんで更新のたびに会社の書類を出させるんですか', /確認するため/],
    ['how many hours', 'GMTから日本時間にするには何時間足すんでしたっけ', /9時間/],
    [
      'which operation',
      'もうサーバIDが入ってるApacheです。CSRは更新手順のほうで作ればいいんでしょうか',
      /更新手順/,
    ],
    ['which key', '更新のときは新しい鍵と今の鍵どっちで作ったCSRを出すのがいい?', /新しいキーペア/],
    [
      'what a code replaces',
      '帝国データバンクの企業コードを持ってるので登記簿は出さなくていいですか',
      /^はい、.*どちらか/,
    ],
    [
      'what to hand in without a code',
      '帝国データバンクに載ってない小さな店なんですけど何を出せばいいんでしょう',
      /登記簿謄本/,
    ],
    ['that a print will not do', 'ネットで取れる登記情報提供サービスの印刷でも大丈夫ですか', /原本/],
    ['whether to hurry', '更新の申請って早めにやったほうがいいですか', /^はい、余裕をもって/],
    ['what a change of name means', 'ドメイン変更するのに30日待たないと申請できませんか', /新規申請/],
    [
      'from which day',
      '証明書の発行日2025/12/31なんですけどもう更新って申し込めますか',
      /すでに更新申請できます\(2026年1月31日/,
    ],
    [
      'that the renewal is right',
      '発行から2か月たちました。名前は同じで入れ替えです。更新申請でよろしいでしょうか?',
      /^はい、申請区分は「更新申請」/,
    ],
    [
      'that it is no renewal',
      'コモンネームが変わります。2026年1月5日発行です。更新申請でよろしいですか',
      /^いいえ、申請区分は「新規申請」/,
    ],
    [
      'which procedure when',
      '新規手順か更新手順か、何で決まるんですか',
      /初めてのウェブサーバなら「新規手順」/,
    ],
    [
      'that it cannot tell of what has run out',
      '期限が切れてしまった後でも更新申請できますか',
      /ご案内できません/,
    ],
    ['where to begin', 'ひとり情シスで不安です 更新って何からやれば', /更新ですね/],
    [
      'whether a paper will do on another day',
      '登記簿は12月2日付です。3月末でも使えますか',
      /^いいえ、2026年3月31日/,
    ],
    [
      'that a paper will do on another day',
      '登記簿の発行日は12月2日です。3月1日に出せば大丈夫ですか',
      /^はい、2026年3月1日/,
    ],
    [
      'whether one can apply on another day',
      '2月10日に発行されました。3月10日に更新申請できますか',
      /^いいえ、2026年3月10日/,
    ],
    [
      'how many days are left',
      'サーバIDの発行日は2026/02/01です。更新できる日まであと何日ありますか',
      /^2026年3月4日/,
    ],
    ['the converted time', '終了 10/21/2026 23:59:59 GMT、日本時間ですといつですか', /^2026年10月22日/],
    [
      'how to be safe the next time',
      '鍵を戻して復旧しました。次に新しい鍵を作るときは何に気をつければ同じことにならずに済みますか?',
      /異なるファイル名/,
    ],
    [
      'the other procedure where nothing is installed',
      'サーバIDが何も入っとらんマシンです。CSRは新規手順と更新手順のどっちで作るん?',
      /「新規手順」/,
    ],
    [
      'that somebody else may apply',
      '更新って初回に申し込んだ本人じゃないとダメっていう決まりですよね?',
      /^(?!はい).*異なる担当者/,
    ],
    ['that a code is enough', 'TDBの企業コード持ってます。謄本いらんよね?', /^はい、.*どちらか/],
    [
      'how many hours, though it is worded as a request',
      'JSTに直すには何時間足すんでしたっけ。8?9?',
      /9時間/,
    ],
    ['both choices of one question', 'キーペアの再作成は必須なんですか、それとも推奨レベルですか', /お勧め/],
    [
      'that nothing is restored without a backup',
      '古いkeyを上書きしてしまいバックアップもありません。復旧できますか',
      /復旧できません/,
    ],
    [
      'from which day, told in passing',
      '発行日 2026/02/10 なんですが今日もう更新出せますか',
      /^(?:いいえ、)?2026年3月13日/,
    ],
    [
      'that a changed name is no renewal, whoever applies',
      '4月に合併するので、ドメインも変わることが決まりました。サーバIDは毎年更新で取っていて、担当もそのままです。今回も更新で出そうと思いますが、それで通りますか',
      /^いいえ、.*「新規申請」/,
    ],
    [
      'the same of another person in charge',
      '担当者が変わってドメインも変わります。更新できますか',
      /「新規申請」になります/,
    ],
    [
      'that a new name in a way of its own is no renewal',
      '社名が変わってドメインも新しくなります。今年も更新の申請で受け付けてもらえますか',
      /^いいえ、.*「新規申請」/,
    ],
    [
      'that an application is as before where another part of the CSR changes',
      'CSRのOU(部署名)だけ組織改編で変わった。FQDNは同じ。更新で行ける?',
      /^はい、.*「更新申請」/,
    ],
    [
      'the procedure of a server that has one, whichever the application',
      'コモンネームが変わるので新規申請なのは理解しました。そのサーバには去年入れたサーバIDが今も動いています。CSRを作るときは新規手順と更新手順のどちらに従うんでしょうか',
      /「更新手順」/,
    ],
    [
      'the procedure of an empty server, whichever the application',
      '新しいサーバにはまだ何も入っていません。申請は更新です。サーバでやる手順は新規手順ですか更新手順ですか',
      /^「新規手順」です/,
    ],
    [
      'that a code spares a way',
      '帝国データバンクの企業コードがあれば法務局に行かなくていいですか',
      /^はい、.*どちらか/,
    ],
    [
      'what a code replaces, asked the other way round',
      'うち帝国データバンクの番号あるんですけどそれでも法務局行かなきゃダメですか?',
      /^帝国データバンク企業コードの申請か、登記簿謄本の提出の、どちらか/,
    ],
    [
      'that it cannot tell of who has neither',
      '個人事業なんで登記簿も帝国データバンクもないっす',
      /ない場合については、こちらではご案内できません/,
    ],
    ['that one applies online', '更新の申し込みて紙?ネット?', /^更新はオンラインで申請できます/],
    ['the same beside the post', '更新は郵送で申し込むんですか、ネットですか', /^更新はオンライン/],
    [
      'which number is the month',
      'ｻｰﾊﾞIDの有効期限に 12/10/2012 って書いてあるんだけど10月12日?12月10日?',
      /月\/日\/年 の順/,
    ],
    [
      'which number is the month, of a certificate',
      '証明書に11/12/2026ってあるけど、これ12月11日?11月12日?',
      /月\/日\/年 の順/,
    ],
  ])('%s: %s', async (_what, text, first) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    expect(firstSentence(talk.say(text).text)).toMatch(first);
  });

  it('does not know how long an issue takes', async () => {
    const talk = await startTalk();
    const said = talk.say(
      '更新の申し込みをしてから新しいサーバIDが届くまで、だいたい何日くらいみておけばよいのでしょうか',
    );
    expect(said.text).toContain('ご案内できません');
  });

  it.each([
    '冗長化で待機系にも同一FQDNの証明書を別途1枚発行してほしい。区分=更新?',
    'ドメインそのまま、サブドメインだけ別のにする場合も新規になりますか',
  ])('promises no renewal where it may be none: %s', async (text) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    expect(firstSentence(talk.say(text).text)).not.toMatch(/でしたら「更新申請」/);
  });

  it('takes a picture that is missing for no outage', async () => {
    const talk = await startTalk();
    expect(talk.say('サイトに貼るALSOKシールの画像が表示されません').text).not.toContain('上書き');
  });

  it('says nothing of an original that somebody wants back', async () => {
    const talk = await startTalk();
    expect(talk.say('登記簿謄本の原本って返してもらえます?').text).toContain('ご案内できません');
  });
});

describe('a layman whose words are not those of the field', () => {
  it.each([
    [
      'うちのホームページの鍵マークのやつ、もうすぐ切れますって葉書が来たんだけど何したらいいの',
      /^サーバIDの更新ですね/,
    ],
    ['証明書がもうすぐ切れますって封書が届いた。何をすればいい?', /^サーバIDの更新ですね/],
    [
      'お店のHP開くと「この接続ではプライバシーが保護されません」って出るようになったのよ',
      /^ブラウザの警告は/,
    ],
    ['サイトを開くと保護されていない通信と出ます', /^ブラウザの警告は/],
  ])('is led on: 「%s」', async (text, reply) => {
    const said = (await startTalk()).say(text);
    expect(said.text).toMatch(reply);
    expect(said.buttons.length).toBeGreaterThan(2);
  });

  it('is asked for the day of the paper of the legal affairs bureau, and of no server ID', async () => {
    const said = (await startTalk('2026-02-20T10:00:00')).say(
      '延長の手続きに法務局の紙がいるって聞いたけど、去年もらったのじゃだめ?',
    );
    expect(said.asks).toBe('registry-certificate/issued');
    expect(said.text).toContain('3か月以内の原本');
  });
});
