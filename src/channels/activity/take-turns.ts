import { takeTurn } from '../../bot/take-turn';
import type { Message, Outcome, World } from '../../bot/types';
import type { Reply } from '../../reply/types';

/** Turns a message into what is said and kept. What is asked beside a file is dealt with by itself, after the file. */
export function takeTurns(message: Message, before: unknown, world: World): Outcome {
  const { text, files, action, secret } = message;
  const alone = files.length === 0 || text.trim() === '' || action || secret || /-----BEGIN/.test(text);
  if (alone) return takeTurn(message, before, world);
  const shown = takeTurn({ text: '', files }, before, world);
  const asked = takeTurn({ text, files: [] }, shown.state, world);
  // Words that say nothing by themselves, such as 「この証明書です」, belong to the file.
  if (!saysSomething(asked, askedIn(shown.traces))) return takeTurn(message, before, world);
  const again = new Set(asked.replies.map((reply) => reply.text));
  const replies = [...shown.replies.filter((reply) => !again.has(reply.text)), ...asked.replies];
  return { ...asked, replies: inOne(replies), traces: [...shown.traces, ...asked.traces] };
}

/** An answer, a result or another question than the one that stands. */
function saysSomething({ traces }: Outcome, standing: string | undefined): boolean {
  const answered = traces.some(({ name, value }) => name === 'knowledge.match' && value.outcome === 'answer');
  const asks = askedIn(traces);
  return (
    answered ||
    traces.some(({ name }) => name === 'dialog.result') ||
    (asks !== undefined && asks !== standing)
  );
}

const askedIn = (traces: Outcome['traces']) => {
  const asked = traces.findLast(({ name }) => name === 'dialog.ask')?.value;
  return asked && `${asked.dialog}/${asked.fact}`;
};

/** One message: what the last one offers is what can be pressed. */
function inOne(replies: readonly Reply[]): Reply[] {
  const last = replies.at(-1);
  const calendar = replies.findLast((reply) => reply.calendar)?.calendar;
  const text = replies.map((reply) => reply.text).join('\n\n');
  return last ? [{ ...last, ...(calendar && { calendar }), text }] : [];
}
