import { z } from 'zod';
import { anyConditionSchema } from './conditions';
import { dialogIdSchema } from './schema';

const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const leadsSchema = z
  .array(
    z.strictObject({
      when: anyConditionSchema,
      say: z.string(),
      /** Buttons in their order: dialogs and entries. */
      offer: z
        .array(
          z.union([
            z.strictObject({ dialog: dialogIdSchema, label: z.string() }),
            z.strictObject({ entry: entryId, label: z.string() }),
          ]),
        )
        .min(1)
        .readonly(),
      must: z.array(z.string()).min(1).readonly(),
    }),
  )
  .readonly();

/** Where first words lead that name a matter and ask nothing in particular. */
export type Lead = z.infer<typeof leadsSchema>[number];
