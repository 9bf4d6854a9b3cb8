import { z } from 'zod';
import type { FactValue } from './types';

const factValue = z.union([
  z.boolean(),
  z.string().max(8_000),
  z.number(),
  z.record(z.string().max(100), z.union([z.string().max(8_000), z.number(), z.boolean()])),
]) satisfies z.ZodType<FactValue>;

/** Facts as they come back from a button or from the store. */
export const factsSchema = z.record(z.string().max(50), factValue);
