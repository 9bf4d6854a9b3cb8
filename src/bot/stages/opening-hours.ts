import { DateTime } from 'luxon';
import { namesWeekday } from '../../reading/acts';
import { contactText } from '../../reply/contact';
import { openOn } from '../../reply/opening';
import { resume, say, thenResume } from '../show';
import type { Outcome, Turn } from '../types';
import { menuButton, wording } from '../wording';

/** Whether somebody is there on the day asked about, and the hours; where they are not known, where to look. */
export function answerOpening(turn: Turn): Outcome {
  const { knowledge, now } = turn.world;
  const { hours } = knowledge.contact;
  const lines = [
    hours === '' ? wording.hoursUnknown : typeof hours === 'string' ? '' : onDay(turn),
    contactText(knowledge.contact, now),
  ].filter((line) => line !== '');
  const said: Outcome = {
    state: { ...turn.state, misses: 0, offered: null },
    replies: [say(lines.join('\n'), [menuButton])],
    traces: [],
  };
  return thenResume(said, resume(turn));
}

/** 「はい、土曜日は9:00〜12:00です。」 */
function onDay({ reading, world }: Turn): string {
  const { hours } = world.knowledge.contact;
  const mention = reading.days.map(({ mention: one }) => one).find(({ days }) => days.kind === 'day');
  if (typeof hours === 'string' || mention?.days.kind !== 'day') return '';
  const day = DateTime.fromISO(mention.days.day, { zone: world.now.zone });
  const weekly = { ...hours, holidays: true, closed: [] };
  // A day of the week is asked about in general, holidays or not.
  const open = openOn(namesWeekday(mention.text) ? weekly : hours, day);
  return open === undefined
    ? `いいえ、${mention.text}は受け付けていません。`
    : `はい、${mention.text}は${open}に受け付けています。`;
}
