import type { FirstHelp } from './channels/widget';
import type { Entry, Knowledge } from './knowledge/types';
import { contactText } from './reply/contact';
import { suggestedEntry } from './suggestions';

/** As many as are looked through at a glance. */
const MOST = 3;

const inNumbers = new Intl.Collator('en', { numeric: true });
const sorted = new WeakMap<Knowledge, readonly Entry[]>();

/** What the widget shows before the chat itself has arrived: the first questions, in the order of their source. */
export function firstHelp(knowledge: Knowledge, retentionDays: number, logDays?: number): FirstHelp {
  return {
    questions: firstEntries(knowledge).map((entry) => ({
      question: entry.question,
      answer: entry.answer,
      action: suggestedEntry(entry).action,
    })),
    contact: contactText(knowledge.contact),
    retentionDays,
    ...(logDays !== undefined && { logDays }),
  };
}

function firstEntries(knowledge: Knowledge): readonly Entry[] {
  const known = sorted.get(knowledge);
  if (known) return known;
  const first = [...knowledge.entries].sort((a, b) => inNumbers.compare(a.source, b.source)).slice(0, MOST);
  sorted.set(knowledge, first);
  return first;
}
