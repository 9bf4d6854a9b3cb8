import type { Facts, FactValue } from '../../src/reply/types';
import { foldReply } from '../reading/clauses';
import { readOptionNumber } from '../reading/option-number';
import { isUncertain } from '../reading/uncertain';
import type { FormState } from './state';
import { advance, DONT_KNOW, factOf, learn, optionsOf, readBacks, type Step } from './step';
import type { AnyForm, FormContext } from './types';

/**
 * What became of a reply. `plain`: it can mean nothing else than an answer to the prompt. `unsure`: the person only says
 * that they do not know.
 */
export type Heard =
  | { kind: 'step'; step: Step; plain: boolean; unsure?: boolean }
  /** Nothing in it answers the prompt. */
  | { kind: 'not-understood' };

/** Starts a form with what is known and what the text says; asks for the rest. */
export function begin(form: AnyForm, facts: Facts, text: string, context: FormContext): Step {
  const statement = form.state(text, context, acceptable(form, facts));
  const said = { ...acceptable(form, facts), ...definedOf(statement.facts) };
  const state: FormState = {
    dialog: form.id,
    version: form.version,
    known: {},
    answered: [],
    asking: '',
    prompt: context.now.toMillis().toString(36),
    misses: 0,
    helped: null,
    touchedAt: context.now.toMillis(),
  };
  const notes = [...problemsOf(statement.problems), ...readBacks(form, said, context)];
  return advance(form, learn(state, said), notes, context);
}

/** Takes a reply to the prompt that stands. */
export function hear(form: AnyForm, state: FormState, text: string, context: FormContext): Heard {
  const option = readOption(form, state, text, context);
  if (option !== undefined) return { kind: 'step', step: choose(form, state, option, context), plain: true };
  const statement = form.state(text, context, state.known);
  const facts = changesOf(state, definedOf(statement.facts));
  const problems = problemsOf(statement.problems);
  if (!(state.asking in facts) && !(state.asking in statement.problems)) {
    const reading = factOf(form, state.asking).read?.(text, context) ?? { kind: 'none' };
    if (reading.kind === 'value') facts[state.asking] = reading.value;
    if (reading.kind === 'problem') problems.push(reading.message);
  }
  if (Object.keys(facts).length > 0) {
    const notes = [...problems, ...readBacks(form, facts, context)];
    return { kind: 'step', step: advance(form, learn(state, facts), notes, context), plain: false };
  }
  if (problems.length > 0) return { kind: 'step', step: missed(form, state, problems, context), plain: true };
  if (isUncertain(foldReply(text)))
    return { kind: 'step', step: helpOut(form, state, context), plain: false, unsure: true };
  return { kind: 'not-understood' };
}

/** Takes the option with this index; the one behind the last is 「わかりません」. */
export function choose(form: AnyForm, state: FormState, index: number, context: FormContext): Step {
  const options = factOf(form, state.asking).options(context);
  const option = options[index];
  if (option === undefined) return helpOut(form, state, context);
  return advance(form, learn(state, { [state.asking]: option.value }), [], context);
}

/** The prompt once more after a reply that did not help. */
export function missed(
  form: AnyForm,
  state: FormState,
  notes: readonly string[],
  context: FormContext,
): Step {
  return advance(form, { ...state, misses: state.misses + 1 }, notes, context);
}

/** How to find out; whoever still does not know is led on without the fact. */
export function helpOut(form: AnyForm, state: FormState, context: FormContext): Step {
  if (state.helped === state.asking) {
    return advance(
      form,
      learn(state, { [state.asking]: 'unknown' }),
      ['わからないままで進めます。'],
      context,
    );
  }
  return explain(form, state, context);
}

/** The help of the standing prompt, and the prompt again. */
export function explain(form: AnyForm, state: FormState, context: FormContext): Step {
  const { help } = factOf(form, state.asking);
  return advance(form, { ...state, helped: state.asking, misses: 0 }, [help], context);
}

/** Takes the last answer back and asks for it again; null where there is none. */
export function goBack(form: AnyForm, state: FormState, context: FormContext): Step | null {
  const last = state.answered.at(-1);
  return last === undefined ? null : reopen(form, state, last, context);
}

/** Forgets one fact and asks for it again. */
export function reopen(form: AnyForm, state: FormState, fact: string, context: FormContext): Step {
  const known = Object.fromEntries(Object.entries(state.known).filter(([name]) => name !== fact));
  const answered = state.answered.filter((name) => name !== fact);
  return advance(form, { ...state, known, answered, misses: 0, helped: null }, [], context);
}

/** Replaces earlier answers by others. */
export function takeBack(form: AnyForm, state: FormState, facts: Facts, context: FormContext): Step {
  return advance(form, learn(state, facts), readBacks(form, facts, context), context);
}

function readOption(form: AnyForm, state: FormState, text: string, context: FormContext): number | undefined {
  const labels = optionsOf(form, state, context);
  const said = foldReply(text).replace(/(?<![。!])[。!]+$/, '');
  const label = labels.findIndex((candidate) => foldReply(candidate) === said);
  if (label >= 0) return label;
  const number = readOptionNumber(text, labels.length);
  if (number !== undefined) return number;
  return said === foldReply(DONT_KNOW) ? labels.length : undefined;
}

/** A button may bring anything: only facts that the form asks for, each of the type it has, are taken over. */
function acceptable(form: AnyForm, facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) =>
        Object.hasOwn(form.facts, name) && (value === 'unknown' || factOf(form, name).accepts(value)),
    ),
  );
}

/** Only what differs from what is known already, so that nothing is answered twice. */
function changesOf(state: FormState, facts: Facts): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => JSON.stringify(state.known[name]) !== JSON.stringify(value),
    ),
  );
}

function definedOf(facts: Readonly<Record<string, FactValue | undefined>>): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, FactValue] => fact[1] !== undefined),
  );
}

function problemsOf(problems: Readonly<Record<string, string | undefined>>): string[] {
  return Object.values(problems).filter((message): message is string => message !== undefined);
}
