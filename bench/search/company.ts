/** A word that keeps company like another's, and how like (0–1). */
export interface Related {
  word: string;
  likeness: number;
}

export interface CompanyParameters {
  /** Words to each side that count as company. */
  window: number;
  /** Rarer words are left out: their company is chance. */
  leastCount: number;
  /** Related words that are kept for each. */
  most: number;
  leastLikeness: number;
}

/** Frequent company counts less than its share: the exponent of Levy, Goldberg and Dagan (2015). */
const SMOOTHING = 0.75;

type Row = Map<number, number>;

/**
 * Tells for each word which others stand among the same words: the cosine of positive pointwise mutual information
 * with the words around. No text is kept, only which words are alike.
 * @param texts each as its words in order
 */
export function keepSameCompany(
  texts: readonly (readonly string[])[],
  parameters: CompanyParameters,
): Map<string, Related[]> {
  const vocabulary = vocabularyOf(texts, parameters.leastCount);
  const rows = unitRows(informative(countCompany(texts, vocabulary, parameters.window)));
  const columns = transpose(rows);
  const words = [...vocabulary.keys()];
  const related = new Map<string, Related[]>();
  for (const [at, row] of rows.entries()) {
    const likenesses = new Float64Array(rows.length);
    for (const [context, value] of row)
      for (const [other, otherValue] of columns[context] as Row)
        likenesses[other] = (likenesses[other] as number) + value * otherValue;
    likenesses[at] = 0;
    const best = [...likenesses.keys()]
      .filter((other) => (likenesses[other] as number) >= parameters.leastLikeness)
      .sort((a, b) => (likenesses[b] as number) - (likenesses[a] as number))
      .slice(0, parameters.most)
      .map((other) => ({ word: words[other] as string, likeness: likenesses[other] as number }));
    if (best.length > 0) related.set(words[at] as string, best);
  }
  return related;
}

function vocabularyOf(texts: readonly (readonly string[])[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least).map(([word]) => word);
  return new Map(kept.map((word, at) => [word, at]));
}

function countCompany(
  texts: readonly (readonly string[])[],
  vocabulary: ReadonlyMap<string, number>,
  window: number,
): Row[] {
  const rows = Array.from(vocabulary, (): Row => new Map());
  const count = (a: number, b: number) => rows[a]?.set(b, (rows[a].get(b) ?? 0) + 1);
  for (const text of texts) {
    const known = text.map((word) => vocabulary.get(word)).filter((word) => word !== undefined);
    for (const [at, word] of known.entries()) {
      for (const other of known.slice(Math.max(0, at - window), at)) {
        if (other === word) continue;
        count(word, other);
        count(other, word);
      }
    }
  }
  return rows;
}

/** Positive pointwise mutual information in place of counts. */
function informative(rows: readonly Row[]): Row[] {
  const sums = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const smooth = sums.map((sum) => sum ** SMOOTHING);
  const whole = smooth.reduce((sum, value) => sum + value, 0);
  return rows.map(
    (row, at) =>
      new Map(
        [...row]
          .map(([other, count]): [number, number] => [
            other,
            Math.log((count * whole) / ((sums[at] as number) * (smooth[other] as number))),
          ])
          .filter(([, information]) => information > 0),
      ),
  );
}

function unitRows(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const length = Math.hypot(...row.values());
    return new Map([...row].map(([other, value]) => [other, value / length]));
  });
}

function transpose(rows: readonly Row[]): Row[] {
  const columns = rows.map((): Row => new Map());
  for (const [at, row] of rows.entries()) for (const [other, value] of row) columns[other]?.set(at, value);
  return columns;
}
