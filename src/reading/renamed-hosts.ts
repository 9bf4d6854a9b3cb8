import { phrasesOf, type SenseClause, type SensePhrase, type SenseUnit } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Statement } from './told';

/** 「shop.example.jp から store.example.jp にします」: of two names of hosts, one takes the place of the other. */
export function renamesHost({ phrases, nominal, denied }: SenseClause): boolean {
  const all = phrasesOf({ phrases, nominal }).filter(isHost);
  const from = all.find(({ particle }) => particle === 'から');
  const to = all.find((phrase) => phrase !== from && (MADE.test(phrase.particle) || phrase === nominal));
  return from !== undefined && to !== undefined && from.head.text !== to.head.text && !denied;
}

const MADE = /^(?:に|へ)$/;

/** 「前は a.example で、今度は b.example です」: whether the name of before and the one to come are the same. */
export function comparesHosts(clauses: readonly PlacedClause[]): Statement | undefined {
  const named = clauses.flatMap((clause) => {
    const { phrases, nominal, predicate, others } = clause;
    const all = phrasesOf({ phrases, nominal });
    const hosts = [...all.map(({ head }) => head), ...(predicate ? [predicate] : [])].filter(isHostWord);
    const times = [...all.flatMap(({ units }) => units), ...others].map(({ text }) => text);
    return hosts.map(({ text }) => ({ text, clause, times }));
  });
  const before = namesOf(named, BEFORE);
  const next = namesOf(named, NEXT);
  const clause = named.at(-1)?.clause;
  if (before.size !== 1 || next.size !== 1 || clause === undefined) return undefined;
  return nameStatement(clause, [...before][0] === [...next][0]);
}

const namesOf = (named: readonly { text: string; times: readonly string[] }[], when: RegExp): Set<string> =>
  new Set(named.filter(({ times }) => times.some((time) => when.test(time))).map(({ text }) => text));

const BEFORE = /^(?:前|前回|去年|昨年|昨年度|前年度|以前|これまで|今まで|いままで|今|いま|現在|現行|旧)$/;
const NEXT = /^(?:今度|今回|こんど|次|つぎ|次回|今年|ことし|今年度|これから|今後|新しく|新)$/;

/** A host name is a value that the dates have not found. */
const isHost = ({ head }: SensePhrase): boolean => isHostWord(head);
const isHostWord = ({ kind, value }: SenseUnit): boolean => kind === 'value' && value === null;

/** The fact that such a clause tells. */
export const otherName = (clause: PlacedClause): Statement => nameStatement(clause, false);

const nameStatement = (clause: PlacedClause, value: boolean): Statement => ({
  fact: 'sameName',
  value,
  sure: 'outright',
  hedged: false,
  mood: clause.link === 'supposes' ? 'supposed' : 'told',
  word: '',
  of: ['名前'],
  weak: false,
  within: false,
  clause,
});
