import { sameWordingKey } from '../knowledge/text';
import { normalise } from '../language/normalise';

/** Questions that ask much the same. */
export interface SimilarQuestions {
  /** The wording that came most often. */
  question: string;
  /** How often it was asked, in all its wordings. */
  count: number;
  /** Every wording, the most frequent first. */
  wordings: readonly string[];
}

/** Likeness (0–1) from which two questions are one thing to do. */
const ALIKE_FROM = 0.55;
/** Different wordings that are put together, the most frequent first; what comes behind stays by itself. */
const MOST_WORDINGS = 3_000;
/** Content stands in kanji, katakana and letters; two signs each, so that 請求書 and 請求先 share one. */
const CONTENT = /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|[a-z0-9]+/gu;

interface Wording {
  text: string;
  count: number;
  /** How much each piece of it tells. */
  weights: ReadonlyMap<string, number>;
}

/**
 * Puts questions together that are about the same, the most frequent first. Each joins the group whose first wording it is
 * most alike; groups are looked up by the pieces they share, so that thousands take a moment.
 * @param texts as they were asked, in the order of their time
 */
export function similarQuestions(texts: readonly string[]): SimilarQuestions[] {
  const wordings = weighed(distinct(texts));
  const groups: Wording[][] = [];
  const holding = new Map<string, number[]>();
  for (const [at, wording] of wordings.entries()) {
    const group = at < MOST_WORDINGS ? nearest(wording, groups, holding) : undefined;
    if (group) {
      group.push(wording);
      continue;
    }
    for (const piece of wording.weights.keys()) {
      const holders = holding.get(piece);
      if (holders) holders.push(groups.length);
      else holding.set(piece, [groups.length]);
    }
    groups.push([wording]);
  }
  return groups
    .map((members) => ({
      question: members[0]?.text ?? '',
      count: members.reduce((sum, { count }) => sum + count, 0),
      wordings: members.map(({ text }) => text),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Wordings that differ in more than width, case and signs, the most frequent first, then the newest. */
function distinct(texts: readonly string[]): { text: string; count: number }[] {
  const byKey = new Map<string, { text: string; count: number; last: number }>();
  for (const [last, text] of texts.entries()) {
    const key = sameWordingKey(text) || text;
    byKey.set(key, { text, count: (byKey.get(key)?.count ?? 0) + 1, last });
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count || b.last - a.last);
}

function weighed(wordings: readonly { text: string; count: number }[]): Wording[] {
  const pieces = wordings.map(({ text }) => piecesOf(text));
  const holders = new Map<string, number>();
  for (const own of pieces) for (const piece of own) holders.set(piece, (holders.get(piece) ?? 0) + 1);
  return wordings.map(({ text, count }, at) => {
    const weights = [...(pieces[at] ?? [])].map((piece): [string, number] => [
      piece,
      Math.log(1 + wordings.length / (holders.get(piece) ?? 1)),
    ]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return { text, count, weights: new Map(weights.map(([piece, weight]) => [piece, weight / length])) };
  });
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const [run] of normalise(text).matchAll(CONTENT)) {
    if (run.length === 1) pieces.add(run);
    for (let at = 0; at + 2 <= run.length; at += 1) pieces.add(run.slice(at, at + 2));
  }
  return pieces;
}

function nearest(
  { weights }: Wording,
  groups: Wording[][],
  holding: ReadonlyMap<string, readonly number[]>,
): Wording[] | undefined {
  const alike = new Map<number, number>();
  for (const [piece, weight] of weights)
    for (const at of holding.get(piece) ?? [])
      alike.set(at, (alike.get(at) ?? 0) + weight * (groups[at]?.[0]?.weights.get(piece) ?? 0));
  let best: { at: number; score: number } | undefined;
  for (const [at, score] of alike)
    if (score >= ALIKE_FROM && score > (best?.score ?? 0)) best = { at, score };
  return best && groups[best.at];
}
