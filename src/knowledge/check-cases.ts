import { conditionsOf, meets } from '../reading/conditions';
import type { Reading } from '../reading/reading';
import type { Case } from './conditions';
import { unknownFigures } from './figures';
import type { Finding } from './finding';
import { entryFile, LEADS_FILE } from './sources';
import type { Entry, Knowledge } from './types';

/** Reads every message that a case or a lead must meet; one that meets another first, or none, is a finding. Pure. */
export function checkCases(
  { entries, leads, vocabulary }: Knowledge,
  read: (text: string) => Reading,
): Finding[] {
  const groups = new Set(vocabulary.nouns.map(({ name }) => name));
  const facts = new Set(Object.keys(vocabulary.facts));
  const names = { groups, facts };
  const ofEntries = entries.flatMap((entry) =>
    (entry.cases ?? []).flatMap((one) => [
      ...unknownNames(one.when, names, place(entry)),
      ...figuresOf([one.say, one.rest ?? ''], place(entry)),
      ...(one.must ?? [])
        .filter((message) => one.when !== undefined && !isMet(entries, entry, one, read(message)))
        .map((message) => ({
          ...place(entry),
          problem: `場合分け(cases)の「${message}」が、その場合に当てはまりません。`,
          repair: 'when の条件か、先に書かれた場合の条件を見直してください。',
        })),
    ]),
  );
  const ofLeads = leads.flatMap((lead, at) => [
    ...unknownNames(lead.when, names, LEADS),
    ...figuresOf([lead.say], LEADS),
    ...lead.must
      .filter((message) => leads.findIndex(({ when }) => meets(when, read(message))) !== at)
      .map((message) => ({
        ...LEADS,
        problem: `「${message}」が、その案内に当てはまりません。`,
        repair: 'when の条件か、先に書かれた案内の条件を見直してください。',
      })),
    ...lead.offer
      .filter((offer) => 'entry' in offer && !entries.some(({ id }) => id === offer.entry))
      .map((offer) => ({
        ...LEADS,
        problem: `offer の項目「${'entry' in offer ? offer.entry : ''}」がありません。`,
        repair: '項目のidを直してください。',
      })),
  ]);
  return [...ofEntries, ...entries.flatMap((entry) => figuresOf([entry.answer], place(entry))), ...ofLeads];
}

type Place = Pick<Finding, 'file' | 'entry'>;

const place = ({ id }: Entry): Place => ({ file: entryFile(id), entry: id });
const LEADS: Place = { file: LEADS_FILE, entry: '' };

/** The case is the first of its entry, and where it finds its entry, of all. */
function isMet(entries: readonly Entry[], entry: Entry, one: Case, reading: Reading): boolean {
  const first = (cases: readonly Case[] | undefined) => cases?.find(({ when }) => meets(when, reading));
  if (first(entry.cases) !== one) return false;
  if (!one.finds) return true;
  return entries.find(({ cases }) => first(cases)?.finds) === entry;
}

function unknownNames(
  when: Case['when'],
  known: { groups: ReadonlySet<string>; facts: ReadonlySet<string> },
  where: Place,
): Finding[] {
  const unknown = conditionsOf(when).flatMap(({ names = [], facts = {} }) => [
    ...names.filter((name) => !known.groups.has(name)),
    ...Object.keys(facts).filter((fact) => !known.facts.has(fact)),
  ]);
  return unknown.map((name) => ({
    ...where,
    problem: `条件の「${name}」という名詞の組や事実がありません。`,
    repair: 'vocabulary/ にある組の名前(nouns.yaml)か、事実の名前(fact)を書いてください。',
  }));
}

const figuresOf = (texts: readonly string[], where: Place): Finding[] =>
  texts.flatMap(unknownFigures).map((name) => ({
    ...where,
    problem: `{${name}} という決まりごとの名前がありません。`,
    repair: '{renewalOpensAfterDays}、{registryCertificateMonths}、{hoursAhead} のどれかを書いてください。',
  }));
