import type { Suggest, SuggestedQuestion } from './channels/widget';
import type { Knowledge } from './knowledge/types';
import type { Button } from './reply/types';
import type { Searcher } from './search';
import { type Suggester, suggesterSteps } from './search/suggester';
import { inSteps } from './search-files/in-steps';

const MOST = 3;

export interface SuggestionPorts {
  understanding: () => { knowledge: Knowledge; searcher: Searcher };
  /** The dialogs that can be begun, by name. */
  dialogs: readonly Button[];
}

/**
 * Suggests entries and dialogs for what is being typed: those whose words it holds, or what the search finds, which knows
 * readings and misspellings. The index follows the knowledge; until it is made, the search alone answers.
 */
export function createSuggestions({ understanding, dialogs }: SuggestionPorts): Suggest {
  let indexed: { knowledge: Knowledge; suggester?: Suggester<SuggestedQuestion> } | undefined;

  function suggesterFor(knowledge: Knowledge): Suggester<SuggestedQuestion> | undefined {
    if (indexed?.knowledge === knowledge) return indexed.suggester;
    const current: typeof indexed = { knowledge };
    indexed = current;
    void inSteps(suggesterSteps(suggestible(knowledge, dialogs))).then((suggester) => {
      current.suggester = suggester;
    });
    return undefined;
  }

  // Made before anybody types.
  suggesterFor(understanding().knowledge);
  return (text) => {
    const { knowledge, searcher } = understanding();
    const found = suggesterFor(knowledge)?.suggest(text, MOST) ?? [];
    if (found.length > 0) return found;
    const { outcome, entryId } = searcher.search(text);
    const entry = outcome === 'unknown' ? undefined : knowledge.entries.find(({ id }) => id === entryId);
    return entry ? [suggestedEntry(entry)] : [];
  };
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

export function suggestedEntry({ id, question }: Knowledge['entries'][number]): SuggestedQuestion {
  return { label: question, action: { kind: 'entry', entryId: id } };
}
