import { formatDay } from '../dates';
import { DIALOGS } from '../knowledge/dialog-catalogue';
import type { Holds } from '../reading/yes-no-questions';
import type { Button } from '../reply/types';

/** What the bot can do, as buttons; shown with the greeting and the menu. */
export const menuButtons: readonly Button[] = DIALOGS.map(({ id, menu }) => ({
  label: menu,
  action: { kind: 'start', dialog: id, facts: {} },
}));

export const agentButton: Button = { label: '担当者に相談', action: { kind: 'command', command: 'agent' } };

/** What is deleted cannot be had back, so that it is asked first. */
export const forgetButtons: readonly Button[] = [
  { label: 'はい、削除します', action: { kind: 'forget' } },
  { label: 'やめる', action: { kind: 'command', command: 'menu' } },
];
export const menuButton: Button = { label: 'メニュー', action: { kind: 'command', command: 'menu' } };

/** Where the bot itself is of no help. */
export const helpButtons: readonly Button[] = [agentButton, menuButton];

/** What a question that can be answered with yes or no is answered with first. */
export const yesNo = (agrees: boolean): string => (agrees ? 'はい' : 'いいえ');

export const wording = {
  confirmForget:
    'この窓口に残っている、あなたの会話・ご質問・評価・ファイルをすべて削除します。元には戻せません。よろしければ「はい、削除します」を押すか、そのままお書きください。',
  forgotten: 'あなたのデータをすべて削除しました。',
  greeting:
    'こんにちは。ALSOKサーバIDのサポートボットです。\n更新や申請についてのご質問を、そのままお書きください。下のボタンからも始められます。',
  menu: 'こんなことができます。ボタンを押すか、ご質問をそのままお書きください。\n途中で「戻る」「最初から」「キャンセル」「ヘルプ」も使えます。',
  empty: 'メッセージが空のようです。ご質問を文字でお書きください。',
  refused: {
    key: '秘密鍵が含まれていたため、受け取らずに破棄しました。\nその秘密鍵は漏えいしたものとして扱い、新しいキーペア(鍵ペア)を作り直してください。このチャットには証明書かCSRだけをお送りください。',
    perhaps:
      '内容を読み取れない文字列が含まれていました。秘密鍵の一部かもしれないため、受け取らずに破棄しました。\n秘密鍵であれば漏えいしたものとして扱い、新しいキーペア(鍵ペア)を作り直してください。証明書やCSRであれば、BEGINの行からENDの行まですべてをお送りください。ほかのものであれば、その部分を除いてご質問だけをお書きください。',
    packed:
      '圧縮ファイルは中身を確認できないため、受け取らずに破棄しました。\n証明書かCSRを取り出して、PEM形式またはDER形式(.crt、.cer、.pem、.csr)のファイルをお送りください。',
  },
  outdated:
    '申し訳ありません。ボットが新しくなったため、途中の手続きを続けられなくなりました。はじめからお願いします。',
  stale: 'そのボタンは前の質問のものです。',
  nothingRunning: '進行中の手続きはありません。',
  cancelled: '手続きを中止しました。ほかにご質問があれば、お書きください。',
  anythingElse: '承知しました。ほかにもご質問があれば、お書きください。',
  firstQuestion: 'これが最初の質問です。',
  notUnderstood: 'すみません、うまく読み取れませんでした。',
  stillNotUnderstood: '何度も申し訳ありません。まだ読み取れていません。',
  foreign: (word: string) => `「${word}」のこととして読み取りました。お尋ねしているのは次のことです。`,
  waiting: 'はい、お待ちしています。',
  noted: '承知しました。',
  wayOut:
    'うまくお答えいただけないようでしたら、「最初から」やり直すか、「キャンセル」や「担当者に相談」をお選びください。',
  noAnswer:
    '申し訳ありません。こちらでは分かりませんでした。サーバIDの申請や更新についてのご質問にお答えしています。',
  unanswerable:
    '申し訳ありません。そのご質問には、こちらではお答えできません。サーバIDの申請や更新についてのご質問にお答えしています。',
  notCovered: '申し訳ありません。その点については、こちらではご案内できません。窓口にお問い合わせください。',
  askThere: (topic: string) => `申し訳ありません。${topic}については、窓口に直接お問い合わせください。`,
  outside:
    'こちらでは、サーバIDの申請や更新についてのご質問にお答えしています。それ以外のことはご案内できず、申し訳ありません。\nサーバIDのことでお困りでしたら、「担当者に相談」から窓口をご案内します。',
  noHelp: 'お力になれず申し訳ありません。窓口へお問い合わせください。',
  identity:
    'サーバIDサポートボットです。人ではなく自動でお答えしていますが、サーバIDの申請や更新のことでしたらお手伝いできます。',
  thanksForPraise: 'ありがとうございます。',
  sorryForMiss: 'お役に立てず申し訳ありません。',
  sorryForTrouble: '何度もお手数をおかけし、申し訳ありません。窓口の担当者にご相談ください。',
  sorry: '何度もお手数をおかけし、申し訳ありません。',
  worry: 'ご不便とご心配のことと存じます。',
  likelyCause:
    '新しいキーペア(鍵ペア)を作った後でしたら、元のキーペアへの上書きか、設定ファイルの不一致が考えられます。',
  hurryThere: 'お急ぎのときは、窓口へ直接ご連絡ください。',
  sorryStill: '解決に至らず申し訳ありません。窓口の担当者にご相談ください。',
  confirmed: 'では、この内容でお進めください。ほかにもご質問があれば、お書きください。',
  whatIsWrong:
    '失礼しました。どこが違うかを、「コモンネームは変わります」「発行日は1月21日です」のようにお書きください。はじめから判定し直すこともできます。',
  glad: 'よかったです。ほかにもご質問があれば、お書きください。',
  canGoOn: '途中の手続きは、そのままお答えいただければ続けられます。',
  /** What a follow-up is about, where nothing else is said. */
  context: 'サーバIDの更新について、',
  /** What is asked of a thing that is only named. */
  howAbout: 'はどうすればいいですか',
  about: 'について、',
  inGeneral: 'その点についてはお答えできませんが、関係するご案内は次のとおりです。',
  toldOtherwise: 'こちらのご案内は、次のとおりです。別の説明をお聞きになったときは、窓口にご確認ください。',
  noReason: '理由については、こちらではお答えできません。ご案内は次のとおりです。',
  supposed: '仮にその場合は、次のとおりです。',
  /** 「今月いっぱい」 */
  until: 'まで',
  onDay: (when: string, { good, ended, of }: Holds, past: boolean) => {
    if (of === 'apply')
      return good ? `${when}なら更新申請できます。` : `${when}には、まだ更新申請できません。`;
    if (past) return good ? `${when}には、まだ使えました。` : `${when}には、使えませんでした。`;
    if (good) return `${when}${when.endsWith('まで') ? '' : 'でも'}使えます。`;
    return ended ? `${when}には、もう使えません。` : `${when}には、まだ有効期間が始まっていません。`;
  },
  /** It changes within the time that is meant; `turn`: the day on which it does, where that time is longer than a day. */
  within: (when: string, { good, of }: Holds, turn: string | undefined) => {
    if (of === 'apply') return `${when}では、${turn === undefined ? '途中' : formatDay(turn)}からです。`;
    if (!good) return `${when}は、途中から使えます。`;
    return turn === undefined
      ? `${when}は、途中までしか使えません。`
      : `使えるのは${formatDay(turn)}までです。`;
  },
  wasOfAnother: (thing: string) => `「${thing}」の日付だったのですね。承知しました。`,
  countedFrom: (day: string) => `発行日は${day}として計算しました。`,
  issuedAtStart: '有効期間の開始(日本時間)を発行日として計算しました。',
  sideOf: (side: 'start' | 'end', moment: string) =>
    `${side === 'start' ? '開始' : '終了'}は、${moment}です。`,
  timesOfJapan: '先ほどの結果は日本時間です。',
  becauseOfZone: (zone: string, hours: number) =>
    `日本時間は${zone}より${hours}時間進んでいるため、日付が翌日になることがあります。`,
  daysOfJapan: '先ほどの結果は、時刻ではなく日本の日付です。',
  notOnThat: '申し訳ありません。ちょうどその点についてのご案内はありません。先ほどの結果は、次のとおりです。',
  afterToday: (day: string) => `${formatDay(day)}は今日より後の日付です。`,
  weekdaysUnknown: '申し訳ありません。曜日や祝日による受付の違いは、こちらでは分かりません。',
  hoursUnknown: '申し訳ありません。受付時間はこちらでは分かりません。',
  hurry: (days: number) =>
    `お急ぎのところ、ご心配のことと存じます。発行から${days}日を過ぎていれば、今すぐ更新申請できます。必要な書類とCSRを用意し、できるだけ早くお申し込みください。`,
  trouble: '申し訳ありません。処理中に問題が起きました。少し時間をおいて、もう一度お送りください。',
  busy: 'ただいま混み合っています。少し待ってから、もう一度お送りください。',
} as const;
