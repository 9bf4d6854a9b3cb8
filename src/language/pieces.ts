/** Longest run of one kind of character that the analyser is given at once. */
const MAX_RUN = 24;
/** Longest piece that the analyser is given at once. */
const MAX_PIECE = 160;

const RUNS =
  /\p{Script=Katakana}[\p{Script=Katakana}ー]*|\p{Script=Hiragana}[\p{Script=Hiragana}ー]*|\p{Script=Han}+|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})+|\s+|[^\p{L}\p{Nd}\s]+/gu;

/** A stretch of a text, and where it begins there. */
export interface Piece {
  text: string;
  start: number;
}

/**
 * Cuts a text into pieces that an analyser with quadratic cost on unknown runs can bear: no run of one kind
 * of character is longer than 24, no piece longer than 160 characters. Blanks and line breaks separate pieces.
 */
export function cutForAnalyser(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const cutAt = (end: number) => {
    if (end > from) pieces.push({ text: text.slice(from, end), start: from });
    from = end;
  };
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (/^\s/.test(run)) {
      cutAt(index);
      from = index + run.length;
      continue;
    }
    // Hiragana and kanji are mostly known words: they may run on, in parts, within one piece.
    let at = index;
    for (const part of partsOf(run)) {
      if (at > index || at + part.length - from > MAX_PIECE) cutAt(at);
      at += part.length;
    }
  }
  cutAt(text.length);
  return pieces;
}

/** A run in parts of at most `MAX_RUN` characters. */
function partsOf(run: string): string[] {
  if (run.length <= MAX_RUN) return [run];
  const letters = [...run];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += MAX_RUN) parts.push(letters.slice(at, at + MAX_RUN).join(''));
  return parts;
}
