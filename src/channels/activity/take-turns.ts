import { takeTurn } from '../../bot/take-turn';
import type { Message, Outcome, World } from '../../bot/types';
import { inOne } from './one-reply';

/** Turns a message into what is said and kept. What is asked beside a file is dealt with by itself, after the file. */
export function takeTurns(message: Message, before: unknown, world: World): Outcome {
  const outcome = takeParts(message, before, world);
  const [first, ...rest] = outcome.replies;
  if (!first || message.text.length <= LONGEST_READ || readInFull(message, outcome)) return outcome;
  return { ...outcome, replies: [{ ...first, text: `${TOO_LONG}\n${first.text}` }, ...rest] };
}

/** Nobody writes so much; what is pasted is searched for dates and certificates only. */
const LONGEST_READ = 10_000;
const TOO_LONG =
  'メッセージが長すぎるため、はじめと終わりの部分だけを読みました。ご質問を短くしてお書きください。';

const readInFull = ({ text, secret }: Message, { traces }: Outcome) =>
  secret !== undefined || /-----BEGIN/.test(text) || traces.some(({ name }) => name === 'dialog.result');

function takeParts(message: Message, before: unknown, world: World): Outcome {
  const { text, files, action, secret } = message;
  const alone = files.length === 0 || text.trim() === '' || action || secret || /-----BEGIN/.test(text);
  if (alone) return takeTurn(message, before, world);
  const shown = takeTurn({ text: '', files }, before, world);
  const asked = takeTurn({ text, files: [] }, shown.state, world);
  // Words that say nothing by themselves, such as 「この証明書です」, belong to the file.
  if (!saysSomething(asked, askedIn(shown.traces))) return takeTurn(message, before, world);
  // The question that stands is asked again at the end, if it still stands.
  const ofFiles = askedIn(shown.traces) === undefined ? shown.replies : shown.replies.slice(0, -1);
  const replies = [...ofFiles, ...asked.replies];
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
