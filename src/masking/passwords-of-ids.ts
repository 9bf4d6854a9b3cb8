import { at, isSecretLike, type Place } from './password-values';

const WITHIN = 24;
const ID =
  '(?:ID|アイディー|ユーザー?(?:名|ID)?|ログイン(?:名|ID)?|アカウント(?:名)?|メール(?:アドレス)?|user(?: ?name)?|login|e?mail|account)';
const AND = '\\s{0,2}(?:[/・&,、:|+と]|and|および|兼)\\s{0,2}';
const ID_BEFORE = new RegExp(`${ID}${AND}$`, 'i');
const ID_BEHIND = new RegExp(`${AND}${ID}`, 'iy');
/** Labels of an id and a password at once. */
const BOTH = /情報$/;
const GAP = /\s{0,3}(?:は|が|:|=|→|⇒|です|、)?\s{0,4}(?:それぞれ|順に)?[、:]?\s{0,3}[「"']?/y;
const VALUE = /(?:[!-~](?<![/,:|"'])){1,64}/y;
const BETWEEN = /["'」]?\s{0,3}(?:[/・,、:|と]|\s)\s{0,3}[「"']?/y;
const REST = /[!-~]{1,2000}/y;

/** Both values behind 「ID/パスワード: 」; undefined where no such pair of labels stands here. @param behind where the label ends */
export function pairAt(text: string, label: number, behind: number): Place[] | undefined {
  const both = BOTH.test(text.slice(label, behind));
  const before = both || ID_BEFORE.test(text.slice(Math.max(0, label - WITHIN), label));
  const labels = before ? behind : at(ID_BEHIND, text, behind);
  if (labels === undefined) return undefined;
  const first = at(GAP, text, labels) ?? labels;
  const middle = at(VALUE, text, first);
  const second = middle === undefined ? undefined : at(BETWEEN, text, middle);
  const end = second === undefined ? undefined : at(REST, text, second);
  if (middle === undefined || second === undefined || end === undefined) return undefined;
  const places = [
    { from: first, to: middle },
    { from: second, to: end },
  ];
  // 「ID/パスワードは SSL VPN のもの」 names none.
  const said = /[:=→⇒]/.test(text.slice(labels, first)) || /[/|]/.test(text.slice(middle, second));
  return said || places.some(({ from, to }) => isSecretLike(text.slice(from, to))) ? places : undefined;
}
