/**
 * Whether questions that somebody has written can say of an answer whether it is right. Where nothing was to be answered when
 * they were written, and an entry answers now that none of them knows, they cannot: it is newer than they are.
 */
export function judgesOf(
  questions: readonly { expected: string | null }[],
): (expected: string | null, answered: string | null) => boolean {
  const known = new Set(questions.map(({ expected }) => expected));
  return (expected, answered) => expected !== null || known.has(answered) || answered === null;
}
