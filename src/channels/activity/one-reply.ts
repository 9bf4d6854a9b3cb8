import type { Reply } from '../../reply/types';

/**
 * What is said in one turn as one message: it arrives whole or not at all, and costs one call. What the last part asks or
 * offers can be pressed.
 */
export function inOne(replies: readonly Reply[]): Reply[] {
  const last = replies.at(-1);
  if (!last || replies.length === 1) return [...replies];
  const calendar = replies.findLast((reply) => reply.calendar)?.calendar;
  const answers = replies.find((reply) => reply.answers !== undefined)?.answers;
  const text = replies.map((reply) => reply.text).join('\n\n');
  return [{ text, buttons: last.buttons, ...(calendar && { calendar }), ...(answers && { answers }) }];
}
