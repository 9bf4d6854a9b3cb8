import { optionIn } from '../../src/reading/options';
import { judgesReadBack } from '../../src/reading/read-back';
import { asIfAsked, type Reading } from '../../src/reading/reading';
import { doesNotKnow, doesNotKnowWhere, hasNone, takesBack } from '../../src/reading/said';
import type { Facts, FactValue } from '../../src/reply/types';
import { isWithin } from './accepts';
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

/** Starts a form with what is known and what the message says; asks for the rest. */
export function begin(form: AnyForm, facts: Facts, reading: Reading | null, context: FormContext): Step {
  const given = acceptable(form, facts);
  const statement = reading ? form.state(reading, context, given, null) : { facts: {}, problems: {} };
  const said = { ...given, ...definedOf(statement.facts) };
  const state: FormState = {
    dialog: form.id,
    version: form.version,
    known: {},
    answered: [],
    asking: '',
    prompt: context.now.toMillis().toString(36),
    misses: 0,
    helped: null,
    said: null,
    touchedAt: context.now.toMillis(),
  };
  const notes = [...problemsOf(statement.problems), ...readBacks(form, said, context)];
  return advance(form, learn(form, state, said, context), notes, context);
}

/** Takes a reply to the prompt that stands. */
export function hear(form: AnyForm, state: FormState, reading: Reading, context: FormContext): Heard {
  const option = optionIn(reading, [...optionsOf(form, state, context), DONT_KNOW]);
  if (option !== undefined) return plain(choose(form, state, option, context));
  const statement = form.state(reading, context, state.known, state.asking);
  const told = definedOf(statement.facts);
  const problems = problemsOf(statement.problems);
  const corrected = correctedReadBack(form, state, reading, context);
  if (corrected !== undefined) Object.assign(told, corrected);
  else if (!(state.asking in told) && !(state.asking in statement.problems)) {
    const judged = judge(form, state, reading, context);
    if (judged) return judged;
    const answer = factOf(form, state.asking).read?.(reading, context) ?? { kind: 'none' };
    if (answer.kind === 'value') told[state.asking] = answer.value;
    if (answer.kind === 'problem') problems.push(answer.message);
  }
  if (!(state.asking in told)) Object.assign(told, takenBack(form, state, reading, told, context));
  if (Object.keys(told).length === 0 && problems.length === 0)
    Object.assign(told, ahead(form, state, reading, context));
  const facts = changesOf(state, told);
  if (passesOver(form, state, facts, reading, context))
    return answered(
      advance(
        form,
        learn(form, state, { ...facts, [state.asking]: 'unknown' }, context),
        [WITHOUT, ...heardOf(form, state, facts, context)],
        context,
      ),
    );
  const opposed = Object.keys(facts).find(
    (name) =>
      name !== state.asking &&
      Object.hasOwn(form.facts, name) &&
      isKnown(state, name) &&
      !(corrected && name in corrected) &&
      !isWithin(facts[name], state.known[name]),
  );
  if (opposed !== undefined && !takesBack(reading) && !(state.asking in facts))
    return answered(reopen(form, state, opposed, context, [OTHERWISE]));
  if (Object.keys(facts).length > 0) {
    const notes = [...problems, ...heardOf(form, state, facts, context), ...readBacks(form, facts, context)];
    return answered(advance(form, learn(form, state, facts, context), notes, context));
  }
  if (problems.length > 0)
    return { kind: 'step', step: missed(form, state, problems, context), plain: true, unsure: true };
  if (doesNotKnow(reading)) {
    const help = doesNotKnowWhere(reading) ? explain : helpOut;
    return { kind: 'step', step: help(form, state, context), plain: false, unsure: true };
  }
  if (Object.keys(told).length > 0 && !(state.asking in told))
    return answered(advance(form, state, [corrected ? CONFIRMED : AGAIN], context));
  if (hasNone(reading))
    return { kind: 'step', step: helpOut(form, state, context), plain: false, unsure: true };
  return { kind: 'not-understood' };
}

const OTHERWISE = '先ほどのお答えと違うようです。もう一度お聞かせください。';
const WITHOUT = 'わからないままで進めます。';
const AGAIN = 'はい、そのように伺っています。';
const CONFIRMED = '承知しました。';

const plain = (step: Step): Heard => ({ kind: 'step', step, plain: true });
const answered = (step: Step): Heard => ({ kind: 'step', step, plain: false });

/** Another day in the place of the one that was read back; the yes or no beside it goes with it. */
function correctedReadBack(
  form: AnyForm,
  state: FormState,
  reading: Reading,
  context: FormContext,
): Record<string, FactValue> | undefined {
  const { said } = state;
  if (said === null || said === state.asking || reading.asks) return undefined;
  if (!reading.days.some(({ owner }) => owner === 'nobody' || owner === 'issue')) return undefined;
  const value = form.facts[said]?.read?.(reading, context, state.known[said]);
  return value?.kind === 'value' ? { [said]: value.value } : undefined;
}

/** What was read back last is said to be right or wrong. */
function judge(form: AnyForm, state: FormState, reading: Reading, context: FormContext): Heard | undefined {
  const { said } = state;
  if (said === null || said === state.asking) return undefined;
  switch (judgesReadBack(reading)) {
    case 'right':
      return answered(advance(form, { ...state, said: null }, [CONFIRMED], context));
    case 'wrong':
      return answered(reopen(form, state, said, context));
    default:
      return undefined;
  }
}

/** What answers the question that comes after this one: 「まだ入っていません」 of who does not know the day of issue. */
function ahead(form: AnyForm, state: FormState, reading: Reading, context: FormContext): Facts {
  const next = form.next({ ...state.known, [state.asking]: 'unknown' }, context);
  return next === null || next === state.asking || reading.asks
    ? {}
    : toldIfAsked(form, next, reading, context);
}

/** 「発行日がわからない」, and with the help 「サーバにはもう入っています」: the next question is answered, and this one left open. */
function passesOver(
  form: AnyForm,
  state: FormState,
  facts: Facts,
  reading: Reading,
  context: FormContext,
): boolean {
  if (state.helped !== state.asking || state.asking in facts || reading.asks) return false;
  const next = form.next({ ...state.known, [state.asking]: 'unknown' }, context);
  return next !== null && next in facts && !isKnown(state, next);
}

/** What puts an earlier answer right in the words of a reply to it: 「すみません、去年も買ってました」「やっぱり変えないことになりました」. */
function takenBack(
  form: AnyForm,
  state: FormState,
  reading: Reading,
  told: Facts,
  context: FormContext,
): Facts {
  if (!takesBack(reading)) return {};
  const earlier = state.answered.filter((name) => name !== state.asking && !(name in told));
  return Object.assign({}, ...earlier.map((name) => toldIfAsked(form, name, reading, context)));
}

/** What a message states of a fact, had it been asked for. */
function toldIfAsked(form: AnyForm, name: string, reading: Reading, context: FormContext): Facts {
  const asked = asIfAsked(reading, name);
  if (!asked.told.statements.some(({ fact, mood }) => fact === name && mood === 'told')) return {};
  const answer = form.facts[name]?.read?.(asked, context);
  return answer?.kind === 'value' ? { [name]: answer.value } : {};
}

const isKnown = ({ known }: FormState, name: string): boolean =>
  known[name] !== undefined && known[name] !== 'unknown';

/** What was told besides the answer is said to have been heard. */
function heardOf(
  form: AnyForm,
  state: FormState,
  facts: Readonly<Record<string, FactValue>>,
  context: FormContext,
): string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (name === state.asking) return [];
    const options: readonly { label: string; value: FactValue }[] = form.facts[name]?.options(context) ?? [];
    const label = options.find((option) => option.value === value)?.label;
    return label === undefined ? [] : [`「${label.split('、').at(-1)}」ですね。`];
  });
}

/** Takes the option with this index; the one behind the last is 「わかりません」. */
export function choose(form: AnyForm, state: FormState, index: number, context: FormContext): Step {
  const options = factOf(form, state.asking).options(context);
  const option = options[index];
  if (option === undefined) return helpOut(form, state, context);
  return advance(form, learn(form, state, { [state.asking]: option.value }, context), [], context);
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
    return advance(form, learn(form, state, { [state.asking]: 'unknown' }, context), [WITHOUT], context);
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
export function reopen(
  form: AnyForm,
  state: FormState,
  fact: string,
  context: FormContext,
  notes: readonly string[] = [],
): Step {
  const known = Object.fromEntries(Object.entries(state.known).filter(([name]) => name !== fact));
  const remaining = state.answered.filter((name) => name !== fact);
  const opened = { ...state, known, answered: remaining, misses: 0, helped: null, said: null };
  return advance(form, opened, notes, context);
}

/** Replaces earlier answers by others. */
export function takeBack(form: AnyForm, state: FormState, facts: Facts, context: FormContext): Step {
  return advance(form, learn(form, state, facts, context), readBacks(form, facts, context), context);
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
