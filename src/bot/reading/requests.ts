import { kana, toHiragana } from '../../../dialogs/reading/hiragana';
import type { DialogId } from '../../knowledge/types';
import { asksOwnCase } from './own-case';

/** Endings that make a request or an order of a verb: 〜て, 〜てほしい, 〜たい, 〜をお願いします, 〜希望, or the bare noun. */
const WANTED =
  '(?:(?:を|が|も)?(?:お?願い?|希望|たの(?:む|みます)|頼|求む|ください|下さい|よろしく|できますか|できる\\?|できませんか|可能ですか)|(?:を)?(?:し|い|っ)?て(?=$|[、,!?:]|ほし|欲し|くだ|下さ|くれ|もら|いただ|頂|ちょう|や|み(?:て|たい)|お?願|よ|ね|いい)|(?:を)?(?:し|り|き)?たい|(?:し|り|き)?ましょう|(?:する|る|す|り|し|を)?$)';

const verb = (...stems: string[]): string => `(?:${stems.join('|')})${WANTED}`;

/** The one list of verbs by which people ask the bot to do the work. */
const DECIDE = ['判定', '判別', '判断', '診断', 'はんてい', 'はんだん', '決め', 'きめ', '見極め', '振り分け'];
const LOOK_INTO = [
  '調べ',
  'しらべ',
  '調査',
  '特定',
  '切り分け',
  '切分け',
  '切りわけ',
  'きりわけ',
  '見つけ',
  '探し',
  '突き止め',
  '究明',
  '分析',
];
const WORK_OUT = [
  '計算',
  'けいさん',
  '算出',
  '割り出',
  '割出',
  'わりだ',
  '求め',
  '出し',
  '試算',
  'シミュレーション',
];
const CONVERT = [
  '変換',
  '換算',
  '直',
  'なお',
  '変更',
  '変え',
  'かえ',
  '翻訳',
  'へんかん',
  'かんさん',
  '計算',
  'に',
];
const CHECK = ['確認', 'かくにん', 'チェック', '確かめ', '見', 'みて(?=ほし|くだ)'];

/** Asks how something is done, or what the rule is. */
const RULE =
  /方法|やり方|仕方|手順は|違い|意味|理由|基準|条件|ルール|費用|料金|いくら|(?:どう|何(?:で|を使って))(?:やって|すれば|したら|計算|変換)|って何|とは(?:$|[?何])/;

const within = (length: number) => `[^。?!\\n]{0,${length}}?`;

interface Request {
  dialog: DialogId;
  object: RegExp;
  asked: RegExp;
}

const REQUESTS: readonly Request[] = [
  {
    dialog: 'registry-certificate',
    object: kana(/登記|謄本|履歴事項|とうほん|とうき/),
    asked: kana(
      new RegExp(
        `(?:期限|期間|期日|有効|以内|使え|使用|いつまで|何日まで|間に合|大丈夫|いける|OK|か(?=を|どう|確|調|チ|判))${within(16)}${verb(...DECIDE, ...WORK_OUT, ...LOOK_INTO, ...CHECK)}`,
      ),
      new RegExp(verb(...DECIDE, ...WORK_OUT)),
      /(?:まだ|いつまで|もう)(?:使え|つかえ|有効|大丈夫|いけ|提出でき|出せ|間に合)/,
    ),
  },
  {
    dialog: 'expiry-time',
    object: kana(
      /日本時間|日本の時(?:間|刻)|日本時刻|jst|和時間|gmt|utc|時差|グリニッジ|世界標準時|有効期[限間]|期限|日時|時刻|終了日|開始日|にほんじかん|ゆうこうきげん/,
    ),
    asked: kana(
      new RegExp(
        `(?:日本時間|日本の時間|日本時刻|日本の時刻|jst|和時間|にほんじかん)(?:で|に|へ)?${within(12)}${verb(...CONVERT)}`,
      ),
      new RegExp(
        `(?:gmt|utc|時差|有効期[限間]|期限|日時|時刻|ゆうこうきげん)${within(15)}${verb('変換', '換算', 'へんかん', 'かんさん')}`,
      ),
      new RegExp(`(?:gmt|utc|時差)${within(15)}${verb('直', 'なお', '計算')}`),
    ),
  },
  {
    dialog: 'key-mismatch',
    object: kana(/原因|サーバ|鍵|キーペア|web|サイト|動か|起動|止ま|切り分け|きりわけ/),
    asked: kana(
      new RegExp(verb('切り分け', '切分け', '切りわけ', 'きりわけ')),
      new RegExp(`(?:原因|げんいん)${within(12)}${verb(...LOOK_INTO, ...DECIDE, '見', '一緒に見')}`),
      new RegExp(`(?:鍵|キーペア|動か|起動|止ま|停止|落ち)${within(20)}${verb('診断', '特定')}`),
      new RegExp(`(?:動か|起動し|立ち上が|止ま|停止)${within(20)}原因${within(6)}${verb(...LOOK_INTO)}`),
    ),
  },
  {
    dialog: 'certificate',
    object: kana(/証明書|csr|pem|crt|cer/),
    asked: kana(
      new RegExp(
        `(?:証明書|csr|pem|crt)${within(20)}${verb('読み取', '読み取り', '読み込', '読み', '解析', '見比べ', '照合', '比較')}`,
      ),
      new RegExp(
        `(?:証明書|csr|pem|crt)${within(8)}(?:中身|内容)${within(4)}${verb('見(?=て)', '確認(?=し?て)', '調べ(?=て)', 'チェック')}`,
      ),
      /(?:証明書|csr|pem|crt)(?:ファイル)?[^。?!\n]{0,8}?(?:貼|添付し|アップロードし)(?:り|る|っ)?(?:付け)?(?:ます|る?ので|て(?:みて|いい|も?よい)|たい)(?!か)/,
    ),
  },
  {
    dialog: 'renewal-date',
    object: kana(/更新|申請|こうしん/),
    asked: kana(
      new RegExp(
        `(?:日|いつ|時期|タイミング|期間)${within(18)}${verb(...WORK_OUT, '調べ', 'しらべ', '特定')}`,
      ),
      new RegExp(
        `(?:更新|申請)(?:が)?(?:開始日|可能日|できる(?:最初の|最短の)?日|受付開始日)${within(6)}${verb(...CHECK, ...DECIDE)}`,
      ),
      /あと何日(?:で|したら|待てば|待ったら)[^。?!\n]{0,6}(?:更新|申請|でき)/,
    ),
  },
];

const DECIDES = kana(
  new RegExp(verb(...DECIDE)),
  new RegExp(
    `(?:新規|更新|区分|種類|申請|どちら|どっち)[^。?!\\n]{0,14}?${verb('調べ', 'しらべ', 'チェック', '見')}`,
  ),
);
const CHOICE = kana(/新規|更新|しんき|こうしん|申請|区分|手続|どちら|どっち|うち|自分|私/);
/** 「判定して」 after the case was told; deciding about anything else names it (使えるか判断してほしい). */
const BARE = kana(
  /^(?:それ|これ|では|じゃあ?|ほな|すみません|あと|以上で|ぜひ|はい|一度|[、,\s])*(?:の?で)?(?:判定|判別|判断|診断)/,
);

/** The dialog that the person asks to be led through, or undefined; a question about the rule is none. */
export function readRequest(folded: string): DialogId | undefined {
  const text = toHiragana(folded).replace(/(?<![。!\s])[。!\s]+$/u, '');
  const sentences = text.match(/[^。?!\n]+[?!]?/g) ?? [];
  const asking = sentences.filter((sentence) => !RULE.test(sentence));
  for (const { dialog, object, asked } of REQUESTS) {
    if (object.test(text) && asking.some((sentence) => asked.test(sentence))) return dialog;
  }
  const decides = asking.filter((sentence) => DECIDES.test(sentence));
  if (decides.some((sentence) => CHOICE.test(text) || BARE.test(sentence))) return 'application-type';
  return asksOwnCase(folded) ? 'application-type' : undefined;
}
