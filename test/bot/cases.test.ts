import { startTalk } from '../support/talk';

const first = (text: string): string => text.split(/[。\n]/)[0] ?? '';

describe('an answer', () => {
  it.each([
    ['負荷分散用に同じ名前の証明書をもう1枚追加します。更新申請でいいですか', 'いいえ、「新規申請」です'],
    ['初めて申し込むのですが新規申請で合っていますか', 'はい、「新規申請」です'],
    ['ドメインが変わります。更新申請できますか', 'いいえ、更新ではなく「新規申請」になります'],
    [
      '登記簿謄本はコピーでもいいですか',
      'いいえ、登記簿謄本は、必ず発行日から3か月以内の原本をご提出ください',
    ],
    ['秘密鍵を送ればいいですか', 'いいえ、秘密鍵は送らないでください'],
    ['秘密鍵とCSRのどちらを送ればいいですか', 'お送りいただくのはCSRだけです'],
    ['設定ファイルが新しい鍵を指していました。これが原因ですか', 'はい、それが原因と考えられます'],
    ['有効期限は日本時間ですか', 'いいえ、GMT(グリニッジ標準時)です'],
    [
      '鍵を上書きして止まってたけどバックアップから戻したら直った！このあとどうすればいい？',
      '次は、新しいキーペアを、元のキーペアとは異なるファイル名で作り直してください',
    ],
    [
      'バックアップを戻したけどまだ動きません',
      '次に、コンフィギュレーションファイルが、今のサーバIDに対応する元のキーペアファイルを指しているかをご確認ください',
    ],
    [
      '更新の手続きなんて全然まだで鍵にも触ってないのに、今朝からサイトが見られません。証明書のせい？',
      '更新の作業で新しいキーペアを作る前でしたら、キーペアの上書きやコンフィギュレーションファイルの不一致は当てはまりません',
    ],
    ['担当が変わっても更新できますか', 'はい、現行のサーバIDと異なる担当者の方でも、更新申請できます'],
  ])('to 「%s」 begins with what was asked', async (text, sentence) => {
    expect(first((await startTalk()).say(text).text)).toBe(sentence);
  });
});

describe('several questions', () => {
  const answered = async (text: string) => {
    const said = (await startTalk()).say(text);
    return said.traces.flatMap(({ name, value }) =>
      name === 'knowledge.match' && value.outcome === 'answer' ? [value.entryId] : [],
    );
  };

  it.each([
    ['更新はいつからできますか。書類は何が必要ですか。', ['renewal-timing', 'renewal-documents']],
    [
      '①更新はいつからできますか ②登記簿は原本ですか ③担当者が変わってもいいですか',
      ['renewal-timing', 'renewal-documents', 'different-applicant'],
    ],
    ['更新の時期とCSRの要否を教えてください', ['renewal-timing', 'new-csr-each-time']],
    ['有効期限はGMTですか?あと、更新はいつからですか?', ['expiry-timezone', 'renewal-timing']],
  ])('in 「%s」 are each found, in their order', async (text, entries) => {
    expect(await answered(text)).toEqual(entries);
  });

  it('have their headings, and what has no answer is named with the contact', async () => {
    const { text } = (await startTalk()).say('料金はいくらですか?それと、更新はいつからできますか?');
    expect(text).toContain('【更新の申請時期】');
    expect(text).toContain('料金については、申し訳ありませんが、こちらではご案内できません。');
    expect(text).toContain('窓口');
  });

  it('keep the day that one of them tells', async () => {
    const said = (await startTalk()).say(
      'サーバIDの発行日は2026年2月1日です。いつから更新できますか?書類は何が必要ですか?',
    );
    expect(said.text).toContain('2026年3月4日');
    expect(said.text).toContain('【必要な書類】');
  });

  it.each([
    '新しい鍵を作成したところ、サーバが起動しなくなりました。原因を教えてください',
    '初めて買うんですけど新規?更新?どっち',
    'コモンネームは変わらず、変わるのは担当者だけです。更新できますか',
  ])('are not made of one: 「%s」', async (text) => {
    expect((await startTalk()).say(text).text).not.toContain('【必要な書類】');
    expect((await startTalk()).say(text).text.startsWith('【')).toBe(false);
  });
});

describe('first words', () => {
  it.each([
    ['更新したい', 'いつから更新できるか計算'],
    ['SSLの更新お願いします', '必要な書類'],
    ['証明書がほしい', '新規申請か更新申請かを判定'],
    ['落ちた', 'キーペアの原因を切り分け'],
    ['どうすればいいですか', '必要な書類'],
  ])('「%s」 lead on', async (text, label) => {
    const said = (await startTalk()).say(text);
    expect(said.buttons.map((button) => button.label)).toContain(label);
  });

  it('about something else lead nowhere', async () => {
    const said = (await startTalk()).say('運転免許の更新をしたい');
    expect(said.text).not.toContain('サーバIDの更新ですね');
  });
});
