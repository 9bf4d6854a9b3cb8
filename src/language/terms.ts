import { foldKana, toKatakana } from './kana';
import { normalise } from './normalise';
import { PhraseTrie } from './phrase-trie';

/** A term with the spellings that stand for it, as staff write it down. */
export interface TermSource {
  term: string;
  reading: string;
  variants: readonly string[];
}

export interface Term {
  /** Canonical spelling, normalised. */
  name: string;
  /** Katakana reading. */
  kana: string;
  /** `kana`, folded. */
  reading: string;
}

export interface TermFound {
  term: Term;
  start: number;
  end: number;
}

const LATIN = /[a-z0-9]/;
const KANA = /[ァ-ヺー]/;

/** Terms that the analyser does not know, found before it cuts the text. */
export class TermFinder {
  private readonly trie = new PhraseTrie<Term>();
  /** Latin spellings, longest first. */
  readonly latin: readonly string[];

  constructor(sources: readonly TermSource[]) {
    const latin: string[] = [];
    for (const source of sources) {
      const kana = toKatakana(normalise(source.reading));
      const term = { name: normalise(source.term), kana, reading: foldKana(kana) };
      for (const spelling of [source.term, ...source.variants].map(normalise)) {
        // What the analyser knows anyway stays with it, so that kanji and hiragana keep their context.
        if (!LATIN.test(spelling) && !KANA.test(spelling)) continue;
        this.trie.add(spelling, term);
        if (/^[a-z]+$/.test(spelling)) latin.push(spelling);
      }
    }
    this.latin = latin.sort((a, b) => b.length - a.length);
  }

  /** The longest term at each place, left to right, never inside a longer Latin or katakana word. */
  find(text: string): TermFound[] {
    const found: TermFound[] = [];
    for (let at = 0; at < text.length; at++) {
      if (cutsWord(text, at)) continue;
      let longest: TermFound | undefined;
      for (const { end, value } of this.trie.startingAt(text, at)) {
        if (!cutsWord(text, end)) longest = { term: value, start: at, end };
      }
      if (longest === undefined) continue;
      found.push(longest);
      at = longest.end - 1;
    }
    return found;
  }
}

/** Whether a cut at this place would go through a Latin word, a number, or a katakana syllable. */
function cutsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (/[a-z]/.test(before) && /[a-z]/.test(after)) return true;
  if (/[0-9]/.test(before) && /[0-9]/.test(after)) return true;
  return /[ァィゥェォャュョッー]/.test(after) && KANA.test(before);
}
