import { startTalk } from '../support/talk';

const REFUSED = 'こちらではご案内できません';

describe('several things asked in one message', () => {
  it.each([
    [
      '3点教えて。期限の時間帯、更新の受付開始時期、担当者が変わった場合の申請可否',
      ['GMT', '30日', '担当者の方でも'],
    ],
    ['更新の時期、必要書類、担当者の変更。以上3点教えてください', ['30日', '登記簿謄本', '担当者の方でも']],
    [
      '登記簿の期限、CSRの使い回し、担当者の変更について教えてください',
      ['3か月', '使い回さずに', '担当者の方でも'],
    ],
    ['以下について教えてください。\n更新の時期\n必要な書類', ['30日', '登記簿謄本']],
    [
      '更新の時期と必要な書類、それと見積書について教えてください',
      ['30日', '登記簿謄本', `見積書・請求書・領収書については`],
    ],
    [
      '更新の時期、鍵、ワイルドカードについて教えて',
      ['30日', '【CSRとキーペア】', 'ワイルドカード証明書については'],
    ],
    ['解約の方法と、更新の時期を教えてほしい', ['30日', '「解約の方法」については']],
    ['新規と更新の違い、書類、料金を教えて', ['「新規申請」', '登記簿謄本', '料金については']],
    [
      '担当者が変わるのとコモンネームを変えるの、どっちも更新で大丈夫?',
      ['はい、現行のサーバIDと異なる担当者の方でも', '更新ではなく「新規申請」'],
    ],
    [
      'ロードバランサ配下に同じFQDNで1枚追加する場合と、既存のを入れ替える場合、それぞれ新規と更新どちらですか',
      ['【ロードバランサ配下に同じFQDNで1枚追加する場合】\n「新規申請」', '取り直すときが「更新申請」'],
    ],
    [
      '鍵は前のを使ってもいいのか、それとも毎回作るべきか、あとコモンネームは同じじゃないとだめなのか知りたい',
      ['新しく作って', '「更新申請」は、前年度と同じコモンネーム'],
    ],
    [
      '帝国データバンクのコードでもいいですか?IISは前のCSR使えへんの?',
      ['帝国データバンク企業コード', 'Microsoft IIS'],
    ],
    [
      '納期はどれくらいですか、支払いはカードでできますか',
      ['「納期はどれくらいですか」、お支払い方法については'],
    ],
    ['料金と納期を教えてください', ['料金、「納期」については']],
    [
      'えっと登記簿はコピーでいいのかっていうのとあと更新っていつから申し込めるのかっていうのを聞きたいんですけど',
      ['原本をご提出ください', '【更新の申請時期】'],
    ],
    ['失効の手続きはどうやるのか、それから更新の受付開始はいつか、の2つ', ['30日', '失効については']],
    [
      '負荷分散用に同名でもう1枚欲しいときは新規か更新か、あと謄本は何か月以内のやつか',
      ['「新規申請」です', '3か月以内の原本に限ります'],
    ],
    [
      'えっとCSRは毎年作り直しなんですかそれから名前を変えたら申請はどうなるのと最後に値段いくらですか',
      ['【CSRとキーペア】', '「新規申請」', '料金については'],
    ],
    ['まず更新はいつからできるのか、あと前と違う担当者でもいいのか', ['30日', '担当者の方でも']],
    [
      '負荷分散用に1枚増やすのは新規?で、もとからある方の入れ替えは更新?',
      ['「新規申請」です', '取り直すのでしたら「更新申請」'],
    ],
    ['2台目の追加は新規ですか。1台目の入れ替えは更新ですか', ['「新規申請」です', 'でしたら「更新申請」']],
    [
      '登記簿と企業コードって両方いるの、それともどっちかでいいの、あとコピー可?',
      ['どちらかをお願い', 'コピーではなく'],
    ],
    [
      'まず新規と更新の区分はなにで決まりますか。つぎに、サーバ側の新規手順・更新手順はなにで決まりますか',
      ['コモンネームの変更', '初めてのウェブサーバなら「新規手順」'],
    ],
    [
      'お世話になっております。更新手続きの時期とCSRの作り直しについてお聞きしたいです。よろしくお願いします。',
      ['30日', 'CSRも新しく作って'],
    ],
  ])('「%s」: each has its answer or is named', async (text, said) => {
    const reply = (await startTalk('2026-02-20T10:00:00')).say(text).text;
    for (const words of said) expect(reply).toContain(words);
  });

  it.each([
    '新規と更新の違いを教えてください',
    'サーバIDの更新、コモンネームの変更について教えて',
    'CSRの使い回しについて教えてください',
    '更新の際に、登記簿謄本は必要ですか',
  ])('「%s」 asks one thing, and is not cut', async (text) => {
    const reply = (await startTalk('2026-02-20T10:00:00')).say(text).text;
    expect(reply).not.toContain('【');
    expect(reply).not.toContain(REFUSED);
  });

  it('is spoken of by its place afterwards', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('担当者が変わるのとコモンネームを変えるの、どっちも更新で大丈夫?');
    expect(talk.say('二つ目のほう、もう少し').text).toContain('「新規申請」');
  });
});

describe('what goes on from a result or a story', () => {
  it.each([
    [
      ['更新できる日を計算して', '1月21日', 'ということは明日出せばいいってこと?'],
      'はい、2026年2月21日(土)なら更新申請できます',
    ],
    [['更新できる日を計算して', '2月10日', 'つまり来週出せばいいんですね'], 'まだ更新申請できません'],
    [
      ['登記簿謄本の期限を確認したい', '12月1日', '3月1日に出せばいいってこと?'],
      'はい、2026年3月1日(日)でも使えます',
    ],
    [['登記簿謄本の期限を確認したい', '12月1日', 'じゃあ来週でもOK?'], 'はい、'],
    [['キーペアを上書きしてしまった。バックアップはある', '戻したあとは?'], '元と異なるファイル名で保存する'],
    [
      ['更新したらサーバが止まりました', '別の名前で保存してます'],
      'コンフィギュレーションファイルが新しいキーペア',
    ],
    [['httpsが急に落ちました', '更新の準備で鍵を作りました'], '承知しました。'],
    [
      ['httpsが急に落ちました', '別の名前で保存してます', '設定ファイルはまだ見てません'],
      '設定ファイルが新しいキーペアを指している',
    ],
  ])('%j', async (turns, text) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').text).toContain(text);
  });

  it.each([
    'ありがとうございます!あと登記簿はコピーでもいいですか?',
    'ありがとうございます。助かりました!それと登記簿はコピーでもいいですか',
  ])('takes thanks for no question: %s', async (text) => {
    const talk = await startTalk();
    expect(talk.say(text).text).toMatch(/^いいえ、登記簿謄本は/);
  });

  it.each([
    '期限は日本時間ですか?GMTですか?',
    'コードか登記簿かどっちか片方でいいんでしょうか、両方いるんでしょうか',
  ])('answers once where two choices of one question are named: %s', async (text) => {
    const talk = await startTalk();
    expect(talk.say(text).text).not.toContain('【');
  });

  it('answers a question with what is told behind it, and parts no verb from 「…ておけば」', async () => {
    const talk = await startTalk();
    const said = talk.say(
      '3月9日に展示会があります。今週中に申請を出すとして、申請してからサーバIDが届くまで何日くらいみておけばいいですか。去年は前任がやったので見当がつきません。',
    );
    expect(said.text).toContain(REFUSED);
    expect(said.text).not.toContain('担当者の方でも');
  });
});

describe('questions that are counted, or put up for agreement', () => {
  it.each([
    [
      '2つあります。昨日鍵を作り直したらサーバが止まった件と、更新に出す書類の件です',
      '【サーバの停止】',
      '【必要な書類】',
    ],
    ['質問が2つあります。1つは更新の時期、もう1つは書類です', '【更新の申請時期】', '【必要な書類】'],
    ['確認したいことが2点あります。更新の時期と、必要な書類です。', '【更新の申請時期】', '【必要な書類】'],
    [
      'コモンネームを変えたら新規ですよね。担当が変わるだけなら更新でいいですか',
      '【コモンネームの変更】',
      '【担当者の変更】',
    ],
  ])('「%s」 is answered each under its heading', async (text, first, second) => {
    const said = (await startTalk()).say(text).text;
    expect(said.indexOf(first)).toBe(0);
    expect(said.indexOf(second)).toBeGreaterThan(0);
  });

  it.each([
    'サーバが2つあります。1つは更新、もう1つは新規です',
    '証明書を2つお願いしたいです。更新と、新規です。',
  ])('counts no things for questions: 「%s」', async (text) => {
    expect((await startTalk()).say(text).text).not.toContain('【');
  });

  it('says nothing more of the days that are left than the result does', async () => {
    const said = (await startTalk('2026-02-20T10:00:00')).say(
      'Validity Start Date:03/01/2025 00:00:00 GMT\nValidity End Date :03/01/2026 23:59:59 GMT\nまだ有効ですよね?あと何日ありますか。週明けに手配します',
    ).text;
    expect(said.startsWith('はい、')).toBe(true);
    expect(said).toContain('あと10日');
    expect(said).not.toContain('ご案内できません');
  });

  it('takes 「もうひとつ、」 before a question for one question more', async () => {
    const said = (await startTalk()).say('もうひとつ、更新はいつからできますか').text;
    expect(said).not.toContain('新規申請」です');
    expect(said).toContain('30日');
  });
});
