import { type Document, isMap, isScalar, isSeq, type YAMLMap, YAMLSeq } from 'yaml';
import { LEXICON_FILE } from '../sources';
import { setTexts } from './lists';
import type { Edit } from './texts';
import { editYaml } from './yaml-file';

/** A word that the dictionary does not know, with its katakana reading and other spellings. */
export interface TermFields {
  term: string;
  reading: string;
  variants: readonly string[];
}

function listOf(document: Document, name: 'terms' | 'synonyms'): YAMLSeq {
  const list: unknown = document.get(name, true);
  if (isSeq(list)) return list;
  const made = new YAMLSeq();
  document.set(name, made);
  return made;
}

/** Changes the term of this spelling, or adds one. */
export const setTerm = (fields: TermFields, before?: string): Edit =>
  editYaml(LEXICON_FILE, (document) => {
    const list = listOf(document, 'terms');
    const at = list.items.findIndex((item) => isMap(item) && item.get('term') === before);
    if (at < 0) {
      const made = document.createNode({ ...fields, variants: [...fields.variants] }) as YAMLMap;
      made.flow = true;
      list.items.push(made);
      return;
    }
    document.setIn(['terms', at, 'term'], fields.term);
    document.setIn(['terms', at, 'reading'], fields.reading);
    setTexts(document, ['terms', at, 'variants'], fields.variants);
  });

const firstOf = (item: unknown): unknown => {
  const first: unknown = isSeq(item) ? item.items[0] : undefined;
  return isScalar(first) ? first.value : undefined;
};

/** Changes the words that mean the same as this one, or adds a group; without words the group goes. */
export const setSynonyms = (words: readonly string[], head?: string): Edit =>
  editYaml(LEXICON_FILE, (document) => {
    const list = listOf(document, 'synonyms');
    const at = list.items.findIndex((item) => head !== undefined && firstOf(item) === head);
    if (at >= 0 && words.length === 0) list.items.splice(at, 1);
    else if (at >= 0) setTexts(document, ['synonyms', at], words);
    else if (words.length > 0) {
      const made = document.createNode([...words]) as YAMLSeq;
      made.flow = true;
      list.items.push(made);
    }
  });
