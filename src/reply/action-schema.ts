import { z } from 'zod';
import { DIALOG_IDS } from '../knowledge/dialog-catalogue';
import { factsSchema } from './facts-schema';
import type { Action } from './types';

const dialog = z.enum(DIALOG_IDS);

/** A button's meaning as it comes back from a client, which may send anything. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choose'),
    prompt: z.string().max(100),
    option: z.number().int().min(-1).max(20),
  }),
  z.object({ kind: z.literal('start'), dialog, facts: factsSchema }),
  z.object({ kind: z.literal('entry'), entryId: z.string().max(100) }),
  z.object({
    kind: z.literal('command'),
    command: z.enum(['cancel', 'back', 'restart', 'help', 'agent', 'menu', 'forget']),
  }),
  z.object({ kind: z.literal('feedback'), entryId: z.string().max(100), helpful: z.boolean() }),
  z.object({ kind: z.literal('forget') }),
]) satisfies z.ZodType<Action>;
