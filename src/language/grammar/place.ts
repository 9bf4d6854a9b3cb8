import { toHiragana } from '../kana';
import type { Word } from '../reader';
import type { Cuts } from './tail';

/** A sentence with the dictionary's word that each of its letters belongs to. */
export interface Place {
  text: string;
  /** Katakana as hiragana. */
  kana: string;
  /** The same but for words that the dictionary knows in katakana: no ending begins with サーバ. */
  endings: string;
  /** All is katakana, so that nothing tells where a word ends. */
  shouted: boolean;
  words: readonly (Word | undefined)[];
  /** Whether an ending from one place to another would cut a word that begins in it: 「更新で|いけますか」 has no でい. */
  cuts: Cuts;
}

/** Words that say something by themselves, and auxiliaries. */
const WHOLE = /^(?:動詞|名詞|形容詞|副詞|助動詞|フィラー)$/;
/** Particles that are one word. */
const WHOLE_PARTICLE = /^(?:格助詞|接続助詞|終助詞|係助詞|並立助詞|副助詞)$/;

/** What the dictionary puts together where people say しとらん, せえへんで, 「いいのかも分かりません」, 「更新できんのじゃろ」, 「見ればいいん」. */
const MISTAKEN = new Set(['しとる', 'んで', 'かも', 'でも', 'きん', 'じゃろ', 'ばいいん']);

export function placeOf(text: string, tokens: readonly Word[]): Place {
  const words: (Word | undefined)[] = new Array(text.length).fill(undefined);
  for (const token of tokens) words.fill(token, token.start, token.end);
  const kana = toHiragana(text);
  let endings = kana;
  for (const { start, end, known, surface } of tokens) {
    if (known && /^[ァ-ヺ]/.test(surface)) endings = endings.slice(0, start) + surface + endings.slice(end);
  }
  const shouted = /[ァ-ヺ]/.test(text) && !/[ぁ-ん一-龠]/.test(text);
  const cuts = (from: number, end: number): boolean => {
    const word = words[end];
    if (shouted || word === undefined || !word.known || word.start < from || word.start === end) return false;
    if (MISTAKEN.has(word.base)) return false;
    if (word.pos === '助詞') return WHOLE_PARTICLE.test(word.detail);
    return WHOLE.test(word.pos) && word.detail !== '接尾';
  };
  return { text, kana, endings: shouted ? kana : endings, shouted, words, cuts };
}

/** 「今日|取りに」: what was found in the text ends a word, where the dictionary sees 日取り. */
export function cutAtEnds(tokens: readonly Word[], ends: readonly number[]): readonly Word[] {
  if (ends.length === 0) return tokens;
  return tokens.flatMap((token) => {
    const { start, end, surface } = token;
    const cut = ends.find((one) => start < one && one < end);
    if (cut === undefined) return [token];
    const [before, after] = [surface.slice(0, cut - start), surface.slice(cut - start)];
    return [
      { ...token, end: cut, surface: before, base: before, known: false },
      { ...token, start: cut, surface: after, base: after, known: false },
    ];
  });
}
