import { isInForce } from './in-force';
import { ruleOn } from './rule-on';
import type { Entry, Knowledge, Rules } from './types';

/** Names that stand in braces in the texts of the knowledge, for the figures that the rules give. */
export const FIGURES = ['renewalOpensAfterDays', 'registryCertificateMonths', 'hoursAhead'] as const;
type Figure = (typeof FIGURES)[number];

const PLACE = /\{([A-Za-z]{1,40})\}/g;

const filled = new WeakMap<Knowledge, { date: string; knowledge: Knowledge }>();

/** The knowledge as it is told on a day: what is in force, with the figures that hold then in all of its texts. @param date `yyyy-MM-dd` */
export function knowledgeOn(knowledge: Knowledge, date: string): Knowledge {
  const known = filled.get(knowledge);
  if (known?.date === date) return known.knowledge;
  const fill = (text: string) => fillFigures(text, knowledge.rules, date);
  const told = {
    ...knowledge,
    entries: knowledge.entries
      .filter((entry) => isInForce(entry, date))
      .map((entry) => entryWith(casesOn(entry, date), fill)),
    leads: knowledge.leads.map((lead) => ({ ...lead, say: fill(lead.say) })),
  };
  filled.set(knowledge, { date, knowledge: told });
  return told;
}

/** The entry with the cases that hold on a day. */
const casesOn = (entry: Entry, date: string): Entry =>
  entry.cases ? { ...entry, cases: entry.cases.filter((one) => isInForce(one, date)) } : entry;

function entryWith(entry: Entry, fill: (text: string) => string): Entry {
  const { answer, simple, why, cases } = entry;
  return {
    ...entry,
    answer: fill(answer),
    ...(simple !== undefined && { simple: fill(simple) }),
    ...(why !== undefined && { why: fill(why) }),
    ...(cases && {
      cases: cases.map((one) => ({
        ...one,
        say: fill(one.say),
        ...(one.rest !== undefined && { rest: fill(one.rest) }),
      })),
    }),
  };
}

/** Puts the figures that hold on a day into a text. @param date `yyyy-MM-dd` */
export function fillFigures(text: string, rules: Rules, date: string): string {
  return text.replace(PLACE, (whole, name: string) => {
    const figure = FIGURES.find((known) => known === name);
    return figure === undefined ? whole : String(figureOn(figure, rules, date));
  });
}

/** Names in braces that are no figure. */
export function unknownFigures(text: string): string[] {
  return [...text.matchAll(PLACE)]
    .map(([, name = '']) => name)
    .filter((name) => !FIGURES.some((known) => known === name));
}

function figureOn(figure: Figure, rules: Rules, date: string): number {
  if (figure !== 'hoursAhead') return ruleOn(rules[figure], date);
  return offsetOf(ruleOn(rules.targetZone, date), date) - offsetOf(ruleOn(rules.displayZone, date), date);
}

/** Hours by which a zone is ahead of GMT at noon of a day. */
function offsetOf(zone: string, date: string): number {
  const instant = new Date(`${date}T12:00:00Z`);
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = shown.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}
