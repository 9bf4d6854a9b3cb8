/** How people answer each fact, by dialog and fact; for booleans the wordings of yes and of no. */
export const BOOLEAN_PHRASES: Readonly<
  Record<string, readonly [yes: readonly string[], no: readonly string[]]>
> = {
  'application-type/existing': [
    ['はい', '1', '持ってます', 'うん', '取得済みです', 'あります', '初めてじゃないです'],
    ['いいえ', '2', '初めてです', '持ってません', 'まだです', 'はじめて'],
  ],
  'application-type/sameName': [
    ['はい', '①', '同じです', '変わりません', 'コモンネームはそのままです', '一緒'],
    ['いいえ', '②', '変わります', '別のドメインです', 'コモンネームを変更します', 'ちがう'],
  ],
  'application-type/additional': [
    ['はい', '１', '追加です', '負荷分散用に増やします', 'もう1台追加'],
    ['いいえ', '２', '入れ替えです', '追加ではありません', '追加じゃなくて更新です', '置き換え'],
  ],
  'application-type/installed': [
    ['はい', '1', '入っています', 'インストール済みです', 'あります'],
    ['いいえ', '2', '入ってません', 'まだインストールしていません', 'ないです', '新しいサーバです'],
  ],
  'key-mismatch/overwritten': [
    ['はい', '1', '上書きしました', '上書きしてもうた', 'たぶん上書きしてます'],
    ['いいえ', '2', '別名で保存しました', '上書きしていません'],
  ],
  'key-mismatch/backup': [
    ['はい', '1', 'あります', 'バックアップはあります', '取ってあります'],
    ['いいえ', '2', 'ないです', 'バックアップなし', '取っていません'],
  ],
  'key-mismatch/configuration': [
    ['はい', '1', '確認しました', '確認済みです'],
    ['いいえ', '2', 'まだです', '確認していません'],
  ],
};

/** Requests that start each dialog. */
export const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  'application-type': [
    '新規申請か更新申請か判定してください',
    '新規と更新、どっちになりますか',
    'どちらの申請になるか判定して',
  ],
  'renewal-date': ['更新できる日を計算して', '更新がいつからできるか計算してほしい'],
  'registry-certificate': ['登記簿謄本の期限を確認して', '登記簿謄本がまだ使えるか判定して'],
  'key-mismatch': [
    'サーバが止まった原因を切り分けて',
    '原因を診断してほしい。鍵を作り直したらサーバが止まった',
  ],
  'expiry-time': ['日本時間に直して', '有効期限を日本時間に変換してください'],
};

/** Asked in the middle of something else. */
export const QUESTIONS: readonly string[] = [
  'ところで担当者が変わっても更新できますか?',
  'CSRは毎回作り直す必要がありますか?',
  '料金はいくらですか?',
  '有効期限はどの時間帯ですか?',
];

export const NOISE: readonly string[] = [
  'ぴよぴよ',
  'うーん',
  'ええと…',
  'すみません',
  'わからない',
  'こんにちは',
  'ありがとう',
  '😀',
];
export const COMMANDS: readonly string[] = ['ヘルプ', '戻る', '最初から', '担当者', 'メニュー'];
