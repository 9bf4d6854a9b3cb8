import { startTalk } from '../support/talk';

const RENEWAL = 'サーバIDは2025年12月3日発行です。更新はいつから出せますか';
const REGISTRY = '登記簿の発行日が11月30日です。使えますか';
const STOPPED = '鍵を上書きしてしまって動きません。バックアップもないです';

const lastOf = async (turns: readonly string[]): Promise<string> => {
  const talk = await startTalk('2026-02-20T10:00:00');
  return turns.map((turn) => talk.say(turn).text).at(-1) ?? '';
};

describe('a question that goes on with a case that was told before', () => {
  it.each([
    [['コモンネームを変えたいです', '30日待つ?'], /^コモンネームを変更する申請は、更新ではなく「新規申請」/],
    [['コモンネームを変えたいです', 'じゃあ30日は関係ない?'], /^コモンネームを変更する申請は、更新ではなく/],
    [['コモンネームを変えたいです', 'サーバの作業はどうなる?'], /^ウェブサーバでは「更新手順」/],
    [['コモンネームを変えたいです', '書類は?'], /登記簿謄本/],
    [['更新ごとに鍵も作り替えるべき?', '理由は?上を説得したい'], /セキュリティの面/],
    [['登記簿の写しじゃだめ?', 'なら帝国データバンクのコードで代用は?'], /^はい、帝国データバンク企業コード/],
    [['もう1枚同じ名前のを足したい。更新でいい?', '30日待つ必要ある?'], /^いいえ、その場合は「新規申請」/],
    [[STOPPED, 'ということは、もう前の鍵は取り返せないってことですよね'], /^はい、バックアップが無いと/],
    [
      ['コモンネーム変えたら新規ですよね', '逆に同じだったら?'],
      /^コモンネームが前年度と同じでしたら「更新申請」/,
    ],
    [['新しい鍵を作ったらサーバが止まりました', 'バックアップないんですけど'], /^バックアップが無いと/],
    [
      ['登記簿謄本の原本は要りますか', '帝国データバンクのだけでもいい?'],
      /^はい、帝国データバンク企業コード/,
    ],
  ])('%j', async (turns, expected) => {
    expect(await lastOf(turns)).toMatch(expected);
  });

  it.each([
    [['判定して', 'はい', 'いいえ、変わります', '30日待つ?'], /「新規申請」になります/],
    [
      ['判定して', 'はい', '同じです', 'はい、追加します', '30日待つ必要ある?'],
      /^いいえ、その場合は「新規申請」/,
    ],
  ])(
    '%j in the middle of a dialog, which then goes on without a yes or no of its own',
    async (turns, expected) => {
      const talk = await startTalk();
      const said = turns.map((turn) => talk.say(turn)).at(-1);
      expect(said?.text).toMatch(expected);
      expect(said?.text).toMatch(/^申請区分は「新規申請」です。/m);
      expect(said?.asks).toBe('application-type/installed');
    },
  );
});

describe('after a result', () => {
  it.each([
    [[RENEWAL, '担当が変わっても出せる?'], /^はい、現行のサーバIDと異なる担当者の方でも/],
    [[RENEWAL, '名前変えても出せる?'], /「新規申請」/],
    [[RENEWAL, '今日出していい?'], /^はい、すでに更新申請できます/],
    [[REGISTRY, '担当が変わっても使える?'], /担当者/],
  ])('%j is answered by its own matter', async (turns, expected) => {
    expect(await lastOf(turns)).toMatch(expected);
  });

  it.each([
    [[RENEWAL, '1月25日は?'], /^2026年2月25日\(水\)から更新申請できます/],
    [[RENEWAL, '1月25日のもあるんだけどそっちは?'], /^2026年2月25日\(水\)から更新申請できます/],
    [[RENEWAL, '1月25日のほうは?'], /^2026年2月25日\(水\)から更新申請できます/],
    [[REGISTRY, '12月1日のは?'], /^使えます。2026年3月1日/],
    [[REGISTRY, '12月のやつなら?'], /発行が2025年12月1日\(月\)だったとしても、2026年3月1日/],
    [[REGISTRY, '11月のやつなら?'], /2025年11月のいつ頃の発行でしょうか/],
  ])('%j is reckoned from the other day', async (turns, expected) => {
    expect(await lastOf(turns)).toMatch(expected);
  });

  it.each([
    [[RENEWAL, '何曜日?'], /^すでに更新申請できます\(2026年1月3日\(土\)/],
    [[RENEWAL, '計算合ってる?'], /^はい、すでに更新申請できます/],
    [[RENEWAL, '必要なものは?'], /登記簿謄本/],
    [[REGISTRY, 'それは何曜日?'], /2026年2月28日\(土\)まで/],
    [
      ['notAfter=Apr 10 23:59:59 2026 GMT を日本時間で', '2027/4/10 23:59:59は?'],
      /^2027年4月11日\(日\) 8時59分59秒/,
    ],
  ])('%j goes on from it', async (turns, expected) => {
    expect(await lastOf(turns)).toMatch(expected);
  });

  it('answers no other application by the day of a renewal', async () => {
    expect(await lastOf([RENEWAL, '新規でやったら早い?'])).not.toMatch(/^はい、/);
  });

  it.each([
    [RENEWAL, '待てないときは?'],
    [REGISTRY, '間に合わなかったら?'],
    [REGISTRY, '取り直せなければ?'],
  ])('%s %s asks what then, and is no question for yes or no', async (told, supposed) => {
    expect(await lastOf([told, supposed])).not.toMatch(/^(?:はい|いいえ)、/);
  });

  it.each([
    [
      [RENEWAL, '担当が変わっても出せる?', 'さっきの計算結果もう一度見せて'],
      /^すでに更新申請できます\(2026年1月3日/,
    ],
    [[RENEWAL, 'ごめん、私さっき発行日いつって言いましたっけ'], /^発行日は2025年12月3日/],
    [
      [
        '2026年7月7日 7:07:07 GMT を日本時間に',
        '登記簿は何ヶ月以内?',
        'さっきの期限、日本時間でもう一回教えて',
      ],
      /^2026年7月7日\(火\) 16時7分7秒/,
    ],
  ])('%j tells it once more', async (turns, expected) => {
    expect(await lastOf(turns)).toMatch(expected);
  });
});

describe('a denied condition', () => {
  it.each([
    ['登記簿謄本って原本じゃないとだめ?', /^登記簿謄本は、必ず発行日から3か月以内の原本を/],
    ['登記簿は原本じゃないと受け付けてもらえない?', /^登記簿謄本は、必ず発行日から3か月以内の原本を/],
    ['コモンネームを変えなければ更新でいいですか', /^コモンネームが前年度と同じでしたら「更新申請」/],
  ])('%s is what is asked only where its end is bad', async (text, expected) => {
    expect(await lastOf([text])).toMatch(expected);
  });
});
