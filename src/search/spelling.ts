import Fuse from 'fuse.js';
import type { ReadText, Word } from '../language/reader';

export interface Correction {
  from: string;
  to: string;
}

/** Words of a text that are looked up at most, so that a text of nonsense stays cheap. */
const MOST_LOOKUPS = 4;
/** Words longer than this are no misspelt terms. */
const LONGEST = 24;
/** Candidates of Fuse that are measured exactly. */
const MOST_CANDIDATES = 8;
/** Words whose nearest is remembered at most: Fuse takes up to a millisecond for one, and the parts of a message hold the same. */
const MOST_KNOWN = 500;
const WORD = /^(?:[a-z]{3,}|[ァ-ヺー]{3,})$/;

/** Proposes the known spelling that a misspelt Latin or katakana word most likely stands for. */
export class Speller {
  private readonly known: ReadonlySet<string>;
  private readonly fuse: Fuse<string>;
  private readonly found = new Map<string, string | undefined>();

  constructor(spellings: Iterable<string>) {
    this.known = new Set([...spellings].filter((spelling) => WORD.test(spelling)));
    // Fuse only proposes; a swap of neighbours costs it two errors, hence the wide threshold.
    this.fuse = new Fuse([...this.known], { includeScore: true, threshold: 0.6, distance: 20 });
  }

  /** Corrections for the words that neither the dictionary nor the lexicon knows. */
  corrections(text: ReadText): Correction[] {
    const runs = text.sentences.flatMap(({ words }) => runsOf(words)).filter((run) => this.isMisspelt(run));
    return [...new Set(runs)].slice(0, MOST_LOOKUPS).flatMap((from) => {
      const to = this.found.has(from) ? this.found.get(from) : this.nearest(from);
      if (this.found.size >= MOST_KNOWN) this.found.clear();
      this.found.set(from, to);
      return to === undefined ? [] : [{ from, to }];
    });
  }

  private isMisspelt(run: string): boolean {
    return run.length <= LONGEST && WORD.test(run) && !this.known.has(run);
  }

  private nearest(word: string): string | undefined {
    return this.fuse
      .search(word, { limit: MOST_CANDIDATES })
      .map(({ item }) => ({ item, distance: editDistance(word, item) }))
      .filter(({ item, distance }) => isSlip(word, item, distance))
      .sort((a, b) => a.distance - b.distance)[0]?.item;
  }
}

/**
 * Latin and katakana words that the dictionary does not know as one. A misspelt word often falls apart into
 * shorter ones that it does know (コモ + ネーム), so neighbours are taken together.
 */
function runsOf(words: readonly Word[]): string[] {
  const runs: string[] = [];
  let run: Word[] = [];
  const flush = () => {
    if (run.length > 1 || run[0]?.known === false) runs.push(run.map(({ surface }) => surface).join(''));
    run = [];
  };
  for (const word of words) {
    const fits = word.kind !== 'term' && /^(?:[a-z]+|[ァ-ヺー]+)$/.test(word.surface);
    if (!fits || /^[a-z]/.test(word.surface)) flush();
    if (fits) run.push(word);
  }
  flush();
  return runs;
}

/**
 * Whether somebody who meant `known` may have typed `word`. Short words differ by one letter from too many
 * others (csv, csr): there only swapped, doubled or long-vowel letters count as slips.
 */
function isSlip(word: string, known: string, distance: number): boolean {
  if (squeezed(word) === squeezed(known)) return true;
  if (word.length < 5) return distance === 1 && [...word].sort().join('') === [...known].sort().join('');
  return word[0] === known[0] && distance <= (word.length < 8 ? 1 : 2);
}

/** Without long-vowel marks and doubled letters. */
function squeezed(word: string): string {
  return word.replaceAll('ー', '').replace(/(.)\1+/g, '$1');
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const cells = new Uint8Array((a.length + 1) * width);
  const cell = (i: number, j: number) => cells[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++) cells[i * width] = i;
  for (let j = 0; j <= b.length; j++) cells[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, cell(i - 2, j - 2) + 1);
      cells[i * width + j] = best;
    }
  }
  return cell(a.length, b.length);
}
