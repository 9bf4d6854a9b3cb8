import { entrySchema } from '../schema';
import { entryFile } from '../sources';
import type { Entry } from '../types';
import type { Texts } from './texts';
import { valueIn } from './value-in';

/** An entry as its file has it at this moment; undefined where there is none, or it is broken. */
export const entryIn = (texts: Texts, id: string): Entry | undefined =>
  valueIn(texts, entryFile(id), entrySchema);
