import { hash } from './hash';
import { packWordLists, type WordLists } from './word-lists';

/** For a word, words that keep the same company in Japanese texts, and how like their company is (0–1). */
export type RelatedWords = WordLists;

/** Reads the text form: a line for each word, `word<TAB>other likeness other likeness …`, likeness in hundredths. */
export function readRelatedWords(text: string): RelatedWords {
  const lists = new Map<number, Map<number, number>>();
  for (const line of text.split('\n')) {
    const [word, others = ''] = line.split('\t');
    if (!word) continue;
    const related = new Map<number, number>();
    const fields = others.split(' ');
    for (let at = 0; at + 1 < fields.length; at += 2)
      related.set(hash(fields[at] as string), Number(fields[at + 1]) / 100);
    lists.set(hash(word), related);
  }
  const steps = packWordLists(lists);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
