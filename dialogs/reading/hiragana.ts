/** Katakana to hiragana, each letter in its place, so that offsets stay the same; long vowels are kept. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * A pattern over hiragana-folded text. It is written as people write (コモンネーム, ナシ) and folded here, so that one
 * spelling of it finds 「コモンネーム」「こもんねーむ」 and 「ｺﾓﾝﾈｰﾑ」 alike.
 */
export function kana(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => toHiragana(source)).join('|'), 'u');
}
