/** Longest run of one kind of character that the analyser is given at once. */
const MAX_RUN = 24;
/** Longest piece that the analyser is given at once. */
const MAX_PIECE = 160;

const RUNS =
  /\p{Script=Katakana}[\p{Script=Katakana}ー]*|\p{Script=Hiragana}[\p{Script=Hiragana}ー]*|\p{Script=Han}+|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})+|\s+|[^\p{L}\p{Nd}\s]+/gu;

/**
 * Cuts a text into pieces that an analyser with quadratic cost on unknown runs can bear: no run of one kind
 * of character is longer than 24, no piece longer than 160 characters. Blanks and line breaks separate pieces.
 */
export function cutForAnalyser(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  const flush = () => {
    if (piece !== '') pieces.push(piece);
    piece = '';
  };
  for (const [run] of text.matchAll(RUNS)) {
    if (/^\s/.test(run)) {
      flush();
      continue;
    }
    // Hiragana and kanji are mostly known words: they may run on, in parts, within one piece.
    const letters = [...run];
    for (let at = 0; at < letters.length; at += MAX_RUN) {
      const part = letters.slice(at, at + MAX_RUN).join('');
      if (at > 0 || piece.length + part.length > MAX_PIECE) flush();
      piece += part;
    }
  }
  flush();
  return pieces;
}
