import { type Document, isScalar, isSeq, YAMLSeq } from 'yaml';
import { sameWordingKey } from '../text';
import { textNode } from './yaml-file';

type Path = readonly (string | number)[];

/** The list at a place; made where there is none. */
function listAt(document: Document, path: Path): YAMLSeq {
  const present: unknown = document.getIn(path, true);
  if (isSeq(present)) return present;
  const made = new YAMLSeq();
  document.setIn(path, made);
  return made;
}

/** Adds a text to a list of texts, unless the same words stand there. */
export function addText(document: Document, path: Path, text: string): void {
  const list = listAt(document, path);
  // An empty list is written `[]`; what is added to it goes below.
  if (list.items.length === 0) list.flow = false;
  const key = sameWordingKey(text);
  const there = list.items.some((item) => isScalar(item) && sameWordingKey(String(item.value)) === key);
  if (!there) list.items.push(textNode(text));
}

/** Takes a text out of a list of texts, by its words. */
export function removeText(document: Document, path: Path, text: string): void {
  const list = listAt(document, path);
  const key = sameWordingKey(text);
  list.items = list.items.filter((item) => !(isScalar(item) && sameWordingKey(String(item.value)) === key));
}

/** Makes a list hold these texts; those that stay keep their comments. */
export function setTexts(document: Document, path: Path, texts: readonly string[]): void {
  const list = listAt(document, path);
  if (list.items.length === 0 && texts.length > 0) list.flow = false;
  list.items = texts.map(
    (text) => list.items.find((item) => isScalar(item) && item.value === text) ?? textNode(text),
  );
}
