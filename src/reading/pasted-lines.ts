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
