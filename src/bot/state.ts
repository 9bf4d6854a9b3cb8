import { z } from 'zod';
import { formOf } from '../../dialogs';
import { type FormState, formStateSchema } from '../../dialogs/form/state';
import type { CertificateFacts, RequestFacts } from '../certificates';
import { actionSchema } from '../reply/action-schema';

const STATE_VERSION = 1;

const schema = z.object({
  version: z.literal(STATE_VERSION),
  /** Running dialogs; the last one has the word, those below it wait for it to end. */
  stack: z.array(formStateSchema),
  /** Questions in a row that were not answered. */
  misses: z.number(),
  /** Buttons that were shown last; their numbers and labels may be typed instead. */
  buttons: z.array(z.object({ label: z.string(), action: actionSchema })),
  /** The dialog that the last answer offered; a bare yes takes it up. `left`: broken off just now, so that it takes a change of mind. */
  offered: z
    .object({ dialog: z.string(), facts: formStateSchema.shape.known, left: z.literal(true).optional() })
    .nullable(),
  /** The dialog that ended last, for corrections. */
  finished: z
    .object({
      dialog: z.string(),
      known: formStateSchema.shape.known,
      answered: z.array(z.string()),
      fresh: z.boolean(),
      /** It was asked what it comes to on a day that was named. */
      onDay: z.literal(true).optional(),
    })
    .nullable(),
  /** What was spoken of last: the entries that answered, or the result that a dialog came to. */
  subject: z
    .object({
      entries: z.array(z.string()),
      result: z.boolean(),
      /** What was told or asked about of the case. */
      facts: z.record(z.string(), z.boolean()).default({}),
      /** The two things that were asked about together, in their order. */
      named: z.array(z.string()).default([]),
      /** What was spoken of since, and is not answered here. */
      refused: z.string().optional(),
    })
    .nullable()
    .default(null),
  /** What was read from the certificate and the request shown last; a later one is compared with them. */
  shown: z.object({
    certificate: z.custom<CertificateFacts>((value) => typeof value === 'object').nullable(),
    request: z.custom<RequestFacts>((value) => typeof value === 'object').nullable(),
  }),
  /** Set while the person is asked whether to go on with a dialog left alone; holds what they wrote. */
  paused: z.string().nullable(),
});

/** Everything that is kept of a conversation with one person between two turns. */
export type ConversationState = z.infer<typeof schema>;

export const freshState: ConversationState = Object.freeze({
  version: STATE_VERSION,
  stack: [],
  misses: 0,
  buttons: [],
  offered: null,
  finished: null,
  subject: null,
  shown: { certificate: null, request: null },
  paused: null,
});

/** The kept state, or a fresh one where it is of another version. `lost`: the dialog that was under way in it. */
export function restoreState(stored: unknown): { state: ConversationState; lost: string | null } {
  if (stored === undefined || stored === null) return { state: freshState, lost: null };
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return { state: freshState, lost: runningIn(stored) };
  const { stack } = parsed.data;
  const current = stack.filter(isCurrent);
  const lost = stack.findLast((running) => !current.includes(running));
  return { state: { ...parsed.data, stack: current }, lost: lost?.dialog ?? null };
}

/** Kept by the form as it is now. */
function isCurrent({ dialog, version, asking }: FormState): boolean {
  const form = formOf(dialog);
  return form?.version === version && Object.hasOwn(form.facts, asking);
}

/** Whatever the shape of the state was, a dialog under way stood in its stack. */
function runningIn(stored: unknown): string | null {
  const kept = z.object({ stack: z.array(z.looseObject({ dialog: z.string() })) }).safeParse(stored);
  return kept.success ? (kept.data.stack.at(-1)?.dialog ?? null) : '';
}
