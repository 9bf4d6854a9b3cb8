import { type MaskOptions, mask, maskValue, without } from '../../masking';

const LONGEST_TEXT = 1_000;
const LONGEST_LIST = 20;

export interface LoggedWords {
  text: string;
  reading?: object;
}

/**
 * What was said and understood as the log keeps it: besides what is masked everywhere, without names and, on request, hosts.
 * @param reading as the trace of this name has it
 */
export function loggedWords(
  said: string,
  reading: Readonly<Record<string, unknown>> | undefined,
  options: MaskOptions,
): LoggedWords {
  // Cut afterwards, so that what is masked is seen whole.
  const { text, removed } = mask(said.slice(0, 2 * LONGEST_TEXT), options);
  const words = { text: text.slice(0, LONGEST_TEXT) };
  if (!reading) return words;
  const whole = removed.join('\n');
  const lists = Object.entries(reading).map(([name, list]) => {
    const short = Array.isArray(list) ? list.slice(0, LONGEST_LIST) : [];
    // Words that were read apart are parts of what is masked.
    return [name, short.filter((word) => typeof word !== 'string' || !whole.includes(word))];
  });
  const { value } = maskValue(without(Object.fromEntries(lists), removed), options);
  return { ...words, reading: value as object };
}
