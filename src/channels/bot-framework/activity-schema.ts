import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { holdsPrivateKey } from '../../certificates';

const id = z
  .string()
  .max(500)
  .refine((value) => !holdsPrivateKey(value), 'must not hold a key');

/** What is not as it should be and is not needed is left out: replies carry it back, and the SDK quotes it in errors. */
const optional = <T extends z.ZodType>(type: T) => type.nullish().catch(undefined);
const shortText = optional(id);
const time = optional(
  z
    .string()
    .max(100)
    .transform((value, context) => {
      const date = new Date(value);
      if (!Number.isNaN(date.getTime())) return date;
      context.addIssue({ code: 'custom', message: 'is no time' });
      return z.NEVER;
    }),
);
const account = z.object({ id, name: shortText, aadObjectId: shortText, role: shortText });
const conversation = z.object({
  id: id.min(1),
  name: shortText,
  conversationType: shortText,
  tenantId: shortText,
  isGroup: optional(z.boolean()),
});
const zone = z.string().max(64);

const serviceUrl = z
  .string()
  .max(2_000)
  .refine((url) => !holdsPrivateKey(url), 'must not hold a key')
  .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'must be an http or https address');

/** What every activity has that this service can answer; anything else is refused before the SDK sees it. */
const schema = z.looseObject({
  // These stand in the log where a turn fails, so that there must be no room in them for what a person says.
  type: z.string().regex(/^[A-Za-z/]{1,40}$/),
  id: id.optional(),
  replyToId: id.nullish(),
  channelId: z.string().regex(/^[\w.:-]{1,40}$/),
  serviceUrl,
  conversation,
  from: account.optional(),
  recipient: account.partial().optional(),
  timestamp: time,
  localTimestamp: optional(z.string().max(100)),
  localTimezone: optional(zone),
  expiration: time,
  locale: id.nullish(),
  name: shortText,
  action: shortText,
  label: shortText,
  valueType: shortText,
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({})).max(50).nullish(),
  entities: z.array(z.looseObject({})).max(50).nullish(),
  membersAdded: optional(z.array(account.partial()).max(5_000)),
  membersRemoved: optional(z.array(account.partial()).max(5_000)),
  reactionsAdded: optional(z.array(z.object({ type: id })).max(50)),
  reactionsRemoved: optional(z.array(z.object({ type: id })).max(50)),
  // The team is kept with the place that the bot was put in.
  channelData: optional(z.looseObject({ team: optional(z.looseObject({ id: shortText })) })),
});

export type ReadActivity = { activity: Partial<Activity> } | { problem: string };

const LONGEST_PROBLEM = 500;

/** Checks what was posted. */
export function readActivity(body: unknown): ReadActivity {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return { problem: problems.join('; ').slice(0, LONGEST_PROBLEM) };
  }
  const { localTimestamp, localTimezone, ...rest } = parsed.data;
  const activity = { ...rest, localTimezone: localTimezone || zoneOf(localTimestamp, rest.entities) };
  const given = Object.entries(activity).filter(([, value]) => value !== undefined && value !== null);
  return { activity: Object.fromEntries(given) as Partial<Activity> };
}

/** The zone by what Teams tells of the person's client, or by the offset of their clock. */
function zoneOf(localTimestamp: string | null | undefined, entities: unknown): string | undefined {
  const told = (Array.isArray(entities) ? entities : []).find((entity) => entity?.type === 'clientInfo');
  const named = zone.safeParse(told?.timezone);
  if (named.success && named.data !== '') return named.data;
  const [, offset] = /([+-]\d{2}:\d{2})$/.exec(localTimestamp ?? '') ?? [];
  return offset && `UTC${offset}`;
}
