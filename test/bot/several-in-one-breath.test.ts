import { startTalk } from '../support/talk';

const TIMING = '発行後30日を経過した後なら';
const PAPERS = '帝国データバンク企業コードの申請か、登記簿謄本';
const APPLICANT = '異なる担当者の方でも';
const CSR = 'CSRも';

describe('several things asked in one breath', () => {
  it.each<[string, string[]]>([
    ['更新って何日たったら出せて、代理の者でも受けてもらえます?', [TIMING, APPLICANT]],
    ['一つ目、鍵は毎回作るのか。二つ目、書類は何か。三つ目、いつから申し込めるのか。', [CSR, PAPERS, TIMING]],
    ['Q1. 更新はいつから Q2. 書類は Q3. CSRは使い回せるか', [TIMING, PAPERS, CSR]],
    ['お世話になります。①更新の受付開始日②必要書類③CSR再利用の可否をご教示ください。', [TIMING, PAPERS, CSR]],
    ['いつ申し込めるか/何がいるか/担当変更可か', [TIMING, PAPERS, APPLICANT]],
    ['書類とかCSRとか更新のときどうしたらいいの', [PAPERS, CSR]],
    ['更新の時期、書類、担当者変更の可否、まとめて頼むわ', [TIMING, PAPERS, APPLICANT]],
    [
      'notAfter=Apr 30 23:59:59 2026 GMT\n日本時間でいつまでかと、更新に必要な書類',
      ['2026年5月1日(金) 8時59分59秒', PAPERS],
    ],
    [
      'お支払い方法と、必要な書類と、申込みから発行までの日数',
      [PAPERS, 'お支払い方法', '「申込みから発行までの日数」'],
    ],
    ['送り先の住所はどこ? あと謄本は何か月以内のやつ?', ['3か月以内', '「送り先の住所はどこ」']],
  ])('is answered one by one: %s', async (text, said) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    const reply = talk.say(text).text;
    for (const one of said) expect(reply).toContain(one);
  });

  it.each<[string, string, string]>([
    ['更新できる日を計算してほしい。あと担当が変わっても平気?', APPLICANT, 'renewal-date/issued'],
    [
      '謄本がいつまで使えるか計算してくれる? それと更新は去年と別の人でも出せる?',
      APPLICANT,
      'registry-certificate/issued',
    ],
  ])('is answered before the dialog that is asked for begins: %s', async (text, said, asks) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    const reply = talk.say(text);
    expect(reply.text).toContain(said);
    expect(reply.asks).toBe(asks);
  });

  it('of one matter is answered for each of its cases, without a heading', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    const { text } = talk.say(
      '鍵を上書きしました。バックアップからの戻し方と、戻したあとの鍵の作り方を教えて',
    );
    expect(text).not.toContain('【');
    expect(text).toContain('異なるファイル名で');
    expect(text).toContain('リストアして');
  });

  it('is answered under a word of regret where somebody is angry', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    const { text } = talk.say('何回も聞いてるのに!書類は何で、いつから出せるの!');
    expect(text).toMatch(/^何度もお手数をおかけし/);
    expect(text).toContain(PAPERS);
    expect(text).toContain(TIMING);
  });

  it('is heard before what goes on with the answer before', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('更新申請はいつから出せますか');
    const { text } = talk.say('じゃあ書類は何がいるのと、担当変わっててもいいのかも教えて');
    expect(text).toContain('登記簿謄本');
    expect(text).toContain(APPLICANT);
  });

  it.each([
    '更新のとき要る紙って結局なに',
    '新規申請と更新申請って何が違うのか教えて',
    'えっと、サーバIDね、発行されたのが先週の金曜なんだけど、更新っていつからいける?',
    '鍵を上書きして動かんごとなった。バックアップはあるとばってん、どげんすればよかと',
  ])('is one thing where it is: %s', async (text) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    expect(talk.say(text).text).not.toContain('【');
  });
});
