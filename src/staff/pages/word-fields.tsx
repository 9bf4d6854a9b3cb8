import type { VNode } from 'preact';
import type { Row } from '../../knowledge/editing/sheets';
import type { Knowledge } from '../../knowledge/types';
import type { Field, Option } from '../words/fields';

interface Props<F extends Field = Field> {
  field: F;
  row: Row;
  knowledge: Knowledge;
}

/** The part of a form by which some values of a row are filled in. */
export function WordField({ field, ...rest }: Props): VNode {
  switch (field.kind) {
    case 'text':
      return <TextField {...rest} field={field} />;
    case 'texts':
      return <TextsField {...rest} field={field} />;
    case 'choice':
      return <ChoiceField {...rest} field={field} />;
    case 'radio':
      return <RadioField {...rest} field={field} />;
    case 'groups':
      return <GroupsField {...rest} field={field} />;
    case 'flags':
      return <FlagsField {...rest} field={field} />;
  }
}

type Of<K extends Field['kind']> = Props<Extract<Field, { kind: K }>>;

const Hint = ({ text }: { text: string | undefined }): VNode | null =>
  text === undefined ? null : <span class="hint">{text}</span>;

const textsIn = (row: Row, name: string): readonly string[] => {
  const value = row[name];
  return Array.isArray(value) ? value : [];
};

const TextField = ({ field: { name, label, hint, most, optional = false }, row }: Of<'text'>): VNode => (
  <label>
    {label}
    <input name={name} value={String(row[name] ?? '')} maxLength={most} required={!optional} />
    <Hint text={hint} />
  </label>
);

function TextsField({ field: { name, label, hint, required = false }, row }: Of<'texts'>): VNode {
  const texts = textsIn(row, name);
  return (
    <label>
      {label}
      <textarea name={name} rows={Math.min(24, Math.max(3, texts.length + 1))} required={required}>
        {texts.join('\n')}
      </textarea>
      <Hint text={hint} />
    </label>
  );
}

function ChoiceField({ field: { name, label, hint, options }, row }: Of<'choice'>): VNode {
  const value = row[name] as Option[0];
  // What the form has no words for stays as it is.
  const all = options.some(([option]) => option === value)
    ? options
    : [...options, [value, String(value)] as const];
  return (
    <label>
      {label}
      <select name={name}>
        {all.map(([option, meaning]) => (
          <option key={String(option)} value={String(option)} selected={option === value}>
            {meaning}
          </option>
        ))}
      </select>
      <Hint text={hint} />
    </label>
  );
}

const RadioField = ({ field: { name, label, options }, row }: Of<'radio'>): VNode => (
  <fieldset>
    <legend>{label}</legend>
    {options.map(([option, meaning]) => (
      <label key={String(option)} class="check">
        <input type="radio" name={name} value={String(option)} checked={option === row[name]} />
        {meaning}
      </label>
    ))}
  </fieldset>
);

/** Words that tell what a group of nouns is. */
const SHOWN = 2;

function GroupsField({ field: { name, label }, row, knowledge }: Of<'groups'>): VNode {
  const chosen = textsIn(row, name);
  const groups = new Map<string, string[]>();
  for (const group of knowledge.vocabulary.nouns)
    groups.set(group.name, [...(groups.get(group.name) ?? []), ...group.words]);
  return (
    <fieldset class="words">
      <legend>{label}</legend>
      {[...groups].map(([group, words]) => (
        <label key={group} class="check">
          <input type="checkbox" name={name} value={group} checked={chosen.includes(group)} />
          <span>
            {group}{' '}
            <small>
              {words
                .filter((word) => word !== group)
                .slice(0, SHOWN)
                .join('・')}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const FlagsField = ({ field: { label, flags }, row }: Of<'flags'>): VNode => (
  <fieldset>
    <legend>{label}</legend>
    {flags.map(([name, meaning]) => (
      <label key={name} class="check">
        <input type="checkbox" name={name} value="yes" checked={row[name] === true} />
        {meaning}
      </label>
    ))}
  </fieldset>
);
