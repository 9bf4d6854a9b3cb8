import { packWordLists, type WordLists } from './word-lists';

/** Words that share a reading are kept up to this number. */
const MOST_WORDS = 6;

/** Collects the words of the entries by reading: 子供, 子ども and こども are one there. */
export class SoundAlikesBuilder {
  private readonly words = new Map<number, Map<number, number>>();

  add(readings: readonly number[], words: readonly number[]): void {
    readings.forEach((reading, at) => {
      const word = words[at];
      if (reading === 0 || word === undefined) return;
      const known = this.words.get(reading);
      if (known === undefined) this.words.set(reading, new Map([[word, 1]]));
      else if (known.size < MOST_WORDS) known.set(word, 1);
    });
  }

  /** Lays the lists out, in steps of some milliseconds. */
  finish(): Generator<undefined, WordLists, undefined> {
    return packWordLists(this.words);
  }
}
