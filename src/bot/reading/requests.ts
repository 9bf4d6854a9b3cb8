import type { DialogId } from '../../knowledge/types';

/** Requests to decide, convert or work something out, rather than to explain the rule. */
const REQUESTS: readonly [DialogId, RegExp][] = [
  [
    'registry-certificate',
    /(?:登記|謄本|履歴事項).*(?:(?:計算|判定|判断|確認|調べ|チェック)(?:して|し?てほしい|を?お?願)|(?:まだ|いつまで)(?:使え|有効|大丈夫))/,
  ],
  [
    'expiry-time',
    /(?:日本時間|日本の時間|日本時刻|jst|和時間)(?:で|に|へ)?.{0,12}?(?:直し|なおし|変換|換算|変え|計算|翻訳)(?:て|して|を?お?願|し?たい|ください)|(?:gmt|utc|時差).{0,15}?(?:直し|変換|換算)(?:て|して|し?たい|ください)/i,
  ],
  [
    'key-mismatch',
    /(?:原因|サーバ|鍵|キーペア).*(?:切り分け|診断|特定)(?:て|して|し?たい|を?お?願|ください)|(?:切り分け|診断)(?:て|して)(?:ほしい|ください|$)/,
  ],
  [
    'certificate',
    /(?:証明書|csr|pem).*(?:読み取|読み込|解析|中身を(?:見|確認)|貼(?:る|り|って)|添付|アップロード|送(?:る|り|って)|見比べ)/i,
  ],
  [
    'renewal-date',
    /(?:更新|申請).*(?:日|いつ|時期).*(?:計算|算出|調べ)(?:て|して|し?たい|を?お?願|ください)|あと何日(?:で|したら).*(?:更新|申請)/,
  ],
  [
    'application-type',
    /(?:判定|判別|判断|診断)(?:て|して|し?てほしい|し?たい|を?お?願|できますか|ください)|(?:どちら|どっち|どれ|何申請)(?:の申請|の手続き?|の区分)?(?:に(?:なり|なる|該当|あた|当た)|でしょう|ですか|やろ|だろう|\?|$)|(?:新規|更新).*(?:どちら|どっち)(?!も|で(?:も|き)|の?(?:が|ほうが|方が)(?:安|高|早|簡単|楽|お得|時間))/,
  ],
];

/** The dialog that the person asks to be led through, or undefined. */
export function readRequest(folded: string): DialogId | undefined {
  return REQUESTS.find(([, pattern]) => pattern.test(folded))?.[0];
}
