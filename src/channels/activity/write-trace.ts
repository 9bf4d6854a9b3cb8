import { type Activity, ActivityTypes } from 'botbuilder-core';
import type { Trace } from '../../reply/types';

/** What a person can take in at a glance; what is cut is said to be. */
const LONGEST_LIST = 12;
const LONGEST_TEXT = 300;
const DIGITS = 3;

/** Shown by the Emulator and the Playground; no other channel carries them. */
export function writeTrace({ name, value }: Trace): Partial<Activity> {
  return {
    type: ActivityTypes.Trace,
    name,
    label: labelOf(name, value),
    valueType: `server-id/${name}`,
    value: shortened(reasonFirst(value)),
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  answer: '回答',
  suggest: 'もしかして',
  unknown: '回答しない',
};

/** One line that says it all to somebody who does not open the trace. */
function labelOf(name: Trace['name'], value: Trace['value']): string {
  if (name === 'dialog.ask') return `${name}: ${value.dialog} が ${value.fact} をたずねました`;
  if (name === 'dialog.result') return `${name}: ${value.dialog} の結果`;
  if (name === 'knowledge.lead') return `${name}: 用件の案内「${value.say}」`;
  if (name === 'reading') return `${name}: ${kindsIn(value.acts)}`;
  const outcome = OUTCOMES[String(value.outcome)] ?? String(value.outcome);
  const likely = Math.round(Number(value.confidence) * 100);
  return `${name}: ${outcome}${value.entryId ? ` ${value.entryId}` : ''} (確かさ ${likely}%)`;
}

/** What the message does, such as asking; the kinds of its acts. */
function kindsIn(acts: unknown): string {
  const list: readonly { kind?: unknown }[] = Array.isArray(acts) ? acts : [];
  return list.map(({ kind }) => String(kind)).join('、') || '何も読み取れませんでした';
}

function reasonFirst({ why, ...rest }: Trace['value']): Readonly<Record<string, unknown>> {
  return why === undefined ? rest : { why, ...rest };
}

/** The same value with fewer digits and without ends that nobody reads. */
function shortened(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DIGITS));
  if (typeof value === 'string')
    return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT)}…`;
  if (Array.isArray(value)) {
    const rest = value.length - LONGEST_LIST;
    const shown = value.slice(0, LONGEST_LIST).map(shortened);
    return rest > 0 && value.every((item) => typeof item === 'string') ? [...shown, `…ほか${rest}件`] : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item)]));
}
