/** One thing to put right in the knowledge, told to support staff. */
export interface Finding {
  /** Path inside the knowledge folder. */
  file: string;
  /** Id of the entry, topic or rule; empty where the whole file is meant. */
  entry: string;
  /** What is wrong: a Japanese sentence. */
  problem: string;
  /** What to do about it: a Japanese sentence. */
  repair: string;
}

/** A finding as one line for the terminal or the log. */
export function describeFinding({ file, entry, problem, repair }: Finding): string {
  return `${entry === '' ? file : `${file} (${entry})`}: ${problem} → ${repair}`;
}

export const isSameFinding = (one: Finding, other: Finding): boolean =>
  describeFinding(one) === describeFinding(other);
