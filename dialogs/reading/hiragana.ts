const KATAKANA = /[\u30a1-\u30f6]/;
const KATAKANA_RUN = /[\u30a1-\u30f6]+/g;

function inHiragana(run: string): string {
  let hiragana = '';
  for (let at = 0; at < run.length; at += 1) hiragana += String.fromCharCode(run.charCodeAt(at) - 0x60);
  return hiragana;
}

/** Katakana to hiragana, each letter in its place, so that offsets stay the same; long vowels are kept. */
export function toHiragana(text: string): string {
  return KATAKANA.test(text) ? text.replace(KATAKANA_RUN, inHiragana) : text;
}

/**
 * A pattern over hiragana-folded text. It is written as people write (コモンネーム, ナシ) and folded here, so that one
 * spelling of it finds 「コモンネーム」「こもんねーむ」 and 「ｺﾓﾝﾈｰﾑ」 alike.
 */
export function kana(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => toHiragana(source)).join('|'), 'u');
}
