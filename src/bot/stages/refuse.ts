import { formOf } from '../../../dialogs';
import type { Topic } from '../../knowledge/types';
import { names } from '../../reading/nouns-named';
import { pointsBack } from '../../reading/pointers';
import { does } from '../../reading/said';
import { followsOn, namesNothing } from '../../reading/subject-words';
import { contactText } from '../../reply/contact';
import type { SearchResult } from '../../search/types';
import { topicAsked } from '../question-alone';
import { contextOf, say } from '../show';
import type { Outcome, Turn } from '../types';
import { helpButtons, wording } from '../wording';
import { briefOf } from './result-again';

/** Says that there is no answer, why as far as that is sure, and where to turn to. */
export function refuse(turn: Turn, match: SearchResult, state: Outcome['state']): Outcome {
  const topic = topicAsked(turn, match);
  const subject =
    topic && !topic.outside ? { ...NONE, ...state.subject, refused: topic.label } : state.subject;
  return { state: { ...state, subject }, replies: [say(textFor(turn, topic), helpButtons)], traces: [] };
}

/** No entry and no result. */
const NONE = { entries: [], result: false, facts: {}, named: [] };

/** What goes on with a topic that is not answered here. @param topic its label */
export function refuseTopic(turn: Turn, topic: string): Outcome {
  const text = withContact(turn, wording.askThere(topic));
  return { state: turn.state, replies: [say(text, helpButtons)], traces: [] };
}

/** After too many misses in a row: the contact, and no guess at what was meant. */
export function giveUp(turn: Turn, state: Outcome['state']): Outcome {
  return { state, replies: [say(withContact(turn, wording.noHelp), helpButtons)], traces: [] };
}

function textFor(turn: Turn, topic: Topic | undefined): string {
  // The contact for server IDs is no help with a passport.
  if (topic?.outside) return wording.outside;
  const again = topic ? undefined : resultAgain(turn);
  if (again !== undefined) return again;
  if (topic)
    return withContact(turn, `申し訳ありません。${topic.label}についてはこちらではご案内できません。`);
  return withContact(turn, noAnswerTo(turn));
}

/** What goes on from a result, and is not answered here: the result again, once; the contact the second time. */
function resultAgain({ reading, state, world }: Turn): string | undefined {
  const { finished, subject, misses } = state;
  const form = finished && formOf(finished.dialog);
  const goesOn = pointsBack(reading) || followsOn(reading) || namesNothing(reading);
  if (!subject?.result || !form || misses > 0 || !reading.asks || !goesOn) return undefined;
  return `${wording.notOnThat}\n${briefOf(form.conclude(finished.known, contextOf(world)))}`;
}

/** What is asked about certificates, or goes on with them, was understood; there is no answer to it. */
function noAnswerTo({ reading, state }: Turn): string {
  if (names(reading, CERTIFICATES) || (state.subject !== null && reading.asks)) return wording.notCovered;
  return reading.asks ? wording.unanswerable : wording.noAnswer;
}

/** Groups of nouns that certificates are spoken of by. */
const CERTIFICATES = [
  'サーバID',
  '更新',
  '新規',
  '申請',
  'CSR',
  '鍵',
  '登記',
  '書類',
  '期限',
  '名前',
  '区分',
];

/** Who is in a hurry is told at once to turn there. */
function withContact({ reading, world }: Turn, text: string): string {
  const hurried = does(reading, 'urgent') ? [wording.hurryThere] : [];
  return [text, ...hurried, contactText(world.knowledge.contact)].join('\n');
}
