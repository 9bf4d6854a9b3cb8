import type { VNode } from 'preact';
import type { Row } from '../../knowledge/editing/sheets';
import type { Knowledge } from '../../knowledge/types';
import type { Learning } from '../../learning';
import type { Shown } from '../propose';
import type { Visit } from '../visit';
import type { SheetForm } from '../words/sheet-forms';
import { Layout } from './layout';
import { FormHead } from './parts';
import { CheckedNote, SavePart } from './save-part';
import { WordField } from './word-fields';
import { addressOf, newAddress } from './words';

interface Props extends Shown {
  visit: Visit;
  learning: Learning;
  knowledge: Knowledge;
  form: SheetForm;
  row: Row;
  /** What names the row in its list; undefined: a new one. */
  before: string | undefined;
  /** Names what the form was made from. */
  base: string;
}

/** The form of a word, whatever list it is in. */
export function WordPage(props: Props): VNode {
  const { visit, learning, knowledge, form, row, before, base } = props;
  const { name, title, row: called, fields } = form;
  return (
    <Layout title={title} visit={visit} learning={learning}>
      <CheckedNote {...props} />
      <form
        class="edit"
        method="post"
        data-live="yes"
        action={before === undefined ? newAddress(name) : addressOf(name, before)}
      >
        <FormHead visit={visit} base={base} />
        {fields.map((field) => (
          <WordField key={field.label} field={field} row={row} knowledge={knowledge} />
        ))}
        <SavePart slow="確かめています。10秒ほどかかります…" />
        {before !== undefined && (
          <div class="row">
            <button class="plain" name="do" value="remove" type="submit" formNoValidate>
              この{called}を消す
            </button>
          </div>
        )}
      </form>
    </Layout>
  );
}
