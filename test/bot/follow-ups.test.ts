import { startTalk } from '../support/talk';

const APPLICATION = [
  '新規申請か更新申請か判定してください',
  '持っています。同じコモンネームで入れ替え、発行は2月10日、サーバには入っています',
];

describe('a question that goes on from what was spoken of', () => {
  it.each([
    [['更新のたびにCSRは必要ですか', 'なんで?'], 'セキュリティ'],
    [['更新のたびにCSRは必要ですか', 'IISでも?'], 'IIS'],
    [['更新はいつからできますか', 'もっと簡単に言って'], 'いつでも更新申請できます'],
    [['更新したらサーバが止まりました', 'バックアップがないときは?'], '復旧できません'],
    [['更新できる日を計算して', '2月1日', '次は何をすればいいですか'], 'CSR'],
    [['更新できる日を計算して', '2月8日', 'じゃあ今日申し込んだらだめ?'], 'はい、2026年3月11日'],
    [['登記簿謄本の期限を確認したい', '12月1日', '今日使える?'], 'はい、使えます'],
    [['登記簿謄本の期限を確認したい', '2025/12/31', '3月末に出しても平気?'], 'はい、2026年3月31日'],
    [
      ['有効期限を日本時間に直してください', '12/10/2025 23:59:59 GMT', 'もう切れてるってこと?'],
      'すでに切れています',
    ],
    [[...APPLICATION, 'ということは今は新規で出したほうがいい?'], 'いいえ、まだ'],
    [[...APPLICATION, 'じゃあ更新はできないってこと?'], 'はい、まだ'],
    [[...APPLICATION, 'もし追加だったら?'], '仮にその場合'],
  ])('%j is answered for that case', async (turns, text) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').text).toContain(text);
  });

  it.each([
    ['それ、日本時間でした', '2026-12-10T23:59:59+09:00'],
    ['12/11の間違いでした', '2026-12-12T08:59:59+09:00'],
  ])('corrects the converted time: 「%s」', async (text, at) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('有効期限を日本時間に直してください');
    talk.say('12/10/2026 23:59:59');
    expect(talk.say(text).result).toMatchObject({ at });
  });

  it('is not read against it where it has a matter of its own', async () => {
    const talk = await startTalk();
    talk.say('更新のたびにCSRは必要ですか');
    expect(talk.say('料金はいくら?').traces[0]?.value).toMatchObject({ outcome: 'unknown' });
    talk.say('更新のたびにCSRは必要ですか');
    expect(talk.say('明日の天気はどうですか').text).not.toContain('CSR');
  });
});

describe('where today stands', () => {
  it.each([
    [
      'notAfter=Oct 17 23:59:59 2026 GMT もう切れてますよね?',
      'はい、2026年10月18日(日) 8時59分59秒(日本時間)までで、すでに切れています(39日前)。',
      'expired',
      39,
    ],
    [
      'notAfter=Nov 25 23:59:59 2026 GMT もう切れてる?',
      'はい、2026年11月26日(木) 8時59分59秒(日本時間)までで、今日、有効期限が切れました。',
      'expired',
      0,
    ],
    [
      'notAfter=Dec 31 23:59:59 2026 GMT まだ切れてませんよね?',
      'はい、2027年1月1日(金) 8時59分59秒(日本時間)まで有効で、まだ切れていません(あと36日)。',
      'valid',
      36,
    ],
    [
      'notAfter=Dec 31 23:59:59 2026 GMT もう切れましたか',
      'いいえ、2027年1月1日(金) 8時59分59秒(日本時間)まで有効で、まだ切れていません',
      'valid',
      36,
    ],
  ])('「%s」', async (text, first, state, days) => {
    const said = (await startTalk('2026-11-26T10:00:00')).say(text);
    expect(said.text.startsWith(first)).toBe(true);
    expect(said.result).toMatchObject({ state, days });
  });
});
