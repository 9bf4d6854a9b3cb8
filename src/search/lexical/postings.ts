/** How a term's repetition and a text's length count in BM25; see Robertson and Zaragoza, 2009. */
export const bm25Defaults = {
  /** Saturation of repetition (0–3). */
  k1: 1.2,
  /** Share of the length normalisation (0–1). */
  b: 0.75,
};

/** Posting lists of one field, all in four flat arrays: list `t` runs from `starts[t]` to `starts[t + 1]`. */
export interface Postings {
  terms: ReadonlyMap<string, number>;
  starts: Uint32Array;
  documents: Uint32Array;
  /** Weight of the term in the document without its rarity, 255 standing for the highest possible. */
  impacts: Uint8Array;
  size: number;
}

/** Collects the terms of documents, in order of their numbers, and lays them out as posting lists. */
export class PostingsBuilder {
  private readonly terms = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly lengths: number[] = [];
  /** Term, document and repetition of every posting, three numbers each. */
  private entries = new Uint32Array(3 * 1024);
  private used = 0;

  /** Adds the next document. */
  add(terms: readonly string[]): void {
    const repetitions = new Map<number, number>();
    for (const term of terms) {
      const id = this.idOf(term);
      repetitions.set(id, (repetitions.get(id) ?? 0) + 1);
    }
    for (const [id, repeated] of repetitions) {
      if (this.used + 3 > this.entries.length) this.grow();
      this.entries.set([id, this.lengths.length, repeated], this.used);
      this.used += 3;
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    }
    this.lengths.push(terms.length);
  }

  finish({ k1, b } = bm25Defaults): Postings {
    const { terms, lengths, entries, used } = this;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
    const starts = new Uint32Array(terms.size + 1);
    for (let id = 0; id < terms.size; id++) starts[id + 1] = (starts[id] ?? 0) + (this.counts[id] ?? 0);
    const next = starts.slice();
    const documents = new Uint32Array(used / 3);
    const impacts = new Uint8Array(used / 3);
    for (let at = 0; at < used; at += 3) {
      const id = entries[at] ?? 0;
      const document = entries[at + 1] ?? 0;
      const repeated = entries[at + 2] ?? 0;
      const place = next[id] ?? 0;
      next[id] = place + 1;
      documents[place] = document;
      const length = (lengths[document] ?? 0) / mean;
      impacts[place] = Math.max(1, Math.round((255 * repeated) / (repeated + k1 * (1 - b + b * length))));
    }
    return { terms, starts, documents, impacts, size: lengths.length };
  }

  private idOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.terms.set(term, this.terms.size);
    return this.terms.size - 1;
  }

  private grow(): void {
    const wider = new Uint32Array(this.entries.length * 2);
    wider.set(this.entries);
    this.entries = wider;
  }
}

/** Documents that hold a term. */
export function frequency(postings: Postings, term: string): number {
  const id = postings.terms.get(term);
  return id === undefined ? 0 : (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
}
