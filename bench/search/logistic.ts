/** One observation: what was seen, a number for each sign, and whether it came true. */
export interface Observation {
  signs: readonly number[];
  came: boolean;
}

const ROUNDS = 30;
/** Keeps weights of signs that tell nothing near zero. */
const RIDGE = 1e-3;

/** Weights of a logistic function by Newton's method, one for each sign; put a 1 among them for the constant. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = observations[0]?.signs.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -RIDGE * weight);
    const bend = weights.map((_, at) => weights.map((_, other) => (at === other ? RIDGE : 0)));
    for (const { signs, came } of observations) {
      const likely = likelihoodOf(signs, weights);
      signs.forEach((sign, at) => {
        slope[at] = (slope[at] as number) + sign * (Number(came) - likely);
        const row = bend[at] as number[];
        signs.forEach((other, column) => {
          row[column] = (row[column] as number) + sign * other * likely * (1 - likely);
        });
      });
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight + (step[at] as number));
  }
  return weights;
}

export function likelihoodOf(signs: readonly number[], weights: readonly number[]): number {
  const value = signs.reduce((sum, sign, at) => sum + sign * (weights[at] as number), 0);
  return 1 / (1 + Math.exp(-value));
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.slice(column).reduce((best, row) => {
      return Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best;
    });
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] as number) / (pivot[column] as number);
      for (let at = column; at < row.length; at++)
        row[at] = (row[at] as number) - factor * (pivot[at] as number);
    }
  }
  return rows.map((row, at) => (row.at(-1) as number) / (row[at] as number));
}
