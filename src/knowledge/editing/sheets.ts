import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isNode, isSeq, type YAMLMap, YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { lexiconSchema } from '../schema';
import { LEXICON_FILE } from '../sources';
import { inVocabulary, VOCABULARY } from '../vocabulary-files';
import { factFileSchema } from '../vocabulary-schema';
import { setTexts } from './lists';
import type { Edit, Texts } from './texts';
import { valueIn } from './value-in';
import { editYaml } from './yaml-file';

/** What one row of a list of words says. */
export type Row = Readonly<Record<string, unknown>>;

/** A list of words in a file, every row of which has one form. */
interface Sheet {
  file: string;
  schema: z.ZodType;
  list: string;
  /** The value that names a row among the others: a text, or the first of its texts. */
  key: string;
  /** Its rows are lists of texts, which are called so. */
  plain?: string;
  /** What a row means that leaves something out; such values are not written. */
  usual: Row;
}

/** What a line may be ticked for; nothing of it is written where it is not. */
const FLAGS =
  'by main needs ever times at old new denied undenied ahead please wish past asked reminds hearer told state self bare'.split(
    ' ',
  );
const LINES = {
  list: 'lines',
  key: 'must',
  usual: { ...Object.fromEntries(FLAGS.map((flag) => [flag, false])), also: [], when: '' } as Row,
};
const NOUNS = {
  list: 'nouns',
  key: 'words',
  usual: { synonyms: '', neutral: false, generic: false, whole: false },
};
const acts = { ...LINES, usual: { ...LINES.usual, of: [] } };

const SHEETS = {
  terms: { file: LEXICON_FILE, schema: lexiconSchema, list: 'terms', key: 'term', usual: {} },
  synonyms: {
    ...{ file: LEXICON_FILE, schema: lexiconSchema, list: 'synonyms', key: 'words', usual: {} },
    plain: 'words',
  },
  nouns: { ...NOUNS, ...VOCABULARY.nouns },
  replies: { ...LINES, ...VOCABULARY.replies },
  commands: { ...LINES, ...VOCABULARY.commands },
  'command-nouns': { ...NOUNS, ...VOCABULARY.commands },
  person: { ...acts, ...VOCABULARY.person },
  'person-nouns': { ...NOUNS, ...VOCABULARY.person },
  'follow-ups': { ...acts, ...VOCABULARY.followUps },
  'follow-up-nouns': { ...NOUNS, ...VOCABULARY.followUps },
  events: { ...LINES, ...VOCABULARY.events, usual: { ...LINES.usual, when: 'anywhere' } },
  'event-nouns': { ...NOUNS, ...VOCABULARY.events },
  requests: { ...LINES, ...VOCABULARY.requests },
  'request-nouns': { ...NOUNS, ...VOCABULARY.requests },
  talk: { ...LINES, ...VOCABULARY.talk },
} satisfies Record<string, Sheet>;

/** The lists that there always are; every fact has one more, under its name. */
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];

/** A fact has a file: its name in small letters with hyphens. Unasked, its words count beside their nouns only. */
const factSheet = (fact: string): Sheet => ({
  ...LINES,
  file: inVocabulary(fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  schema: factFileSchema,
  usual: { ...LINES.usual, when: 'named' },
});

const sheetOf = (name: string): Sheet =>
  Object.hasOwn(SHEETS, name) ? SHEETS[name as SheetName] : factSheet(name);

/** What names a row among those of its list. */
export function keyOf(name: string, row: Row): string {
  const value = row[sheetOf(name).key];
  return String((Array.isArray(value) ? value[0] : value) ?? '');
}

/** A row with all that it leaves out. */
export const wholeRow = (name: string, row: Row): Row => ({ ...sheetOf(name).usual, ...row });

/** The rows of a list as its file has them; undefined where there is no such list, or its file is not in order. Pure. */
export function rowsOf(texts: Texts, name: string): readonly Row[] | undefined {
  const { file, schema, list, plain } = sheetOf(name);
  const value = valueIn(texts, file, schema) as Record<string, readonly unknown[]> | undefined;
  return value?.[list]?.map((row) => asRow(row, plain));
}

const asRow = (row: unknown, plain: string | undefined): Row =>
  plain === undefined ? (row as Row) : { [plain]: row };

/** Changes the row of this key, or adds one. What the values do not name stays as it is; without texts, a list of texts goes. */
export const setRow = (name: string, values: Row, before?: string): Edit => {
  const { file, list: key, plain, usual } = sheetOf(name);
  return editYaml(file, (document) => {
    const list = listOf(document, key);
    const at = before === undefined ? -1 : placeOf(document, list, name, before);
    const texts = plain === undefined ? undefined : (values[plain] as readonly string[]);
    if (at < 0) {
      if (texts?.length === 0) return;
      const written = Object.entries(values).filter(
        ([field, value]) => !isDeepStrictEqual(value, usual[field]),
      );
      const made = document.createNode(texts ? [...texts] : Object.fromEntries(written)) as YAMLMap | YAMLSeq;
      made.flow = true;
      list.items.push(made);
    } else if (texts) {
      if (texts.length === 0) list.items.splice(at, 1);
      else setTexts(document, [key, at], texts);
    } else {
      const stood = wholeRow(name, rowAt(document, list, at, plain));
      for (const [field, value] of Object.entries(values)) {
        const path = [key, at, field];
        if (isDeepStrictEqual(stood[field], value)) continue;
        if (isDeepStrictEqual(usual[field], value)) document.deleteIn(path);
        else if (Array.isArray(value)) setTexts(document, path, value);
        else document.setIn(path, value);
      }
    }
  });
};

/** Takes the row of this key out. */
export const removeRow = (name: string, key: string): Edit => {
  const { file, list: path } = sheetOf(name);
  return editYaml(file, (document) => {
    const list = listOf(document, path);
    const at = placeOf(document, list, name, key);
    if (at >= 0) list.items.splice(at, 1);
  });
};

function listOf(document: Document, name: string): YAMLSeq {
  const list: unknown = document.get(name, true);
  if (isSeq(list)) return list;
  const made = new YAMLSeq();
  document.set(name, made);
  return made;
}

function rowAt(document: Document, list: YAMLSeq, at: number, plain: string | undefined): Row {
  const item = list.items[at];
  if (!isNode(item) || !(isMap(item) || plain !== undefined)) return {};
  return asRow(item.toJS(document), plain);
}

const placeOf = (document: Document, list: YAMLSeq, name: string, key: string): number =>
  list.items.findIndex((_, at) => keyOf(name, rowAt(document, list, at, sheetOf(name).plain)) === key);
