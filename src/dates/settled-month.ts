const DATE = /\d{1,4}([/.-])\d{1,2}\1\d{1,4}/;

/**
 * A text in which the date that could be read in two ways stands as the one that was meant.
 * @param matched that date as it stands there, its time with it
 * @param day `yyyy-MM-dd`
 */
export const settledMonth = (text: string, matched: string, day: string): string | undefined => {
  const settled = matched.replace(DATE, day);
  return settled === matched ? undefined : text.replace(matched, settled);
};
