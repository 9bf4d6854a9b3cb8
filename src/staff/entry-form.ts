import type { EntryFields } from '../knowledge/editing/entries';
import type { PieceValue } from '../knowledge/editing/pieces';
import { cellsOf } from '../knowledge/table/columns';
import { sameWordingKey } from '../knowledge/text';
import type { Form } from './form';

/** An entry as far as its form goes. */
export type KnownEntry = PieceValue<'entry'>;

/** The form of an entry, as text fields; lists have one item a line. */
export interface EntryForm {
  id: string;
  question: string;
  short: string;
  answer: string;
  simple: string;
  why: string;
  ways: readonly string[];
  proofs: readonly string[];
  followUps: readonly string[];
  dialog: string;
  source: string;
  asOf: string;
  /** Days between which it is answered; empty: always. */
  from: string;
  until: string;
  /** What people asked that it is made from; it is dealt with once the entry is saved. */
  asked: readonly string[];
  /** Questions that contradict it and are to become its own, as `standingKey` names them. */
  moves: readonly string[];
  /** They have been shown already. */
  seen: boolean;
}

export const formOfEntry = (entry: KnownEntry): EntryForm => ({
  id: entry.id,
  question: entry.question,
  short: entry.short ?? '',
  answer: entry.answer,
  simple: entry.simple ?? '',
  why: entry.why ?? '',
  ways: entry.alternatives,
  proofs: entry.mustFind,
  followUps: entry.followUps.entries,
  dialog: entry.followUps.dialog ?? '',
  source: entry.source,
  asOf: entry.asOf,
  from: entry.from ?? '',
  until: entry.until ?? '',
  asked: [],
  moves: [],
  seen: false,
});

export const emptyForm = (question: string, today: string, asked: readonly string[] = []): EntryForm => ({
  id: '',
  question,
  short: '',
  answer: '',
  simple: '',
  why: '',
  ways: asked.filter((text) => sameWordingKey(text) !== sameWordingKey(question)),
  proofs: [],
  followUps: [],
  dialog: '',
  source: 'サポート窓口',
  asOf: today,
  from: '',
  until: '',
  asked,
  moves: [],
  seen: false,
});

/** A wording counts once: what is the question need not be written as a way to ask again, nor what must find it. */
function onceEach(question: string, ways: readonly string[], proofs: readonly string[]) {
  const seen = new Set([sameWordingKey(question)]);
  const fresh = (text: string) => {
    const key = sameWordingKey(text);
    const isFresh = key !== '' && !seen.has(key);
    seen.add(key);
    return isFresh;
  };
  return { ways: ways.filter(fresh), proofs: proofs.filter(fresh) };
}

export const sentForm = (form: Form, id: string): EntryForm => ({
  id,
  question: form.text('question'),
  short: form.text('short'),
  answer: form.text('answer'),
  simple: form.text('simple'),
  why: form.text('why'),
  ...onceEach(form.text('question'), form.lines('ways'), form.lines('proofs')),
  followUps: form.all('followUps').filter((one) => one !== ''),
  dialog: form.text('dialog'),
  source: form.text('source'),
  asOf: form.text('asOf'),
  from: form.text('from'),
  until: form.text('until'),
  asked: form.all('asked'),
  moves: form.all('move'),
  seen: form.has('seen'),
});

/** Fields that say something else than the entry does; of a new entry, all. */
export function changedFields(form: EntryForm, entry: KnownEntry | undefined): EntryFields {
  const fields = fieldsOf(form);
  if (!entry) return fields;
  const { id: _, ...before } = {
    ...cellsOf(entry),
    short: entry.short ?? '',
    simple: entry.simple ?? '',
    why: entry.why ?? '',
    from: entry.from ?? '',
    until: entry.until ?? '',
  };
  const known: Readonly<Record<string, string>> = before;
  return Object.fromEntries(Object.entries(fields).filter(([name, text]) => known[name] !== text));
}

const fieldsOf = (form: EntryForm): EntryFields => ({
  question: form.question,
  short: form.short,
  answer: form.answer,
  simple: form.simple,
  why: form.why,
  alternatives: form.ways.join('\n'),
  mustFind: form.proofs.join('\n'),
  followUps: form.followUps.join('\n'),
  dialog: form.dialog,
  source: form.source,
  asOf: form.asOf,
  from: form.from,
  until: form.until,
});

/** With the last way to ask as proof where none is given: a question that must find the entry is needed, and one is soon forgotten. */
export function withProof(form: EntryForm): EntryForm {
  const last = form.ways.at(-1);
  if (form.proofs.length > 0 || form.ways.length < 4 || last === undefined) return form;
  return { ...form, ways: form.ways.slice(0, -1), proofs: [last] };
}
