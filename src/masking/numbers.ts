import { isCardNumber } from './card-number';
import { digitRuns, type Group, withDigits } from './digit-groups';
import { isPhoneNumber } from './phone-number';
import type { Found } from './types';

/** How far before a number its label may stand. */
const LABEL_WITHIN = 24;
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 19;
/** In other numbers than those of single digits. */
const MOST_GROUPS = 6;
const PHONE =
  '(?:電話|でんわ|デンワ|tel|fax|ファックス|ファクス|phone|携帯|ケータイ|けいたい|スマホ|mobile)(?:番号)?';
const CARD = '(?:カード|クレジット|クレカ|card|visa|master|jcb|amex)(?:の)?(?:番号|number|no\\.?)?';
/** Numbers of things and cases, which are no person's. */
const THINGS =
  '(?:シリアル|serial|製造|受付|申請|申込|注文|伝票|管理|顧客|お客様|会員|契約|請求|問い?合わ?せ|識別|チケット|案件|型番|法人|登記|許可|整理|文書|受注|発注|ロット)\\s?(?:番号|ナンバー|no\\.?|number|id)?';
const OF_PHONE = new RegExp(`${PHONE}[^\\d\\n]{0,8}$`, 'i');
const OF_CARD = new RegExp(`${CARD}[^\\d\\n]{0,8}$`, 'i');
const OF_THINGS = new RegExp(`${THINGS}[^\\d\\n]{0,6}$`, 'i');
const LABEL = new RegExp(`${PHONE}|${CARD}|${THINGS}`, 'gi');

/** Telephone and card numbers. */
export function findNumbers(folded: string): Found[] {
  const text = withDigits(folded);
  const found: Found[] = [];
  const near = labelsIn(text);
  for (const run of digitRuns(text)) found.push(...numbersIn(run, text, near));
  return found;
}

/** Whether a label ends shortly before a place. Logs have thousands of numbers, and looking back from each would take long. */
function labelsIn(text: string): (from: number) => boolean {
  const ends = [...text.matchAll(LABEL)].map(({ 0: label, index }) => index + label.length);
  let next = 0;
  // Places are asked about in their order.
  return (from) => {
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return from - (ends[next - 1] ?? Number.NEGATIVE_INFINITY) <= LABEL_WITHIN;
  };
}

function numbersIn(run: readonly Group[], text: string, near: (from: number) => boolean): Found[] {
  const found: Found[] = [];
  const single = run.every(({ digits }) => digits.length === 1);
  for (let first = 0; first < run.length; first += 1) {
    const begins = lookBefore(text, run[first]?.from ?? 0, near);
    const labelled = begins.plusAt !== undefined || begins.ofPhone || begins.ofCard;
    if (!labelled && !mayBegin(run, first)) continue;
    // The longest first: 「03-1234-5678」 and not 「03-1234」.
    for (let last = longestFrom(run, first, single); last > first; last -= 1) {
      const one = numberOf(run.slice(first, last), text, begins);
      if (!one) continue;
      found.push(one);
      first = last - 1;
      break;
    }
  }
  return found;
}

/** Telephone numbers begin with 0 or 81, cards with what their issuers have. */
const mayBegin = (run: readonly Group[], first: number): boolean =>
  /^(?:0[1-9]|0081|81|[2-6])/.test(
    run
      .slice(first, first + 4)
      .map(({ digits }) => digits)
      .join(''),
  );

/** Behind the last group that still can belong to a number which begins with the first. */
function longestFrom(run: readonly Group[], first: number, single: boolean): number {
  const end = single ? run.length : Math.min(run.length, first + MOST_GROUPS);
  let [last, digits] = [first, 0];
  while (last < end && digits + (run[last]?.digits.length ?? 0) <= MOST_DIGITS) {
    digits += run[last]?.digits.length ?? 0;
    last += 1;
  }
  return digits < FEWEST_DIGITS ? first : last;
}

/** What the words before a number say of it. */
function lookBefore(text: string, from: number, near: (from: number) => boolean) {
  const before = text.slice(Math.max(0, from - LABEL_WITHIN), from);
  const plus = /[+]\s?\(?$/.test(before);
  const labelled = near(from);
  return {
    plusAt: plus ? from - (before.length - before.lastIndexOf('+')) : undefined,
    ofPhone: labelled && OF_PHONE.test(before),
    ofCard: labelled && OF_CARD.test(before),
    ofThing: labelled && OF_THINGS.test(before),
  };
}

function numberOf(
  groups: readonly Group[],
  text: string,
  { plusAt, ofPhone, ofCard, ofThing }: ReturnType<typeof lookBefore>,
): Found | undefined {
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || isInWord(text, first.from, last.to)) return undefined;
  if (ofThing && groups.length === 1) return undefined;
  if (isPhoneNumber(groups, { plus: plusAt !== undefined, labelled: ofPhone }))
    return { from: plusAt ?? openingBefore(text, groups), to: last.to, label: '［電話番号］' };
  if (!ofThing && isCardNumber(groups, { labelled: ofCard }))
    return { from: first.from, to: last.to, label: '［カード番号］' };
  return undefined;
}

/** 「(03)1234-5678」 is taken with its parenthesis. */
function openingBefore(text: string, groups: readonly Group[]): number {
  const from = groups[0]?.from ?? 0;
  return text[from - 1] === '(' && groups[1]?.separator.startsWith(')') ? from - 1 : from;
}

function isInWord(text: string, from: number, to: number): boolean {
  return /[A-Za-z\d_]/.test(text[from - 1] ?? '') || /[A-Za-z\d_]/.test(text[to] ?? '');
}
