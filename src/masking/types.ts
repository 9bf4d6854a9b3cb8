/** A part of a folded text that must not be kept, from its first character to behind its last. */
export interface Found {
  from: number;
  to: number;
  /** What stands in its place. */
  label: string;
}
