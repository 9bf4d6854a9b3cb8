import { type Item, isNamed } from './items';

/** The beginning of a line that is hardly more than a label of a validity. */
const LABELLED_LINE =
  /(?:^|\n)[^\n]{0,24}(?:有効期[間限]|期限|満了|失効|終了|expir|valid|not after)[^\n]{0,24}\n?$/i;

/**
 * Whether dates were pasted as a program or a dialog shows them, rather than told in a sentence: they are called start and
 * end by its words, or stand behind a label in a line of their own.
 */
export const isForm = (text: string, items: readonly Item[]): boolean => {
  const timed = items.some(({ hit }) => hit.clock !== undefined);
  const formed = items.filter(({ form }) => form);
  const isEnd = formed.some(({ label }) => label === 'end');
  if (formed.length > 0 && (timed || isEnd || items.length > 1)) return true;
  const [first] = items;
  if (!first || !text.includes('\n')) return false;
  const ends = items.length > 1 || items.some((item) => isNamed(item) && item.label !== 'start');
  const before = text.slice(
    Math.max(0, (items.at(-1) ?? first).hit.start - 60),
    (items.at(-1) ?? first).hit.start,
  );
  const head = text.slice(Math.max(0, first.hit.start - 60), first.hit.start);
  return ends && (LABELLED_LINE.test(before) || LABELLED_LINE.test(head));
};
