import type { DateTime } from 'luxon';
import { knowledgeOn } from '../knowledge/figures';
import { foundAmong } from '../knowledge/in-force';
import { ruleOn } from '../knowledge/rule-on';
import type { Knowledge } from '../knowledge/types';
import type { MessageReader } from '../reading/message-reader';
import type { Searcher } from '../search/types';
import type { World } from './types';

/** What a turn at this moment may use. @param now the present in Japan */
export function createWorld(
  { knowledge, searcher, read }: { knowledge: Knowledge; searcher: Searcher; read: MessageReader },
  now: DateTime,
): World {
  const today = now.toFormat('yyyy-MM-dd');
  const targetZone = ruleOn(knowledge.rules.targetZone, today);
  const told = knowledgeOn(knowledge, today);
  return {
    knowledge: told,
    search: (words) => foundAmong(searcher.search(words), told.entries),
    read: (text, open) => {
      const reading = read(text, open, { now, targetZone });
      return { ...reading, inCase: (entryId) => searcher.casesOf(entryId, reading.analysed) };
    },
    now,
  };
}
