import { phrasesOf } from './phrases';
import type { Reading } from './reading';

/** What the bot understood, in words that support staff know: the trace `reading` of the contract. */
export function explainReading(reading: Reading): Readonly<Record<string, unknown>> {
  return { acts: actsOf(reading), values: valuesOf(reading), unread: unreadOf(reading), why: whyOf(reading) };
}

interface Act {
  kind: string;
  [detail: string]: unknown;
}

function actsOf({ command, talk, request, asksWhich, asks, told, replies }: Reading): Act[] {
  return [
    ...(command ? [{ kind: 'command', command }] : []),
    ...(talk ? [{ kind: talk }] : []),
    ...(request ? [{ kind: 'request', dialog: request }] : []),
    ...(asksWhich ? [{ kind: 'ask', of: 'which-application' }] : []),
    ...(asks ? [{ kind: 'ask' }] : []),
    ...told.statements.map(({ fact, value, mood, hedged }) => ({
      kind: mood === 'supposed' ? 'suppose' : mood === 'asked' ? 'ask' : 'tell',
      fact,
      value,
      ...(hedged && { hedged }),
    })),
    ...told.refusals.map(({ fact, foreign }) => ({ kind: 'refused', fact, of: foreign })),
    ...replies.map(({ act, denied }) => ({ kind: act, ...(denied && { denied }) })),
  ];
}

const valuesOf = ({ days }: Reading) =>
  days.map(({ mention, owner, word, denied, mood }) => ({
    kind: 'day',
    text: mention.text,
    owner,
    ...(word !== '' && { word }),
    ...(denied && { denied }),
    ...(mood !== 'told' && { mood }),
  }));

/** Nobody reads more, and what was pasted is no word. */
const MOST_UNREAD = 12;
const WORD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,20}$/u;

/** Nouns and predicates that no line of the vocabulary knows. */
function unreadOf({ clauses }: Reading): string[] {
  const units = clauses.flatMap(({ phrases, nominal, predicate }) => [
    ...phrasesOf({ phrases, nominal }).flatMap((phrase) => phrase.units),
    ...(predicate ? [predicate] : []),
  ]);
  const unread = units.filter(
    ({ kind, found, word }) =>
      (kind === 'noun' || kind === 'predicate') && found.length === 0 && word?.detail !== '接尾',
  );
  return [...new Set(unread.map(({ base }) => base))].filter((word) => WORD.test(word)).slice(0, MOST_UNREAD);
}

/** The line of the vocabulary behind each fact: its file and word. */
const whyOf = ({ told }: Reading): string[] => [
  ...new Set(told.statements.map(({ fact, word }) => `${fact}: 「${word}」`)),
];
