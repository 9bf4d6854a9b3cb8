import { type Document, isMap, isSeq, type YAMLMap, YAMLSeq } from 'yaml';
import { VOCABULARY_FOLDER } from '../reading/parse-vocabulary';
import type { FactLine } from '../vocabulary';
import { factFileSchema } from '../vocabulary-schema';
import { setTexts } from './lists';
import type { Edit, Texts } from './texts';
import { valueIn } from './value-in';
import { editYaml } from './yaml-file';

/** What the form of a word for a fact holds. What else its line says stays as it is. */
export type LineFields = Pick<FactLine, 'word' | 'class' | 'is' | 'of' | 'must' | 'mustNot'> & {
  also: readonly string[];
  when: NonNullable<FactLine['when']>;
};

/** The file of a fact: its name in small letters with hyphens. */
const fileOf = (fact: string): string =>
  `${VOCABULARY_FOLDER}/${fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/** The lines of a fact as its file has them, each named by the sentence that it must catch; undefined where there is no such fact. Pure. */
export const linesOfFact = (texts: Texts, fact: string): readonly FactLine[] | undefined =>
  valueIn(texts, fileOf(fact), factFileSchema)?.lines;

function listOf(document: Document): YAMLSeq {
  const list: unknown = document.get('lines', true);
  if (isSeq(list)) return list;
  const made = new YAMLSeq();
  document.set('lines', made);
  return made;
}

const placeOf = (list: YAMLSeq, must: string): number =>
  list.items.findIndex((item) => isMap(item) && item.get('must') === must);

/** Where a line says nothing else, it counts beside its nouns only. */
const USUAL: LineFields['when'] = 'named';

/** Changes the line that must catch this sentence, or adds one. */
export const setLine = (fact: string, fields: LineFields, before?: string): Edit =>
  editYaml(fileOf(fact), (document) => {
    const { word, also, class: kind, is, of, when, must, mustNot } = fields;
    const list = listOf(document);
    const at = before === undefined ? -1 : placeOf(list, before);
    if (at < 0) {
      const rest = { class: kind, is, of: [...of], ...(when !== USUAL && { when }), must, mustNot };
      const line = { word, ...(also.length > 0 && { also: [...also] }), ...rest };
      const made = document.createNode(line) as YAMLMap;
      made.flow = true;
      list.items.push(made);
      return;
    }
    for (const [name, value] of Object.entries({ word, class: kind, is, must, mustNot }))
      document.setIn(['lines', at, name], value);
    if (also.length === 0) document.deleteIn(['lines', at, 'also']);
    else setTexts(document, ['lines', at, 'also'], also);
    setTexts(document, ['lines', at, 'of'], of);
    const stood = document.getIn(['lines', at, 'when']) ?? USUAL;
    if (stood === when) return;
    if (when === USUAL) document.deleteIn(['lines', at, 'when']);
    else document.setIn(['lines', at, 'when'], when);
  });

/** Takes the line out that must catch this sentence. */
export const removeLine = (fact: string, must: string): Edit =>
  editYaml(fileOf(fact), (document) => {
    const list = listOf(document);
    const at = placeOf(list, must);
    if (at >= 0) list.items.splice(at, 1);
  });
