/** Matches a sticky pattern exactly at `position`. The pattern must carry the flag `y`. */
export const matchAt = (pattern: RegExp, text: string, position: number): RegExpExecArray | undefined => {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
};

/** The position after what the pattern matches there, or the position itself where it does not. */
export const skip = (pattern: RegExp, text: string, position: number): number =>
  position + (matchAt(pattern, text, position)?.[0].length ?? 0);

/** A captured group as a number; `undefined` where the group took no part. */
export const numberOf = (match: RegExpExecArray, group: number): number | undefined => {
  const text = match[group];
  return text === undefined || text === '' ? undefined : Number(text);
};
