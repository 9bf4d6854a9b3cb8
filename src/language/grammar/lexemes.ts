import { toHiragana } from '../kana';
import { PhraseTrie } from '../phrase-trie';
import { type Inflected, inflect, type WordClass } from './forms';

/** A word that somebody listed, with the spellings that stand for it. */
export interface Lexeme<T> {
  spellings: readonly string[];
  wordClass: WordClass;
  sense: T;
}

/** A listed word as it stands in a text. */
export interface LexemeFound<T> {
  end: number;
  form: number;
  denies: boolean;
  wordClass: WordClass;
  sense: T;
}

interface Kept<T> extends Omit<LexemeFound<T>, 'end'> {}

/** Finds listed words in all their forms, in time that grows with the text only. */
export class LexemeFinder<T> {
  private readonly trie = new PhraseTrie<Kept<T>[]>();

  constructor(lexemes: Iterable<Lexeme<T>>) {
    for (const { spellings, wordClass, sense } of lexemes) {
      for (const spelling of new Set(spellings)) {
        for (const inflected of inflect(spelling, wordClass)) this.keep(inflected, wordClass, sense);
      }
    }
  }

  /** Every listed word that starts at this place of a text in hiragana, the shortest first. */
  *startingAt(kana: string, from: number): Generator<LexemeFound<T>> {
    for (const { end, value } of this.trie.startingAt(kana, from)) {
      for (const found of value) yield { ...found, end };
    }
  }

  private keep({ surface, form, denies: denying }: Inflected, wordClass: WordClass, sense: T): void {
    const denies = denying === true;
    const spelling = toHiragana(surface);
    const known = this.trie.get(spelling);
    const kept: Kept<T> = { form, denies, wordClass, sense };
    if (known === undefined) this.trie.add(spelling, [kept]);
    else if (!known.some((one) => one.sense === sense && one.form === form && one.denies === denies))
      known.push(kept);
  }
}
