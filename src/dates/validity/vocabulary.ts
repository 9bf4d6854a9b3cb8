import type { Side } from '../types';
import { wordsApart } from './words-apart';

/**
 * What the words around a date say it is. `deadline` is 有効期限, which heads a pair as well as a single end; `other` is
 * a date that is no validity, such as the time of a mail; `foreign` is the validity of something else than a certificate.
 */
export type LabelKind = Side | 'deadline' | 'other' | 'foreign';

export interface Mention {
  kind: LabelKind;
  /** Words of programs and dialogs, which nobody uses in a sentence. */
  form: boolean;
  start: number;
  end: number;
}

const LATIN = '(?<![A-Za-z])';
const FORM_START = `${LATIN}(?:valid(?:ity)?[ _-]?(?:period[ _-]?)?(?:start|from|begin|since)|(?:valid[ _-]?)?not[ _-]?(?:valid[ _-]?)?before|activat(?:ed|ion)|nbf(?![a-z])|start[ _-]?date|issued[ _-]?on(?![a-z])|is before(?= ))|有効期間の?開始|有効期間[(:][^\\n]{0,4}開始|有効開始|(?:より前|以前)は?(?:無効|使用)|この日以降(?!は?(?:無効|使用))|開始日[ \\t:：]`;
const FORM_END = `${LATIN}(?:valid(?:ity)?[ _-]?(?:period[ _-]?)?(?:end|to|until|till|thru|through)(?![a-z])|(?:valid[ _-]?)?not[ _-]?(?:valid[ _-]?)?after|(?:will )?expire[sd]?(?:[ _-]?(?:on|at|date|time))?(?![a-z])|expir(?:y|ation)(?:[ _-]?(?:on|at|date|time))?(?![a-z])|is after(?= ))|有効期間の?終了|(?:より後|以[後降])は?(?:無効|使用)|この日以前(?!は?(?:無効|使用))|終了日[ \\t:：]`;
const START = `${LATIN}(?:start(?!ed)|begin|effective|issue[ _-]?date|issue[ds]?(?![a-z]|[ _-]?(?:by|to|at)(?![a-z])))|開始|スタート|発効|発行(?!元|者|局|先|機関|体)|始期|始まり|始まる|開始日`;
const END = `${LATIN}(?:expir|end(?=[ _-]?(?:date|time|s)?(?![a-z])))|終了|エンド|失効|満了|終期|終わり|切れ|無効になる`;
const DEADLINE = '期限';
/** What else runs out, is held or is done at a time; 「の有効期限」 and the like behind it are its own. */
const OF_OTHERS =
  'パスワード|クーポン|ポイント|クレジットカード|免許証?|パスポート|チケット|キャンペーン|メンテナンス|作業|打ち?合わ?せ|会議|ミーティング|面談|予約|イベント|セミナー|保証|保険|リース|トークン|セッション|アカウント|契約|保守|サポート|ライセンス';
const FOREIGN = `${LATIN}(?:(?:this|next|last)[ _-]?update|last[ _-]?transition|renew(?:al|s|ed)?(?:[ _-]?(?:time|date|after|before|at|on|by))?(?![a-z])|registry expiry|registr(?:y|ar|ation)[^\\n]{0,16}expir[a-z]*|paid[ _-]?till|produced at|revocation (?:date|time)|amz-date|(?:(?!expir|after|before|until)[a-z]+[ _-]?)?(?<!(?:expir[a-z]{1,6}|after|before|until|to|start|end)[ _-])timestamp|(?:[a-z]+ )?started(?: at| on)?(?![a-z])|(?:creat(?:e|ed|ion)|imported|upload(?:ed)?|updated?|modified|generated|checked|tested|scanned|request(?:ed)?|submitted|logged|detected|seen|last)[ _-]?(?:at|date|time|on)(?![a-z]))|(?:次回?|今回|前回)の?更新|(?:次回|前回|最終)の?[^\\n\\d:。、]{0,8}(?:日時?|時刻|予定|完了|実行)|失効リスト|(?:CRL|OCSP(?:応答)?)[ の:]{0,3}(?:有効)?期限|(?:更新|申請|申し?込み?|受付|(?:支)?払い?|提出|手続き?|入金|振込|納付|回答|返信|返送|連絡|発注)(?:の|受付|可能|申請|手続き?){0,3}(?:期[限間]|予定日?|開始日?時?)|(?:お|ご)?手続き?は|(?:${OF_OTHERS})(?:の|有効){0,2}(?:期[限間]|日時?|予定日?|時間)?|締め?切り?|ドメイン(?:名)?[ :「]{0,2}(?:[a-z0-9.-]{3,80}[ 」]{0,2})?(?:の(?:有効|登録|更新)?|(?:有効|登録|更新)の?)?期限`;
/** When something was done or looked at, whatever it is: 「検査時刻: 」, `Check time: `. */
const OF_OWN = '有効|開始|終了|満了|失効|期限|期間|発効|発行|切れ|現地|日本|標準|協定';
const TIME_OF = `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(?![^\\n:]{0,10}(?:${OF_OWN}))[\\p{Script=Han}\\p{Script=Katakana}ー]{2,10}(?:日時|時刻)(?= ?:)|(?<=(?:^|\\n)[ *|-]{0,4})(?![^\\n:]{0,24}(?:valid|not|expir|start|end|begin|issue|from|until|before|after|effective|local|zone|utc|gmt|jst|generalized))[a-z]{3,16}[ _-](?:date|time)(?= ?[:=])`;
const OTHER = `${TIME_OF}|現在(?!の(?:証明書|サーバ))|今(?=は|が)|今日|本日|ただいま|送信|受信|作成(?:日時?|時)|更新日時?|更新時|申請日|購入日|検知|検出日?時|確認日時|取得日時|${LATIN}(?:sent|received|today|now(?![a-z])|current|issued[ _-]?(?:at|date|time)(?![a-z])|created|last[ -]?(?:modified|update))|署名日|タイムスタンプ|(?<![^\\n])[<* ]{0,3}Date ?:`;

/** Which kind each pattern is; of two at one place the first counts. */
const PATTERNS: Readonly<Record<string, { kind: LabelKind; form: boolean; pattern: string }>> = {
  foreign: { kind: 'foreign', form: false, pattern: FOREIGN },
  formStart: { kind: 'start', form: true, pattern: FORM_START },
  formEnd: { kind: 'end', form: true, pattern: FORM_END },
  other: { kind: 'other', form: false, pattern: OTHER },
  start: { kind: 'start', form: false, pattern: START },
  end: { kind: 'end', form: false, pattern: END },
  deadline: { kind: 'deadline', form: false, pattern: DEADLINE },
};

const MENTIONS = new RegExp(
  Object.entries(PATTERNS)
    .map(([name, { pattern }]) => `(?<${name}>${pattern})`)
    .join('|'),
  'giu',
);

/** Every word in a folded text that says what a date is. */
export const mentionsIn = (text: string): Mention[] => {
  const { spread, back } = wordsApart(text);
  return [...spread.matchAll(MENTIONS)].map((match) => {
    const name = Object.keys(PATTERNS).find((key) => match.groups?.[key] !== undefined) ?? '';
    const { kind = 'other', form = false } = PATTERNS[name] ?? {};
    return { kind, form, start: back(match.index), end: back(match.index + match[0].length) };
  });
};

/** Which end of a validity a word calls a date, where it says nothing else: 開始日時, but not CRL期限. */
export const sideNamed = (word: string): Side | undefined => {
  const names = mentionsIn(word).filter(({ kind }) => kind in SIDES);
  const rest = names.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), word);
  const [first] = names;
  return first && NAMES_NOTHING.test(rest) ? SIDES[first.kind as keyof typeof SIDES] : undefined;
};

const SIDES = { start: 'start', end: 'end', deadline: 'end' } as const;

/** What may stand beside it. */
const NAMES_NOTHING = /^(?:有効|期[限間]|証明書|日時?|時刻?|date|time|[のはが\s:_-])*$/i;
