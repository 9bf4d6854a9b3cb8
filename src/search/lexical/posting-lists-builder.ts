import type { PostingLists } from './posting-lists';
import { type Rows, sortRows } from './sort-rows';

/** Postings that are handled between two steps: about two milliseconds. */
const STEP = 65_536;

/** Collects the terms of entries, in order of their places, and lays them out as posting lists. */
export class PostingListsBuilder {
  /** Full parts; growing one array instead would copy hundreds of megabytes at once. */
  private readonly parts: Rows[] = [];
  private part = emptyRows(STEP);
  private used = 0;

  /**
   * Adds a posting; each term of an entry once.
   * @param entry place of the entry; it must not fall from call to call
   */
  add(entry: number, term: number, impact: number): void {
    if (this.used === STEP) {
      this.parts.push(this.part);
      this.part = emptyRows(STEP);
      this.used = 0;
    }
    this.part.terms[this.used] = term;
    this.part.postings[this.used] = ((entry << 8) | impact) >>> 0;
    this.used++;
  }

  /** Lays the lists out, in steps of some milliseconds. */
  *finish(): Generator<undefined, PostingLists, undefined> {
    const { terms, postings } = yield* sortRows(yield* this.join());
    let lists = 0;
    for (let at = 0; at < terms.length; at++) {
      if (at === 0 || terms[at] !== terms[at - 1]) lists++;
      if (at % STEP === STEP - 1) yield;
    }
    const hashes = new Uint32Array(lists);
    const starts = new Uint32Array(lists + 1);
    starts[lists] = terms.length;
    let list = 0;
    for (let at = 0; at < terms.length; at++) {
      if (at % STEP === STEP - 1) yield;
      if (at > 0 && terms[at] === terms[at - 1]) continue;
      hashes[list] = terms[at] as number;
      starts[list++] = at;
    }
    return { hashes, starts, postings };
  }

  private *join(): Generator<undefined, Rows, undefined> {
    const rows = emptyRows(this.parts.length * STEP + this.used);
    const last = {
      terms: this.part.terms.subarray(0, this.used),
      postings: this.part.postings.subarray(0, this.used),
    };
    let from = 0;
    for (const { terms, postings } of [...this.parts, last]) {
      rows.terms.set(terms, from);
      rows.postings.set(postings, from);
      from += terms.length;
      yield;
    }
    this.parts.length = 0;
    return rows;
  }
}

function emptyRows(size: number): Rows {
  return { terms: new Uint32Array(size), postings: new Uint32Array(size) };
}
