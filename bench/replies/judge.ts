import type { Outcome } from '../../src/bot/types';
import type { Trace } from '../../src/reply/types';
import type { Expectation } from './case';

/** The last reply of a conversation, with what stood before it. */
export interface Judged {
  outcome: Outcome;
  before: Outcome | undefined;
}

const textOf = ({ replies }: Outcome): string =>
  replies
    .map(({ text }) => text)
    .join('\n')
    .normalize('NFKC');

const COURTESY =
  /^(?:申し訳|お困り|ご不便|ありがとう|お世話|承知|かしこまり|お急ぎ|ご心配|すみません|それは)/;

/** The first sentence; an opening courtesy is read with the sentence after it. */
export function firstSentence(outcome: Outcome): string {
  const [first = '', second = ''] = textOf(outcome)
    .split(/(?<=[。!?\n])/)
    .filter((sentence) => sentence.trim() !== '');
  return COURTESY.test(first) ? `${first}${second}` : first;
}

const values = (outcome: Outcome, name: Trace['name']) =>
  outcome.traces.filter((trace) => trace.name === name).map(({ value }) => value);

/** What an expectation finds wrong, in words; nothing where all holds. */
export function complaints(expect: Expectation, judged: Judged): string[] {
  const { outcome, before } = judged;
  const text = textOf(outcome);
  const titles = outcome.replies.flatMap(({ buttons }) =>
    buttons.map(({ label }) => label.normalize('NFKC')),
  );
  const matches = values(outcome, 'knowledge.match');
  const asks = values(outcome, 'dialog.ask');
  const results = values(outcome, 'dialog.result');
  const entries = matches
    .filter(({ outcome: what }) => what === 'answer')
    .map(({ entryId }) => String(entryId));
  const suggested = matches
    .filter(({ outcome: what }) => what === 'suggest')
    .flatMap(({ candidates }) =>
      (candidates as { entryId: string }[]).slice(0, 3).map(({ entryId }) => entryId),
    );
  const found: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const finds = (pattern: string, where: string) => new RegExp(pattern, 'u').test(where);
  const list = (value: string | readonly string[] | undefined) =>
    typeof value === 'string' ? [value] : (value ?? []);
  if (expect.first !== undefined)
    demand(finds(expect.first, firstSentence(outcome)), `first ${expect.first}`);
  for (const pattern of expect.say ?? []) demand(finds(pattern, text), `say ${pattern}`);
  for (const pattern of expect.not ?? []) demand(!finds(pattern, text), `not ${pattern}`);
  for (const pattern of list(expect.offer))
    demand(finds(pattern, text) || titles.some((title) => finds(pattern, title)), `offer ${pattern}`);
  if (expect.topic)
    demand(
      entries.some((id) => expect.topic?.includes(id)),
      `topic ${expect.topic}`,
    );
  if (expect.entry)
    demand(
      entries.some((id) => expect.entry?.includes(id)),
      `entry ${expect.entry}`,
    );
  if (expect.notEntry)
    demand(!entries.some((id) => expect.notEntry?.includes(id)), `notEntry ${expect.notEntry}`);
  if (expect.suggest)
    demand(
      suggested.some((id) => expect.suggest?.includes(id)),
      `suggest ${expect.suggest}`,
    );
  if (expect.noAnswer) demand(entries.length === 0, 'noAnswer');
  const dialogs = [...asks, ...results].map(({ dialog }) => String(dialog));
  if (expect.dialog)
    demand(
      dialogs.some((id) => list(expect.dialog).includes(id)),
      `dialog ${expect.dialog}`,
    );
  if (expect.notDialog)
    demand(!dialogs.some((id) => expect.notDialog?.includes(id)), `notDialog ${expect.notDialog}`);
  if (expect.noDialog) demand(dialogs.length === 0, 'noDialog');
  if (expect.noDialogNow) demand(asks.length === 0, 'noDialogNow');
  const fact = asks.at(-1)?.fact;
  if (expect.fact) demand(list(expect.fact).includes(String(fact)), `fact ${expect.fact}`);
  if (expect.noFact) demand(!expect.noFact.includes(String(fact)), `noFact ${expect.noFact}`);
  if (expect.result)
    demand(
      results.some((result) => fits(expect.result ?? {}, result)),
      `result ${JSON.stringify(expect.result)}`,
    );
  if (expect.ifResult && results.length > 0)
    demand(
      results.some((result) => fits(expect.ifResult ?? {}, result)),
      `ifResult ${JSON.stringify(expect.ifResult)}`,
    );
  if (expect.noResult) demand(results.length === 0, 'noResult');
  if (expect.noDated)
    demand(
      !/\d{4}年\d{1,2}月\d{1,2}日[^。\n]{0,8}(?:から|まで|より)/.test(text) || results.length > 0,
      'noDated',
    );
  if (expect.refuse) demand(entries.length === 0 && dialogs.length === 0, 'refuse');
  if (expect.shorter && before) demand(text.length < textOf(before).length, 'shorter');
  const options = expect.anyOf;
  if (options && options.length > 0)
    demand(
      options.some((option) => complaints(option, judged).length === 0),
      `anyOf ${options.map((option) => complaints(option, judged).join(' & ')).join(' | ')}`,
    );
  return found;
}

/** `only`: a single instant, whatever its name. */
function fits(
  expected: Readonly<Record<string, unknown>>,
  result: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(expected).every(([name, value]) => {
    if (name !== 'only') return JSON.stringify(result[name]) === JSON.stringify(value);
    const instants = ['at', 'start', 'end'].flatMap((key) =>
      typeof result[key] === 'string' ? [result[key]] : [],
    );
    return instants.length > 0 && instants.every((instant) => instant === value);
  });
}
