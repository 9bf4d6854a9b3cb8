import { type Document, parseDocument, Scalar } from 'yaml';
import { keepLines } from './keep-lines';
import { type Edit, withFile } from './texts';

/** Edits a YAML file in place: comments, order and the spacing of what stays are kept. A file that is missing starts empty. */
export function editYaml(file: string, change: (document: Document) => void): Edit {
  return (texts) => {
    const before = texts.get(file) ?? '';
    const document = parseDocument(before);
    change(document);
    const after = document.toString({ lineWidth: 0, flowCollectionPadding: false });
    return withFile(texts, file, keepLines(before, after));
  };
}

/** A text as a node: of several lines it is written as it is read. */
export function textNode(text: string): Scalar {
  const node = new Scalar(text);
  if (text.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  return node;
}

/** A day, quoted: unquoted, other programs take it for a date. */
export function dayNode(day: string): Scalar {
  const node = new Scalar(day);
  node.type = Scalar.QUOTE_SINGLE;
  return node;
}
