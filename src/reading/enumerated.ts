import { isShown } from './pasted-lines';

/** A number or a sign that begins an item of a list. A minus sign within a line begins an option of a command: `certutil -gmt -dump`. */
const BULLET =
  /[(](?:\d{1,2}|[a-f])[)]|(?:^|[\s。:!?])(?:[(]?\d{1,2}[.)](?!\d)|\d(?=[^\d\s./:,年月日時分秒か台枚つ個回件点番者本人%-])|[・●○◆■◇□])|(?:^|\n)\d{1,2} (?=[^\d\s])|(?:^|\n|[。:!?])\s?[*-](?= [^\s*-]|[^\s!-~])/g;

/** The same in words: 「Q1」「質問1」「1点目は」「一つ、」. */
const ORDINAL =
  /(?:^|[\s。!?、])(?:(?:q|質問|その|問)\s?[1-9][:.、)は]?|(?:[1-9一二三四五六](?:点|つ|個|件|番)目(?:は|が|に)?、?|(?:[1-9一二三四五六]つ|ひとつ|ふたつ|みっつ|よっつ)、))/g;

const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const COUNTED = ['ひとつ', 'ふたつ', 'みっつ', 'よっつ'];

/** How a list says at its end how many it were: 「…の三点です」. */
const SUMMED =
  /\s?(?:の|、|以上(?:の)?)[2-6二三四五六](?:つ|点|件)(?:です|になります|でございます|教えてください|お願いします)?[。\s]{0,5}$/;

/** The items of a message that numbers them: 「1. … 2. …」, 「・…・…」, 「一つ、…。二つ、…」. What stands before the first is none. */
export function enumerated(folded: string): string[] {
  const ordinals = counting([...folded.matchAll(ORDINAL)]);
  const starts = ordinals.length > 1 ? ordinals : bulletsIn(folded);
  if (starts.length < 2) return [];
  const items = starts.map((mark, at) => folded.slice(mark.index + mark[0].length, starts[at + 1]?.index));
  return isShown(items) ? [] : items.map((item) => item.trim().replace(SUMMED, ''));
}

function bulletsIn(folded: string): RegExpExecArray[] {
  const marks = counting([...folded.matchAll(BULLET)]);
  const first = marks[0]?.[0].at(-1) ?? '';
  const signs = marks.length === 1 && !/[\d.)]/.test(first) ? [...folded.matchAll(/・/g)] : [];
  return signs.length > 1 ? signs : marks;
}

/** Those that follow one another: 「2台」 between 1 and 2 is no item. */
function counting(marks: readonly RegExpExecArray[]): RegExpExecArray[] {
  let count = 0;
  return marks.filter(([mark]) => {
    const number = numberIn(mark);
    if (number !== undefined && number !== count + 1) return false;
    count += number === undefined ? 0 : 1;
    return true;
  });
}

function numberIn(mark: string): number | undefined {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits !== undefined) return Number(digits);
  const at = [NUMERALS, COUNTED].map((words) => words.findIndex((word) => mark.includes(word)));
  const found = at.find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}
