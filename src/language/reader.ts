import type { Analyser, Morpheme } from './analyser';
import { foldKana, toKatakana } from './kana';
import type { Respell } from './kana-words';
import { resolveRomaji } from './latin';
import { capText, MAX_READ_LENGTH, MAX_SENTENCES } from './limits';
import { normalise } from './normalise';
import { cutForAnalyser } from './pieces';
import { splitSentences } from './sentences';
import { joinParted } from './spacing';
import { TermFinder, type TermSource } from './terms';

export type WordKind = 'term' | 'noun' | 'verb' | 'adjective' | 'number' | 'function';

export interface Word {
  readonly surface: string;
  /** Dictionary form, or the canonical spelling of a term. */
  readonly base: string;
  /** Katakana as one would write it; the surface where nothing tells its reading. */
  readonly kana: string;
  /** `kana`, folded. */
  readonly reading: string;
  readonly kind: WordKind;
  /** Where it stands in its sentence. */
  readonly start: number;
  readonly end: number;
  /** Part of speech, its detail and the conjugated form in the dictionary's own words; empty for a term. */
  readonly pos: string;
  readonly detail: string;
  readonly form: string;
  /** Whether a dictionary or the lexicon knows it. */
  readonly known: boolean;
}

export interface ReadSentence {
  /** Normalised, romaji as hiragana. */
  readonly text: string;
  /** All words, marks and signs among them, in their order. */
  readonly tokens: readonly Word[];
  /** Those that hold a letter or a number. */
  readonly words: readonly Word[];
  /** The readings of all words, joined and folded: the same for every way to write the sentence. */
  readonly stream: string;
  /** Whether it asks for something. */
  readonly asks: boolean;
  /** Whether it says what is not meant. */
  readonly rejects: boolean;
}

export interface ReadText {
  readonly normalised: string;
  readonly sentences: readonly ReadSentence[];
}

export interface Reader {
  /** Normalises a text of any length and cuts it into sentences and words. Never throws. */
  read(text: string): ReadText;
}

/** Makes the reader that both the knowledge and the questions go through. @param respell how kana alone is written out */
export function createReader(
  analyser: Analyser,
  terms: readonly TermSource[],
  respell: Respell = (sentence) => sentence,
): Reader {
  const finder = new TermFinder(terms);
  return {
    read: (text) => {
      const normalised = capText(normalise(text), MAX_READ_LENGTH);
      const sentences = fewest(splitSentences(normalised)).map(({ text: sentence, asks, rejects }) => {
        const plain = resolveRomaji(sentence, finder);
        const resolved = joinParted(respell(plain), plain);
        const tokens = tokensOf(resolved, finder, analyser);
        const words = tokens.filter(({ surface }) => /[\p{L}\p{N}]/u.test(surface));
        return {
          text: resolved,
          tokens,
          words,
          stream: foldKana(words.map((word) => word.reading).join('')),
          asks,
          rejects,
        };
      });
      return { normalised, sentences: sentences.filter(({ words }) => words.length > 0) };
    },
  };
}

function fewest<T>(sentences: readonly T[]): readonly T[] {
  const { head, end } = MAX_SENTENCES;
  return sentences.length <= head + end ? sentences : [...sentences.slice(0, head), ...sentences.slice(-end)];
}

function tokensOf(text: string, finder: TermFinder, analyser: Analyser): Word[] {
  const tokens: Word[] = [];
  const analyse = (from: number, to: number) => {
    for (const piece of cutForAnalyser(text.slice(from, to))) {
      let start = from + piece.start;
      for (const morpheme of analyser.tokenise(piece.text)) {
        tokens.push(toWord(morpheme, start));
        start += morpheme.surface.length;
      }
    }
  };
  let from = 0;
  for (const { term, start, end } of finder.find(text)) {
    analyse(from, start);
    tokens.push({
      surface: text.slice(start, end),
      base: term.name,
      kana: term.kana,
      reading: term.reading,
      kind: 'term',
      start,
      end,
      pos: '名詞',
      detail: '',
      form: '',
      known: true,
    });
    from = end;
  }
  analyse(from, text.length);
  return tokens;
}

function toWord(morpheme: Morpheme, start: number): Word {
  const { surface, base, known, pos, detail, form } = morpheme;
  const kana = toKatakana(morpheme.reading === '' ? surface : morpheme.reading);
  return {
    surface,
    base,
    kana,
    reading: foldKana(kana),
    kind: kindOf(morpheme),
    start,
    end: start + surface.length,
    pos,
    detail,
    form,
    known,
  };
}

function kindOf({ pos, detail, surface }: Morpheme): WordKind {
  if (/^[0-9]+$/.test(surface)) return 'number';
  if (detail === '非自立' || detail === '代名詞' || detail === '接尾') return 'function';
  if (pos === '名詞' || pos === '副詞' || pos === '接頭詞') return 'noun';
  if (pos === '動詞') return 'verb';
  if (pos === '形容詞') return 'adjective';
  return /^[\p{Script=Hiragana}]+$/u.test(surface) ? 'function' : 'noun';
}
