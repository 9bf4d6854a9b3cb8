/** Characters of a text that are read at most. */
export const MAX_TEXT_LENGTH = 4000;

/** Characters of it that are cut into words: beyond this a text only repeats itself, and costs 10 ms a thousand. */
export const MAX_READ_LENGTH = 1500;

/** Sentences that are read of a text at most: from its head, and from its end. */
export const MAX_SENTENCES = { head: 15, end: 30 };

/** Of a longer text, so much of the head is kept; the rest is its end, because long stories ask at the end. */
const HEAD_SHARE = 0.4;

/**
 * Caps a text before anything expensive sees it.
 * @returns the text itself, or its head and its end joined by a line break, at most `limit` characters.
 */
export function capText(text: string, limit: number = MAX_TEXT_LENGTH): string {
  if (text.length <= limit) return text;
  const head = Math.floor(limit * HEAD_SHARE);
  return `${text.slice(0, head)}\n${text.slice(text.length - (limit - head - 1))}`;
}
