import { dialogOf } from '../../knowledge/dialog-catalogue';
import type { DialogId } from '../../knowledge/types';
import type { SearchResult } from '../../search/types';
import type { Outcome, Turn } from '../types';
import { traceOf } from './answer';
import { startDialog } from './start';

/** Starts a dialog, as having found its matter. */
export function openMatter(turn: Turn, dialog: DialogId, match: SearchResult): Outcome {
  return openedAs(startDialog(turn, dialog, {}, turn.reading), dialog, match);
}

/** A dialog that was started some other way. */
export function openedAs(outcome: Outcome, dialog: DialogId, match: SearchResult): Outcome {
  return { ...outcome, traces: [traceOf(found(match, dialogOf(dialog).entry)), ...outcome.traces] };
}

/** What started a dialog by its structure was found, however little its words say to the search. */
function found(match: SearchResult, entryId: string): SearchResult {
  if (match.outcome === 'answer') return match;
  const reason = `形から「${entryId}」の手続きと分かりました。`;
  return {
    ...match,
    outcome: 'answer',
    entryId,
    confidence: Math.max(match.confidence, 0.95),
    explanation: { ...match.explanation, reason },
  };
}
