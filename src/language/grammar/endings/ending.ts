/** What an ending adds to the predicate before it. */
export type Mark =
  /** Turns what is said into its opposite. */
  | 'denies'
  | 'past'
  /** Asks not to: ないでください. */
  | 'forbids'
  /** A state that lasts: ている, てある, 済み. */
  | 'state'
  /** Has happened for good: てしまう. */
  | 'done'
  | 'wish'
  /** Is still to come: ましょう, つもり, 予定. */
  | 'ahead'
  /** Is or was planned: 予定, つもり. */
  | 'plans'
  | 'must'
  | 'may'
  | 'can'
  | 'passive'
  /** Ever or never: たことがある. */
  | 'ever'
  /** Lets somebody do it: させてください. */
  | 'causes'
  /** Asks somebody to do it: てください. */
  | 'please'
  /** Said with doubt: かも, はず, と思う. */
  | 'hedge'
  /** Said by others or only so called: という, らしい. */
  | 'hearsay'
  /** 「3月5日までです」 */
  | 'until'
  | 'asks'
  /** Asked of oneself: かな. */
  | 'wonders'
  /** Asked within a sentence: かどうか. */
  | 'open'
  | 'supposes'
  /** May be what somebody says: と. */
  | 'cites'
  | 'even'
  | 'because'
  | 'but'
  /** One thing after another: てから. */
  | 'after'
  /** Only just done: たばかり. */
  | 'just'
  /** Makes a noun of it: の, こと. */
  | 'noun'
  /** Stands before the noun that it qualifies: な. */
  | 'qualifies'
  | 'polite'
  /** What stands before is put up as a whole: ということ, という理解. */
  | 'quotes'
  /** Whether it is all right: でいい, で間違いない. */
  | 'fine'
  /** Asks for agreement, or tells what both know: よね. */
  | 'confirms'
  /** Seeks a nod: ね. */
  | 'shares'
  /** What it turns out to be: になる. */
  | 'becomes'
  /** Reminds of what both know: じゃないですか, よね. */
  | 'reminds';

export interface Ending {
  surface: string;
  /** Forms that it may follow, as bits. */
  after: number;
  /** The form that stands then, as bits. */
  then: number;
  marks: readonly Mark[];
}

export type Row = readonly [surfaces: string, after: number, then: number, ...marks: Mark[]];

/** Rows whose first column lists several surfaces, with `|` between them. */
export function endingsOf(rows: readonly Row[]): Ending[] {
  return rows.flatMap(([surfaces, after, then, ...marks]) =>
    surfaces.split('|').map((surface) => ({ surface, after, then, marks })),
  );
}

/** Every first part with every second. */
export function cross(...parts: readonly string[]): string {
  return parts
    .map((part) => part.split('|'))
    .reduce((whole, part) => whole.flatMap((head) => part.map((tail) => head + tail)), [''])
    .join('|');
}
