import { type Document, isMap, isSeq, YAMLSeq } from 'yaml';
import { TOPICS_FILE } from '../sources';
import { addText, removeText, setTexts } from './lists';
import type { Edit } from './texts';
import { editYaml } from './yaml-file';

const placeOf = (document: Document, id: string): number =>
  isSeq(document.contents)
    ? document.contents.items.findIndex((item) => isMap(item) && item.get('id') === id)
    : -1;

/** Changes one topic; nothing where there is none of that id. */
const editTopic = (id: string, change: (document: Document, at: number) => void): Edit =>
  editYaml(TOPICS_FILE, (document) => {
    const at = placeOf(document, id);
    if (at >= 0) change(document, at);
  });

export const addExample = (id: string, question: string): Edit =>
  editTopic(id, (document, at) => addText(document, [at, 'examples'], question));

export const removeExample = (id: string, question: string): Edit =>
  editTopic(id, (document, at) => removeText(document, [at, 'examples'], question));

export interface TopicFields {
  label: string;
  outside: boolean;
  examples: readonly string[];
}

export const setTopic = (id: string, { label, outside, examples }: TopicFields): Edit =>
  editTopic(id, (document, at) => {
    document.setIn([at, 'label'], label);
    if (outside) document.setIn([at, 'outside'], true);
    else document.deleteIn([at, 'outside']);
    setTexts(document, [at, 'examples'], examples);
  });

export const addTopic = (id: string, fields: TopicFields): Edit =>
  editYaml(TOPICS_FILE, (document) => {
    if (!isSeq(document.contents)) document.contents = new YAMLSeq() as never;
    const { label, outside, examples } = fields;
    document.add(document.createNode({ id, label, ...(outside && { outside }), examples: [...examples] }));
  });
