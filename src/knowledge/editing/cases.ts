import { Document, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { entryFile } from '../sources';
import { examplesOf, setExamples } from './case-examples';
import { ConflictError } from './conflict-error';
import { setTexts } from './lists';
import type { Edit, Texts } from './texts';
import { versionOfValue } from './version-of-value';
import { dayNode, editYaml, textNode } from './yaml-file';

/** A case as its form has it; conditions are written as in the file. */
export interface CaseFields {
  /** Names it in the examples; empty: it is told by its condition alone. */
  id: string;
  fits: string;
  when: string;
  yes: string;
  no: string;
  say: string;
  rest: string;
  must: readonly string[];
  finds: boolean;
  /** How people ask in this case. */
  asked: readonly string[];
  from: string;
  until: string;
}

const CONDITIONS = ['fits', 'when', 'yes', 'no'] as const;

/** A case with its name: what stands in it, so that it is the same one wherever it has been moved, and no other that stands there now. */
export interface KeptCase extends CaseFields {
  version: string;
}

/** Puts a case of an entry in the place of the one of this version, or behind the last. @throws ConflictError (when applied) where it is gone */
export const setCase =
  (id: string, version: string | undefined, fields: CaseFields): Edit =>
  (texts) => {
    const edited = setInEntry(id, version, fields)(texts);
    return fields.id === '' ? edited : setExamples(id, fields.id, fields.asked)(edited);
  };

const setInEntry = (id: string, version: string | undefined, fields: CaseFields): Edit =>
  editYaml(entryFile(id), (document) => {
    const cases = casesIn(document);
    const place = version === undefined ? cases.items.length : placeOf(document, version);
    if (place === cases.items.length) cases.items.push(document.createNode({}));
    const before = valuesIn(document)[place] ?? {};
    const set = (name: string, node: unknown) => document.setIn(['cases', place, name], node);
    const drop = (name: string) => document.deleteIn(['cases', place, name]);
    if (fields.id === '') drop('id');
    else if (before.id !== fields.id) set('id', fields.id);
    for (const name of CONDITIONS) {
      if (fields[name] === '') drop(name);
      else if (written(before[name]) !== fields[name]) set(name, parseDocument(fields[name]).contents);
    }
    for (const name of ['say', 'rest'] as const) {
      if (fields[name] === '') drop(name);
      else if (document.getIn(['cases', place, name]) !== fields[name]) set(name, textNode(fields[name]));
    }
    if (fields.finds) set('finds', true);
    else drop('finds');
    for (const name of ['from', 'until'] as const) {
      if (fields[name] === '') drop(name);
      else set(name, dayNode(fields[name]));
    }
    if (fields.must.length > 0) setTexts(document, ['cases', place, 'must'], fields.must);
    else drop('must');
  });

/** Takes a case out, and its examples with the last of its name. @throws ConflictError (when applied) where it is gone */
export const removeCase =
  (id: string, version: string): Edit =>
  (texts) => {
    const before = casesOf(texts, id);
    const name = before.find((one) => one.version === version)?.id ?? '';
    const edited = removeFromEntry(id, version)(texts);
    const shared = before.some((one) => one.version !== version && one.id === name);
    return name === '' || shared ? edited : setExamples(id, name, [])(edited);
  };

const removeFromEntry = (id: string, version: string): Edit =>
  editYaml(entryFile(id), (document) => {
    const cases = casesIn(document);
    cases.items.splice(placeOf(document, version), 1);
    if (cases.items.length === 0) document.delete('cases');
  });

/** Lets a case be met before the one in front of it. @throws ConflictError (when applied) where it is gone */
export const raiseCase = (id: string, version: string): Edit =>
  editYaml(entryFile(id), (document) => {
    const { items } = casesIn(document);
    const at = placeOf(document, version);
    if (at > 0) items.splice(at - 1, 0, ...items.splice(at, 1));
  });

function casesIn(document: Document): YAMLSeq {
  const present: unknown = document.get('cases', true);
  if (isSeq(present)) return present;
  const made = new YAMLSeq();
  document.set('cases', made);
  return made;
}

/** The cases of an entry as its file has them. */
function valuesIn(document: Document): Record<string, unknown>[] {
  const cases: unknown = document.toJS()?.cases;
  return Array.isArray(cases) ? cases : [];
}

function placeOf(document: Document, version: string): number {
  const at = valuesIn(document).findIndex((one) => versionOfValue(one) === version);
  if (at < 0) throw new ConflictError('case');
  return at;
}

/** A condition on one line, as people write it. */
const written = (condition: unknown): string =>
  condition === undefined
    ? ''
    : new Document(condition)
        .toString({ collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false })
        .trim();

/** The cases of an entry as forms. */
export const casesOf = (texts: Texts, id: string): KeptCase[] =>
  valuesIn(parseDocument(texts.get(entryFile(id)) ?? '')).map((one) => ({
    version: versionOfValue(one),
    id: String(one.id ?? ''),
    fits: written(one.fits),
    when: written(one.when),
    yes: written(one.yes),
    no: written(one.no),
    say: String(one.say ?? ''),
    rest: String(one.rest ?? ''),
    must: Array.isArray(one.must) ? one.must.map(String) : [],
    finds: one.finds === true,
    asked: typeof one.id === 'string' ? examplesOf(texts, id, one.id) : [],
    from: String(one.from ?? ''),
    until: String(one.until ?? ''),
  }));
