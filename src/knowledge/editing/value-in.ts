import type { z } from 'zod';
import { parseYaml } from '../reading/parse-yaml';
import type { Texts } from './texts';

/** What a file holds; undefined where it is not there, or not in order. Pure. */
export function valueIn<T extends z.ZodType>(texts: Texts, file: string, schema: T): z.output<T> | undefined {
  const text = texts.get(file);
  if (text === undefined) return undefined;
  const parsed = parseYaml({ file, bytes: new TextEncoder().encode(text) });
  return 'findings' in parsed ? undefined : schema.safeParse(parsed.value).data;
}
