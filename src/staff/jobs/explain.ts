import { DateTime } from 'luxon';
import { takeTurn } from '../../bot/take-turn';
import { createWorld } from '../../bot/world';
import type { Knowledge } from '../../knowledge/types';
import type { MessageReader } from '../../reading/message-reader';
import type { Trace } from '../../reply/types';
import type { Searcher, SearchResult } from '../../search';
import type { Explained } from '../long-tasks';

/** What the bot replies to a first message, and all that it saw in it. Pure. @param now milliseconds since 1970 */
export function explain(
  question: string,
  known: { knowledge: Knowledge; searcher: Searcher; read: MessageReader },
  now: number,
): Explained {
  const world = createWorld(known, DateTime.fromMillis(now, { zone: 'Asia/Tokyo' }));
  let found: SearchResult | undefined;
  const search: typeof world.search = (words) => {
    const result = world.search(words);
    found ??= result;
    return result;
  };
  const { replies, traces } = takeTurn({ text: question, files: [] }, undefined, { ...world, search });
  return {
    replies: replies.map(({ text, buttons }) => ({ text, buttons: buttons.map(({ label }) => label) })),
    found,
    match: matchIn(traces),
    reading: traces.find(({ name }) => name === 'reading')?.value,
    traces: traces.filter(({ name }) => name.startsWith('dialog.') || name === 'knowledge.lead'),
  };
}

function matchIn(traces: readonly Trace[]): Explained['match'] {
  const match = traces.find(({ name }) => name === 'knowledge.match')?.value as SearchResult | undefined;
  return match && { outcome: match.outcome, entryId: match.entryId };
}
