import { entryFile } from '../sources';
import { COLUMNS, type Column } from '../table/columns';
import { editEntry, newEntry } from '../table/edit-entry';
import { sameWordingKey } from '../text';
import type { Entry } from '../types';
import { keepLines } from './keep-lines';
import { addText, removeText } from './lists';
import { type Edit, withFile } from './texts';
import { dayNode, editYaml, textNode } from './yaml-file';

/** Texts of an entry that may be left out. */
const OPTIONAL = ['short', 'simple', 'why'] as const;
type Optional = (typeof OPTIONAL)[number];
const DAYS = ['from', 'until'] as const;

/** What the form of an entry holds: lists have one item a line. */
export type EntryFields = Partial<Record<Column | Optional | (typeof DAYS)[number], string>>;

/** Puts fields into an entry's file; an optional one that is empty goes out of it. */
export const setEntry =
  (id: string, fields: EntryFields): Edit =>
  (texts) => {
    const file = entryFile(id);
    const before = texts.get(file) ?? '';
    const { dialog, ...rest } = fields;
    const cells = dialog === '' || dialog === undefined ? rest : { ...rest, dialog };
    const edited = withFile(texts, file, keepLines(before, editEntry(before, columnsOf(cells))));
    return editYaml(file, (document) => {
      if (dialog === '') document.deleteIn(['followUps', 'dialog']);
      for (const name of [...OPTIONAL, ...DAYS]) {
        const text = fields[name];
        if (text === '') document.delete(name);
        else if (text !== undefined && document.get(name) !== text)
          document.set(name, DAYS.some((day) => day === name) ? dayNode(text) : textNode(text));
      }
    })(edited);
  };

const columnsOf = (fields: EntryFields): Partial<Record<Column, string>> =>
  Object.fromEntries(COLUMNS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

/** A new entry. Every field that one needs is there, if only empty. */
export const addEntry =
  (id: string, fields: EntryFields): Edit =>
  (texts) => {
    const empty = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, string>;
    const made = newEntry({ ...empty, ...columnsOf(fields), id });
    return setEntry(id, fields)(withFile(texts, entryFile(id), made));
  };

export const addWay = (id: string, question: string): Edit =>
  editYaml(entryFile(id), (document) => addText(document, ['alternatives'], question));

/** Takes words over that stood elsewhere: they become a way to ask, unless the entry has them as its question or as a proof. */
export const takeWay = (id: string, question: string): Edit =>
  editYaml(entryFile(id), (document) => {
    const { question: own, mustFind = [] } = (document.toJS() ?? {}) as Partial<Entry>;
    const key = sameWordingKey(question);
    const has = [own ?? '', ...mustFind].some((text) => sameWordingKey(text) === key);
    if (!has) addText(document, ['alternatives'], question);
  });

export const removeWay = (id: string, question: string): Edit =>
  editYaml(entryFile(id), (document) => removeText(document, ['alternatives'], question));
