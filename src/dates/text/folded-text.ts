/** Text with widths folded, and where each of its code units stood in the original. */
export interface FoldedText {
  text: string;
  /** Original offset at which each folded code unit begins and ends. */
  starts: readonly number[];
  ends: readonly number[];
}

/** Collects folded pieces together with the stretch of the original that they stand for. */
export class FoldedTextBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    for (let index = 0; index < piece.length; index += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  build(): FoldedText {
    return { text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}

/** The piece of the original that a stretch of the folded text stands for. */
export const originalOf = (original: string, folded: FoldedText, start: number, end: number): string => {
  if (end <= start) return '';
  return original.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? original.length).trim();
};
