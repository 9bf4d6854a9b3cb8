import { parseYaml } from '../reading/parse-yaml';
import { entrySchema } from '../schema';
import { entryFile } from '../sources';
import type { Entry } from '../types';
import type { Texts } from './texts';

/** An entry as its file has it at this moment; undefined where there is none, or it is broken. */
export function entryIn(texts: Texts, id: string): Entry | undefined {
  const file = entryFile(id);
  const text = texts.get(file);
  if (text === undefined) return undefined;
  const parsed = parseYaml({ file, bytes: new TextEncoder().encode(text) });
  if ('findings' in parsed) return undefined;
  return entrySchema.safeParse(parsed.value).data;
}
