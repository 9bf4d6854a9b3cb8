/** Numbers of the documents with the highest scores above zero, best first; of equals the first. */
export function bestOf(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  let lowest = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] as number;
    if (score <= lowest) continue;
    let at = best.length;
    while (at > 0 && score > (scores[best[at - 1] as number] as number)) at--;
    best.splice(at, 0, document);
    if (best.length > count) best.pop();
    if (best.length === count) lowest = scores[best[count - 1] as number] as number;
  }
  return best;
}
