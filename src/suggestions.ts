import type { SuggestedQuestion } from './channels/widget';
import type { Knowledge } from './knowledge/types';
import type { Button } from './reply/types';
import type { Searcher } from './search';
import { type Suggester, suggesterSteps } from './search/suggester';

const MOST = 3;

export type Suggestion = SuggestedQuestion;

/** Makes the index of what can be suggested. @param dialogs those that can be begun, by name */
export function suggesterOver(knowledge: Knowledge, dialogs: readonly Button[]): Suggester<Suggestion> {
  const steps = suggesterSteps(suggestible(knowledge, dialogs));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Suggests entries and dialogs for what is being typed: those whose words it holds, or what the search finds, which knows
 * readings and misspellings.
 */
export function suggest(
  text: string,
  understanding: { knowledge: Knowledge; searcher: Searcher; suggester: Suggester<Suggestion> },
): readonly Suggestion[] {
  const { knowledge, searcher, suggester } = understanding;
  const found = suggester.suggest(text, MOST);
  if (found.length > 0) return found;
  const { outcome, entryId } = searcher.search(text);
  const entry = outcome === 'unknown' ? undefined : knowledge.entries.find(({ id }) => id === entryId);
  return entry ? [suggestedEntry(entry)] : [];
}

function suggestible(knowledge: Knowledge, dialogs: readonly Button[]) {
  return [
    ...knowledge.entries.map((entry) => ({
      value: suggestedEntry(entry),
      phrases: [entry.question, ...entry.alternatives],
    })),
    ...dialogs.map(({ label, action }) => ({ value: { label, action }, phrases: [label] })),
  ];
}

export function suggestedEntry({ id, question }: Knowledge['entries'][number]): Suggestion {
  return { label: question, action: { kind: 'entry', entryId: id } };
}
