import type { Facts, FactValue } from '../../src/reply/types';
import type { FormState } from './state';
import type { AnyFact, AnyForm, Conclusion, Decided, FormContext } from './types';

/** What stands at the end of a step: a question with its options, or the end of the form. */
export type Step =
  | {
      kind: 'ask';
      state: FormState;
      fact: string;
      notes: readonly string[];
      decided: Decided | null;
      question: string;
      options: readonly string[];
    }
  | {
      kind: 'done';
      known: Facts;
      answered: readonly string[];
      notes: readonly string[];
      conclusion: Conclusion;
    };

/** Offered behind the options of every question that has any. */
export const DONT_KNOW = 'わかりません';

/** Asks for the next open fact, or concludes. `notes` are said first. */
export function advance(
  form: AnyForm,
  state: FormState,
  notes: readonly string[],
  context: FormContext,
): Step {
  const fact = form.next(state.known, context);
  if (fact === null) {
    return {
      kind: 'done',
      known: state.known,
      answered: state.answered,
      notes,
      conclusion: form.conclude(state.known, context),
    };
  }
  const asked: FormState = {
    ...state,
    asking: fact,
    // The same for as long as this fact is asked for, however often: its buttons stay good.
    prompt: `${state.prompt.split('.')[0]}.${fact}`,
    touchedAt: context.now.toMillis(),
  };
  return {
    kind: 'ask',
    state: asked,
    fact,
    notes,
    decided: form.decided?.(state.known, context) ?? null,
    question: questionOf(form, asked, context),
    options: optionsOf(form, asked, context),
  };
}

/** The fact of that name. @throws Error where the form asks for no such fact, which is a mistake in the form. */
export function factOf(form: AnyForm, name: string): AnyFact {
  const fact = form.facts[name];
  if (fact === undefined) throw new Error(`The dialog ${form.id} asks for no fact "${name}".`);
  return fact;
}

export function questionOf(form: AnyForm, state: FormState, context: FormContext): string {
  return factOf(form, state.asking).ask(state.known, context);
}

export function optionsOf(form: AnyForm, state: FormState, context: FormContext): string[] {
  const labels = factOf(form, state.asking)
    .options(context)
    .map((option: { label: string }) => option.label);
  return labels.length > 0 ? [...labels, DONT_KNOW] : [];
}

/** The state with more facts known, as the person's answer where they were asked for. */
export function learn(
  form: AnyForm,
  state: FormState,
  facts: Readonly<Record<string, FactValue>>,
  context: FormContext,
): FormState {
  const names = Object.keys(facts);
  const said = names.find((name) => readBacks(form, { [name]: facts[name] ?? '' }, context).length > 0);
  return {
    ...state,
    said: said ?? null,
    known: { ...state.known, ...facts },
    answered: [...state.answered.filter((name) => !names.includes(name)), ...names],
    misses: 0,
  };
}

/** Sentences that read back what had to be worked out from the person's words. */
export function readBacks(
  form: AnyForm,
  facts: Readonly<Record<string, FactValue>>,
  context: FormContext,
): string[] {
  return Object.entries(facts)
    .map(([name, value]) => (value === 'unknown' ? '' : (form.facts[name]?.readBack?.(value, context) ?? '')))
    .filter((sentence) => sentence !== '');
}
