import type { Row } from '../../knowledge/editing/sheets';
import type { Form } from '../form';

interface Named {
  /** Of the row and of the form. */
  name: string;
  label: string;
  hint?: string;
}

/** A value of a row and what it means. */
export type Option = readonly [value: string | boolean, meaning: string];

/** A part of the form of a row. */
export type Field =
  | (Named & { kind: 'text'; most: number; optional?: boolean })
  /** Texts, one a line. */
  | (Named & { kind: 'texts'; required?: boolean })
  | (Named & { kind: 'choice'; options: readonly Option[] })
  | (Named & { kind: 'radio'; options: readonly Option[] })
  /** Groups of nouns. */
  | (Named & { kind: 'groups' })
  /** Each by itself true or false. */
  | { kind: 'flags'; label: string; flags: readonly (readonly [name: string, meaning: string])[] };

const namesOf = (field: Field): string[] =>
  field.kind === 'flags' ? field.flags.map(([name]) => name) : [field.name];

/** A row that says nothing yet: the first of every choice. */
export const emptyRow = (fields: readonly Field[]): Row =>
  Object.fromEntries(fields.flatMap((field) => namesOf(field).map((name) => [name, emptyOf(field)])));

function emptyOf(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return '';
    case 'texts':
    case 'groups':
      return [];
    case 'choice':
    case 'radio':
      return field.options[0]?.[0];
    case 'flags':
      return false;
  }
}

/** The row that a form was sent with. What is no option of a choice is refused when the file is read. */
export const sentRow = (fields: readonly Field[], form: Form): Row =>
  Object.fromEntries(
    fields.flatMap((field) => namesOf(field).map((name) => [name, sentValue(field, name, form)])),
  );

function sentValue(field: Field, name: string, form: Form): unknown {
  switch (field.kind) {
    case 'text':
      return form.text(name);
    case 'texts':
      return form.lines(name);
    case 'groups':
      return form.all(name);
    case 'choice':
    case 'radio': {
      const text = form.text(name);
      return field.options.find(([value]) => String(value) === text)?.[0] ?? text;
    }
    case 'flags':
      return form.has(name);
  }
}

/** What stands in a table for some values of a row. */
export function shownOf(fields: readonly Field[], names: readonly string[], row: Row): string {
  const values = names.flatMap((name) => {
    const field = fields.find((one) => namesOf(one).includes(name));
    const value = row[name];
    if (field?.kind === 'choice' || field?.kind === 'radio')
      return field.options.find(([option]) => option === value)?.[1] ?? String(value ?? '');
    return Array.isArray(value) ? value : [String(value ?? '')];
  });
  return [...new Set(values.filter((value) => value !== ''))].join('、');
}
