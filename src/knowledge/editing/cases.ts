import { Document, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { entryFile } from '../sources';
import { setTexts } from './lists';
import type { Edit, Texts } from './texts';
import { dayNode, editYaml, textNode } from './yaml-file';

/** A case as its form has it; conditions are written as in the file. */
export interface CaseFields {
  when: string;
  yes: string;
  no: string;
  say: string;
  rest: string;
  must: readonly string[];
  finds: boolean;
  from: string;
  until: string;
}

const CONDITIONS = ['when', 'yes', 'no'] as const;

/** Puts a case of an entry in the place of the one at this number, from 0 on, or behind the last. */
export const setCase = (id: string, at: number | undefined, fields: CaseFields): Edit =>
  editYaml(entryFile(id), (document) => {
    const cases = casesIn(document);
    const place = at ?? cases.items.length;
    if (place === cases.items.length) cases.items.push(document.createNode({}));
    const set = (name: string, node: unknown) => document.setIn(['cases', place, name], node);
    const drop = (name: string) => document.deleteIn(['cases', place, name]);
    for (const name of CONDITIONS) {
      if (fields[name] === '') drop(name);
      else if (conditionAt(document, place, name) !== fields[name])
        set(name, parseDocument(fields[name]).contents);
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
    setTexts(document, ['cases', place, 'must'], fields.must);
  });

export const removeCase = (id: string, at: number): Edit =>
  editYaml(entryFile(id), (document) => {
    const cases = casesIn(document);
    cases.items.splice(at, 1);
    if (cases.items.length === 0) document.delete('cases');
  });

/** Lets a case be met before the one in front of it. */
export const raiseCase = (id: string, at: number): Edit =>
  editYaml(entryFile(id), (document) => {
    const { items } = casesIn(document);
    if (at > 0) items.splice(at - 1, 0, ...items.splice(at, 1));
  });

function casesIn(document: Document): YAMLSeq {
  const present: unknown = document.get('cases', true);
  if (isSeq(present)) return present;
  const made = new YAMLSeq();
  document.set('cases', made);
  return made;
}

/** A condition on one line, as people write it. */
function conditionAt(document: Document, at: number, name: string): string {
  const value: unknown = document.toJS()?.cases?.[at]?.[name];
  if (value === undefined) return '';
  return new Document(value)
    .toString({ collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false })
    .trim();
}

/** The cases of an entry as forms. */
export function casesOf(texts: Texts, id: string): CaseFields[] {
  const document = parseDocument(texts.get(entryFile(id)) ?? '');
  const cases: unknown = document.toJS()?.cases;
  if (!Array.isArray(cases)) return [];
  return cases.map((one: Record<string, unknown>, at) => ({
    when: conditionAt(document, at, 'when'),
    yes: conditionAt(document, at, 'yes'),
    no: conditionAt(document, at, 'no'),
    say: String(one.say ?? ''),
    rest: String(one.rest ?? ''),
    must: Array.isArray(one.must) ? one.must.map(String) : [],
    finds: one.finds === true,
    from: String(one.from ?? ''),
    until: String(one.until ?? ''),
  }));
}
