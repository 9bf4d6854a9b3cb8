import { startTalk } from '../support/talk';

const said = async (...turns: string[]) => {
  const talk = await startTalk('2026-02-20T10:00:00');
  for (const turn of turns.slice(0, -1)) talk.say(turn);
  return talk.say(turns.at(-1) ?? '');
};

describe('a yes that could be taken the wrong way round is left out', () => {
  it.each([
    '30日経たないと更新できないんですよね?',
    '30日たたなくても更新できますか',
    '担当者が同じじゃなきゃダメ?',
    '担当者が違うとまずいですか',
    '担当者が違うのはNGですか',
    'CSRは毎回同じでないとだめですか',
    'キーペアを毎年替えてはだめ?',
    '担当者が変わったら新規申請になりますか',
    '発行後30日を過ぎたら新規ですか?',
    '新しいサーバIDに古い鍵は使える?',
    '古い鍵で新しい証明書を申請できますか',
    'CSR ha mainen atarasiku shinakute mo ii?',
    'わしゃ前の担当じゃないけぇ更新できんのじゃろ?',
    '担当が違うと更新できんのじゃろうか',
    '追加分は新規、既存分は更新でいいですか',
    'Aサイトは名前変更なので新規、Bサイトは同じなので更新でいい?',
    '発行が1月20日です。駐車場は大丈夫ですか',
    '発行が1月20日です。お弁当は大丈夫ですか',
    '注文は1月13日です。いつ発行されたかは不明。もう30日経ったってことで更新申請していいですよね',
    'いつ発行されたか不明です。30日経ってれば更新できますよね',
    '発行日がわからないけどもう30日は過ぎてますよね?更新していい?',
  ])('%s', async (text) => {
    expect((await said(text)).text).not.toMatch(/^はい/);
  });

  it.each([
    '登記簿謄本はコピーではだめですか',
    '30日以内だとまだ早いですか',
    '登記簿の写しはダメ、で合ってる?',
    '登記簿は省略できんのじゃろ?',
    '同じコモンネームが2枚あり両方更新する。新規は不要?',
    '法務局で2025年11月30日に出してもらった謄本です 2月28日着だとセーフですかアウトですか',
    'notAfter=Mar 3 23:59:59 2026 GMT まだ使える?それとももう切れてる?',
  ])('nor a no: %s', async (text) => {
    expect((await said(text)).text).not.toMatch(/^いいえ/);
  });

  it.each([
    ['CSRは毎回新しく作る、で合ってる?', /^はい/],
    ['担当が変わったら更新できないってこと?', /^いいえ/],
    ['省略できないってこと?', /^はい/],
    ['担当が違っても更新できるんじゃろ?', /^はい/],
    ['同じ名前なら追加でも更新になりますよね', /^いいえ、「新規申請」/],
    ['名前が同じなら更新になりますよね', /^はい、.*「更新申請」/],
    ['更新の度に新しい鍵を作るのですか', /^はい/],
  ])('but said where it is plain: %s', async (text, first) => {
    expect((await said(text)).text).toMatch(first);
  });
});

describe('what is asked of another thing is not answered', () => {
  it.each([
    'ホームセキュリティの契約更新も発行から30日たてば手続きできるんですかね',
    '保守の更新も30日過ぎればできますか',
    '警備契約は30日経てば更新できますか',
    '社印も30日経てば更新できますか',
    '駐車場の契約は発行から30日たたないと更新できませんか',
    '保守契約が3月15日 24:00 で終わるんですよ。これも9時間足して日本時間だと16日の朝ってこと?',
    '保守契約が3月15日 24:00で終わるんですよ。これも9時間足して日本時間だと16日の朝ってこと?',
  ])('%s', async (text) => {
    expect((await said(text)).text).toMatch(/お答えできません|ご案内できません/);
  });

  it.each([
    ['30日たてば更新できるんですかね', /^はい/],
    ['社名は変わりますが、30日たてば更新できますか', /^はい/],
  ])('but said of ours: %s', async (text, first) => {
    expect((await said(text)).text).toMatch(first);
  });
});

describe('what is true of one of two cases answers not both', () => {
  it.each([
    '追加分は新規、既存分は更新でいいですか',
    '2台目は新規で1台目は更新ですか',
    '初めてなら新規、名前変更なら更新で合ってますか',
    '初めてだと新規、2回目からは更新?',
    '追加は更新、名前変更は新規ですか',
    '同じコモンネームが2枚あり両方更新する。新規は不要?',
  ])('%s', async (text) => {
    const { text: answer } = await said(text);
    expect(answer).toContain('「更新申請」');
    expect(answer).toContain('「新規申請」');
    expect(answer).not.toMatch(/^(?:はい|いいえ|「)/);
  });
});

describe('what is not so now decides nothing', () => {
  const APPLICATION = ['自分の場合はどちらか判定して', 'はい', '同じ'];
  it.each([
    [['自分の場合はどちらか判定して', 'はい、ありますけど、別の会社のです'], 'application-type/existing'],
    [
      ['自分の場合はどちらか判定して', 'いいえ', 'はい入ってます、他社のですが'],
      'application-type/installed',
    ],
    [[...APPLICATION, '去年追加しました'], 'application-type/additional'],
  ])('%j is asked again', async (turns, asks) => {
    expect((await said(...turns)).asks).toBe(asks);
  });

  it('hears no first certificate where only the renewal is the first', async () => {
    const { asks, result } = await said('初めてサーバIDを更新します。新規ですか更新ですか');
    expect(result).toBeUndefined();
    expect(asks).toBe('application-type/existing');
  });

  it.each([
    '鍵ペアを上書きしてしまいました。サーバはまだ動いてます。',
    '鍵を上書きする予定ですがサーバ止まりますか',
  ])('names no cause of what has not happened: %s', async (text) => {
    expect((await said(text)).text).not.toContain('原因と考えられます');
  });
});

describe('what is of another time or another matter is no case of this one', () => {
  it.each([
    ['コモンネームを変えるのは来年。今年は更新でいい?', /前年度と同じでしたら「更新申請」/],
    ['コモンネームを変更する予定だったけど中止になった。更新でいい?', /^はい、.*「更新申請」/],
    ['去年追加した分の更新は新規になりますか?', /「更新申請」/],
    ['前に追加した2台目の更新は更新申請ですか', /「更新申請」/],
    ['別サイトのコモンネームは変えますが、このサイトは同じです。更新でいい?', /「更新申請」/],
    ['私は初めてですが会社では毎年取ってます。名前は同じ。新規?', /^いいえ、.*「更新申請」/],
    ['サーバIDを更新しないで負荷分散装置だけ追加', /取り直すときが「更新申請」/],
    ['ロードバランサを追加するので証明書をもう1枚取ります。新規ですか', /^はい、「新規申請」.*追加/],
    ['サーバが動かない。上書きはしてないと聞いてますが、実は前任者がしていました', /キーペアの上書きが原因/],
    ['サーバーが起動しません。更新はまだしていません', /当てはまりません/],
    ['鍵を作る前からサイトが落ちてます', /当てはまりません/],
    ['更新の前に鍵を作ったらサーバが止まった', /^考えられる原因/],
    [
      'コモンネームを変えようかって話は会議で出ただけで、まだ何も決まっていません。申請区分はもう新規で確定ですか',
      /取り直すときが「更新申請」/,
    ],
    ['たぶん同じ名前だろう、と聞いただけです。更新で進めていいですか', /^前年度と同じ.*「更新申請」/],
    ['更新作業中はサーバが止まりますか', /異なるファイル名で作成してください/],
    ['来年コモンネームを変えたいのですが、更新ですか', /「新規申請」/],
    ['別サイト用に同じ名前で証明書を追加します。新規ですか', /新規申請/],
  ])('%s', async (text, first) => {
    expect((await said(text)).text).toMatch(first);
  });

  it('finds no way back where the backup is of another server', async () => {
    const { result } = await said('鍵を上書きした。バックアップはある。でも別のサーバの');
    expect(result).toBeUndefined();
  });
});

describe('of two papers the one that is asked about', () => {
  it.each([
    '登記簿謄本の発行日は2月1日です。サーバIDの更新はいつからできますか',
    'サーバIDの発行日は12月1日です。登記簿謄本はいつまで使えますか',
  ])('%s', async (text) => {
    expect((await said(text)).result).toBeUndefined();
  });

  it('counts the days since the issue of a registry certificate', async () => {
    expect((await said('登記簿の発行から90日です。使えますか')).result).toMatchObject({
      validThrough: '2026-02-22',
    });
  });

  it('takes a day after the result for the day of applying: まだですか', async () => {
    expect(
      (await said('2026年2月1日発行です。いつから更新できる?', 'じゃあ3月3日はまだですか?')).text,
    ).toMatch(/^はい/);
  });

  it('answers no topic of its own from an entry: 支払い', async () => {
    expect((await said('30日以内に支払わないとだめですか')).text).toContain('お支払い');
  });
});

it.each([
  ['発行後30日の当日は更新できますか', /^いいえ/],
  ['コモンネームが同じでも新規申請になることはありますか', /^はい、.*追加/],
  ['まだCSRも鍵も作ってないのにサーバが動かない', /当てはまりません/],
  ['バックアップを戻したけどまだ動きません。', /コンフィギュレーションファイル/],
  ['登記簿の1月10日発行を前回の申請にも出した。また使える?', /^使えます。2026年4月10日/],
])('%s', async (text, first) => {
  expect((await said(text)).text).toMatch(first);
});

it('takes an application that was made for no day still to come', async () => {
  const { text } = await said('1月25日に申請して1月28日に発行されました。更新はいつから?');
  expect(text).toMatch(/^2026年2月28日/);
});

it('says from which day on, where a deadline is put up', async () => {
  const { text } = await said('2026年2月1日発行です。いつから更新できる?', '3月4日までに申請しないとだめ?');
  expect(text).toMatch(/^2026年3月4日\(水\)から/);
});
