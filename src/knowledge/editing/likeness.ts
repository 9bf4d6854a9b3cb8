import { normalise } from '../../language/normalise';

/** What a text is about is written in kanji, katakana or letters; two signs each, so that 請求書 and 請求先 share one. */
const CONTENT = /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|[a-z0-9]+/gu;

export type Pieces = ReadonlySet<string>;

export function piecesOf(text: string): Pieces {
  const pieces = new Set<string>();
  for (const [run] of normalise(text).matchAll(CONTENT)) {
    if (run.length === 1) pieces.add(run);
    for (let at = 0; at + 2 <= run.length; at++) pieces.add(run.slice(at, at + 2));
  }
  return pieces;
}

/** How much a piece tells: the fewer texts hold it, the more. */
export type Rarity = (piece: string) => number;

export function rarityIn(texts: readonly Pieces[]): Rarity {
  const counts = new Map<string, number>();
  for (const pieces of texts) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return (piece) => Math.log(1 + texts.length / ((counts.get(piece) ?? 0) + 0.5));
}

/** How much alike two texts are about, 0–1. */
export function likeness(a: Pieces, b: Pieces, rarity: Rarity): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += rarity(piece) ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(square(a, rarity) * square(b, rarity));
}

const square = (pieces: Pieces, rarity: Rarity): number =>
  [...pieces].reduce((sum, piece) => sum + rarity(piece) ** 2, 0);

/** What several texts are about together: each piece by the share of them that hold it (0–1). */
export function gist(texts: readonly Pieces[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const pieces of texts)
    for (const piece of pieces) shares.set(piece, (shares.get(piece) ?? 0) + 1 / texts.length);
  return shares;
}

/** How much a text is about what several others are about together, 0–1. */
export function likenessToGist(shares: ReadonlyMap<string, number>, text: Pieces, rarity: Rarity): number {
  let shared = 0;
  for (const piece of text) shared += (shares.get(piece) ?? 0) * rarity(piece) ** 2;
  if (shared === 0) return 0;
  const length = [...shares].reduce((sum, [piece, share]) => sum + (share * rarity(piece)) ** 2, 0);
  return shared / Math.sqrt(length * square(text, rarity));
}
