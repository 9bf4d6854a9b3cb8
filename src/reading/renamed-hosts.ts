import { phrasesOf, type SenseClause, type SensePhrase } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Statement } from './statements';

/** 「shop.example.jp から store.example.jp にします」: of two names of hosts, one takes the place of the other. */
export function renamesHost({ phrases, nominal, denied }: SenseClause): boolean {
  const all = phrasesOf({ phrases, nominal }).filter(isHost);
  const from = all.find(({ particle }) => particle === 'から');
  const to = all.find((phrase) => phrase !== from && (MADE.test(phrase.particle) || phrase === nominal));
  return from !== undefined && to !== undefined && from.head.text !== to.head.text && !denied;
}

const MADE = /^(?:に|へ)$/;

/** A host name is a value that the dates have not found. */
const isHost = ({ head }: SensePhrase): boolean => head.kind === 'value' && head.value === null;

/** The fact that such a clause tells. */
export const otherName = (clause: PlacedClause): Statement => ({
  fact: 'sameName',
  value: false,
  sure: 'outright',
  hedged: false,
  mood: clause.link === 'supposes' ? 'supposed' : 'told',
  word: 'から',
  of: ['名前'],
  weak: false,
  within: false,
  clause,
});
