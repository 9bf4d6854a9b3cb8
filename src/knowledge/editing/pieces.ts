import { contactSchema, rulesSchema, topicsSchema } from '../schema';
import { CONTACT_FILE, RULES_FILE, TOPICS_FILE } from '../sources';
import { sameWordingKey } from '../text';
import type { Contact, DatedRule, Entry, Rules, Topic } from '../types';
import { ConflictError } from './conflict-error';
import { entryIn } from './entry-in';
import type { PracticeLine } from './practice';
import { practiceIn } from './practice-lines';
import { keyOf, type Row, rowsOf } from './sheets';
import type { Edit, Texts } from './texts';
import { valueIn } from './value-in';
import { versionOfValue } from './version-of-value';

/** What one form edits, and what it is there. */
interface Pieces {
  /** Without its cases, which have forms of their own. */
  entry: { name: string; value: Omit<Entry, 'cases'> };
  topic: { name: string; value: Topic };
  rule: { name: keyof Rules; value: readonly DatedRule<unknown>[] };
  practice: { name: string; value: PracticeLine };
  contact: { name: ''; value: Contact };
  /** A row of a list of words, named by the list and, behind a colon, what names it there. */
  row: { name: string; value: Row };
}
type Kind = keyof Pieces;
export type Piece<K extends Kind = Kind> = { [N in K]: { kind: N; name: Pieces[N]['name'] } }[K];
export type PieceValue<K extends Kind> = Pieces[K]['value'];

/** A piece of the knowledge as the files have it now. */
export interface Found<K extends Kind = Kind> {
  /** Undefined where there is none, or its file cannot be read. */
  value: PieceValue<K> | undefined;
  /** Changes whenever the value does. */
  version: string;
}

/** What a form is filled from. Pure. */
export function findPiece<K extends Kind>(texts: Texts, piece: Piece<K>): Found<K> {
  const value = pieceIn(texts, piece as Piece);
  return { value: value as PieceValue<K> | undefined, version: versionOfValue(value) };
}

/** Changes nothing. @throws ConflictError (when applied) where a piece is no longer what its form was made from */
export const expecting =
  (piece: Piece, version: string): Edit =>
  (texts) => {
    if (findPiece(texts, piece).version !== version) throw new ConflictError(`${piece.kind} ${piece.name}`);
    return texts;
  };

function partsOf(name: string): [list: string, key: string] {
  const colon = name.indexOf(':');
  return [name.slice(0, colon), name.slice(colon + 1)];
}

function pieceIn(texts: Texts, piece: Piece): unknown {
  const { kind, name } = piece;
  switch (kind) {
    case 'entry': {
      const { cases: _, ...entry } = entryIn(texts, name) ?? {};
      return 'id' in entry ? entry : undefined;
    }
    case 'topic':
      return valueIn(texts, TOPICS_FILE, topicsSchema)?.find(({ id }) => id === name);
    case 'rule':
      return valueIn(texts, RULES_FILE, rulesSchema)?.[name];
    case 'practice':
      return practiceIn(texts).find(({ question }) => sameWordingKey(question) === sameWordingKey(name));
    case 'row': {
      const [list, key] = partsOf(name);
      return rowsOf(texts, list)?.find((row) => keyOf(list, row) === key);
    }
    case 'contact':
      return valueIn(texts, CONTACT_FILE, contactSchema);
  }
}
