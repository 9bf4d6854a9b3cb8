import { z } from 'zod';
import { factsSchema } from '../../src/reply/facts-schema';

/** A running dialog, as it is kept between two turns. */
export const formStateSchema = z.object({
  dialog: z.string(),
  version: z.number(),
  /** What is known, by fact. */
  known: factsSchema,
  /** The facts in the order in which the person answered them; 戻る takes the last one back. */
  answered: z.array(z.string()),
  asking: z.string(),
  /** Identifies the prompt that stands, so that a button of an earlier one is recognised. */
  prompt: z.string(),
  /** Replies in a row that were not understood. */
  misses: z.number(),
  /** The fact whose help was given, so that it is not given twice. */
  helped: z.string().nullable(),
  /** The fact that was read back last, so that it can be said to be right or wrong. */
  said: z.string().nullable().default(null),
  /** Milliseconds since 1970. */
  touchedAt: z.number(),
});

export type FormState = z.infer<typeof formStateSchema>;
