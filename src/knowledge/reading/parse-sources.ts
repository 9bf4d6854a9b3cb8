import type { z } from 'zod';
import type { Finding } from '../finding';
import { leadsSchema } from '../leads';
import { contactSchema, entrySchema, lexiconSchema, rulesSchema, topicsSchema } from '../schema';
import {
  CONTACT_FILE,
  ENTRIES_FOLDER,
  idOfFile,
  type KnowledgeSources,
  LEADS_FILE,
  LEXICON_FILE,
  RULES_FILE,
  type SourceFile,
  TOPICS_FILE,
} from '../sources';
import { describeIssue } from './describe-issue';
import { parseVocabulary } from './parse-vocabulary';
import { parseYaml } from './parse-yaml';

/** Turns files into typed parts; what has the wrong shape is left out and reported. Pure. */
export function parseSources(files: readonly SourceFile[]): {
  sources: KnowledgeSources;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const only = <T extends z.ZodType>(name: string, schema: T): z.output<T> | undefined => {
    const file = files.find((candidate) => candidate.file === name);
    return file === undefined ? undefined : parseFile(file, schema, findings);
  };
  const entries = files
    .filter(({ file }) => file.startsWith(`${ENTRIES_FOLDER}/`))
    .map((source) => ({ file: source.file, entry: parseFile(source, entrySchema, findings) }));
  const [topics, lexicon] = [only(TOPICS_FILE, topicsSchema), only(LEXICON_FILE, lexiconSchema)];
  const vocabulary = parseVocabulary(files, (file, schema) => parseFile(file, schema, findings));
  const leads = only(LEADS_FILE, leadsSchema);
  const [rules, contact] = [only(RULES_FILE, rulesSchema), only(CONTACT_FILE, contactSchema)];
  return {
    sources: {
      entries: entries.flatMap(({ file, entry }) => (entry === undefined ? [] : [{ file, entry }])),
      brokenIds: entries.filter(({ entry }) => entry === undefined).map(({ file }) => idOfFile(file)),
      ...(topics && { topics }),
      ...(lexicon && { lexicon }),
      ...(vocabulary && { vocabulary }),
      ...(leads && { leads }),
      ...(rules && { rules }),
      ...(contact && { contact }),
    },
    findings,
  };
}

function parseFile<T extends z.ZodType>(
  source: SourceFile,
  schema: T,
  findings: Finding[],
): z.output<T> | undefined {
  const parsed = parseYaml(source);
  if ('findings' in parsed) {
    findings.push(...parsed.findings);
    return undefined;
  }
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    findings.push(describeIssue(issue, source.file, entryOf(parsed.value, issue.path)));
  }
  return undefined;
}

/** The id next to the fault: the entry's own, or that of the topic in the list. */
function entryOf(value: unknown, path: readonly PropertyKey[]): string {
  const [first] = path;
  const place = Array.isArray(value) && typeof first === 'number' ? value[first] : value;
  const id = typeof place === 'object' && place !== null && 'id' in place ? place.id : undefined;
  return typeof id === 'string' ? id : '';
}
