import type { MomentHit } from '../grammar/hits';
import { type FoldedText, originalOf } from '../text/folded-text';
import type { ReadContext } from '../types';
import { type Evaluated, evaluate } from './evaluate';
import { type Label, labelsOf } from './labels';

/** A date found in the text, with what it means and what the words around it call it. */
export interface Item {
  hit: MomentHit;
  label: Label['kind'];
  matched: string;
  evaluated: Evaluated;
}

const RANGE = /^[ \n]?[」)\]"']?(?:から|より|~|-|to|until|through|till|まで|→|[/,、])?[ \n:]*$/i;
const BESIDE = 24;

const isNamed = (item: Item): boolean => item.label !== 'none' && item.label !== 'other';

const LABEL_WORDS =
  /(?:valid(?:ity)?|not|before|after|start|end|expir[a-z]*|date|time|until|till|to|on|有効|期[限間]|から|より|まで|日本(?:標準)?時間?|GMT|UTC|JST|開始|終了|失効|満了|日時?|の|は|が|[\s:=,、~"'[\](){}|/_-])/giu;

/** Whether two dates stand as one pair: nothing but connecting words, labels and zones is between them. */
const goTogether = (text: string, first: Item, second: Item): boolean => {
  const between = text.slice(first.hit.end, second.hit.start);
  if (between.length > BESIDE) return false;
  return (
    RANGE.test(between) || ((isNamed(first) || isNamed(second)) && between.replace(LABEL_WORDS, '') === '')
  );
};

const isIncomplete = ({ hit }: Item): boolean => hit.clock === undefined || hit.date.year === undefined;

/**
 * Where full date-times stand in the text, a date alone says nothing about validity; and where one of them is named as
 * start or end, the others say nothing either, unless they go with one.
 */
const dropBystanders = (text: string, items: readonly Item[]): Item[] => {
  const full = items.filter((item) => !isIncomplete(item));
  if (full.length === 0) return [...items];
  const named = full.some(isNamed);
  return items.filter((item, index) => {
    if (isNamed(item) || (!named && !isIncomplete(item))) return true;
    const [before, after] = [items[index - 1], items[index + 1]];
    return (before && goTogether(text, before, item)) || (after && goTogether(text, item, after));
  });
};

const dropOthers = (items: readonly Item[]): Item[] => {
  const kept = items.filter((item) => item.label !== 'other');
  return kept.length > 0 ? kept : [...items];
};

/** Evaluates the dates found and leaves out those that are no validity. */
export const itemsOf = (
  original: string,
  folded: FoldedText,
  hits: readonly MomentHit[],
  context: ReadContext,
): Item[] => {
  const labels = labelsOf(folded.text, hits);
  const items = hits.map((hit, index): Item => {
    const matched = originalOf(original, folded, hit.start, hit.end);
    return { hit, label: labels[index]?.kind ?? 'none', matched, evaluated: evaluate(hit, matched, context) };
  });
  return dropBystanders(folded.text, dropOthers(items));
};
