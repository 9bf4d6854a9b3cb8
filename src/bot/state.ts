import { z } from 'zod';
import { formStateSchema } from '../../dialogs/form/state';
import type { CertificateFacts, RequestFacts } from '../certificates';

const STATE_VERSION = 1;

const schema = z.object({
  version: z.literal(STATE_VERSION),
  /** Running dialogs; the last one has the word, those below it wait for it to end. */
  stack: z.array(formStateSchema),
  /** Questions in a row that were not answered. */
  misses: z.number(),
  /** Entries that were suggested last, in the order of their numbers. */
  suggested: z.array(z.string()),
  /** The dialog that the last answer offered; a bare yes takes it up. */
  offered: z.object({ dialog: z.string(), facts: formStateSchema.shape.known }).nullable(),
  /** The dialog that ended last, for corrections. */
  finished: z.object({ dialog: z.string(), known: formStateSchema.shape.known }).nullable(),
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
  suggested: [],
  offered: null,
  finished: null,
  shown: { certificate: null, request: null },
  paused: null,
});

/** The kept state, or a fresh one where it is of another version. `lost`: a dialog was under way in it. */
export function restoreState(stored: unknown): { state: ConversationState; lost: boolean } {
  if (stored === undefined || stored === null) return { state: freshState, lost: false };
  const parsed = schema.safeParse(stored);
  if (parsed.success) return { state: parsed.data, lost: false };
  const stack = typeof stored === 'object' && 'stack' in stored ? stored.stack : [];
  return { state: freshState, lost: !Array.isArray(stack) || stack.length > 0 };
}
