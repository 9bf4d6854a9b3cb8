import { z } from 'zod';
import { caseSchema } from './conditions';
import { DIALOG_IDS } from './dialog-catalogue';
import { WEEKDAYS } from './weekdays';

const text = z.string();
const texts = z.array(z.string()).readonly();
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();

export const dialogIdSchema = z.enum(DIALOG_IDS);

export const entrySchema = z.strictObject({
  id,
  question: text,
  short: text.exactOptional(),
  answer: text,
  simple: text.exactOptional(),
  why: text.exactOptional(),
  cases: z.array(caseSchema).readonly().exactOptional(),
  alternatives: texts,
  mustFind: texts,
  followUps: z.strictObject({ entries: z.array(id).readonly(), dialog: dialogIdSchema.exactOptional() }),
  source: text,
  asOf: day,
  /** Days between which it is answered, both included. */
  from: day.exactOptional(),
  until: day.exactOptional(),
});

export const topicsSchema = z
  .array(z.strictObject({ id, label: text, outside: z.boolean().exactOptional(), examples: texts }))
  .readonly();

export const lexiconSchema = z.strictObject({
  terms: z.array(z.strictObject({ term: text, reading: text, variants: texts })).readonly(),
  synonyms: z.array(texts).readonly(),
});

/** A rule list may not be empty: the bot would have nothing to go by. */
function dated<T extends z.ZodType>(value: T) {
  return z
    .array(z.strictObject({ from: day, value, source: text }))
    .min(1)
    .readonly();
}

const count = z.int().min(1);
const zone = z.string().refine(isZone, { params: { reason: 'zone' } });

export const rulesSchema = z.strictObject({
  renewalOpensAfterDays: dated(count),
  registryCertificateMonths: dated(count),
  displayZone: dated(zone),
  targetZone: dated(zone),
  maximumLifetimeDays: dated(count),
});

const clock = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d$/);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const openingSchema = z.strictObject({
  times: z
    .array(z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1).readonly(), from: clock, to: clock }))
    .min(1)
    .readonly(),
  /** Open on public holidays all the same. */
  holidays: z.boolean().exactOptional(),
  /** Days of every year on which nobody is there. */
  closed: z
    .array(z.strictObject({ from: monthDay, to: monthDay }))
    .readonly()
    .exactOptional(),
});

export const contactSchema = z.strictObject({
  name: text,
  phone: text,
  email: z.union([z.literal(''), z.email()]),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  hours: z.union([text, openingSchema]),
});

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
