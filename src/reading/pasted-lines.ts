/** What the person wrote, and the lines that they pasted between or beside it. */
export interface PastedLines {
  said: string;
  pasted: string;
}

/** 「シリアル番号: 0a0b」, a column, or a date: what a program prints. */
const PRINTED = /[:=：][ \t]*\S|\t|\d[-/.]\d|\d:\d|年\d/;
/** 「※日時は日本時間」 belongs to what stands above it. */
const NOTE = /^\s*(?:※|＊|注[:：)）]|備考|[(（](?:いずれも|すべて|全て))/;
const KANA = /\p{Script=Hiragana}/u;

/**
 * Tells sentences above and below pasted lines from these. Words of a program that stand among its lines stay there.
 */
export function pastedLines(text: string): PastedLines {
  const lines = text.split('\n');
  const isPrinted = (line: string): boolean =>
    line.trim() !== '' && (PRINTED.test(line) || NOTE.test(line) || !KANA.test(line));
  const first = lines.findIndex(isPrinted);
  const last = lines.findLastIndex(isPrinted);
  if (first < 0) return { said: text, pasted: '' };
  const said = [...lines.slice(0, first), ...lines.slice(last + 1)].filter((line) => line.trim() !== '');
  return { said: said.join('\n'), pasted: lines.slice(first, last + 1).join('\n') };
}

const TIME = /\d:\d\d/;
/** A name with its value. */
const FIELD = /^[^:=?\n]{1,30}[:=][ \t]*\S/;

/** Whether the items of a list are what a program shows of a certificate, and no questions: 「・発行者: … ・有効期限: …」. */
export function isShown(items: readonly string[]): boolean {
  const shown = items.map((item) => item.trim().split('\n')[0] ?? '');
  return (
    shown.some(endsWithTime) &&
    shown.every((item) => !item.includes('?') && (endsWithTime(item) || FIELD.test(item) || !KANA.test(item)))
  );
}

/** Nothing is said behind it. */
const endsWithTime = (item: string): boolean => TIME.test(item.split(KANA).at(-1) ?? '');
