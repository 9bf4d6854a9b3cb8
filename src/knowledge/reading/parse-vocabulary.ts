import type { z } from 'zod';
import type { SourceFile } from '../sources';
import type { FactLine, NounGroup, Vocabulary } from '../vocabulary';
import {
  actsFileSchema,
  commandsFileSchema,
  eventsFileSchema,
  factFileSchema,
  nounsFileSchema,
  repliesFileSchema,
  requestsFileSchema,
  talkFileSchema,
} from '../vocabulary-schema';

/** Where the vocabulary is kept, seen from the knowledge folder. */
export const VOCABULARY_FOLDER = 'vocabulary';

const OWN = {
  nouns: 'nouns.yaml',
  replies: 'replies.yaml',
  events: 'events.yaml',
  commands: 'commands.yaml',
  talk: 'talk.yaml',
  requests: 'requests.yaml',
  person: 'person.yaml',
  followUps: 'follow-ups.yaml',
} as const;

/** Files without which no message can be read. */
export const VOCABULARY_FILES: readonly string[] = Object.values(OWN).map(
  (name) => `${VOCABULARY_FOLDER}/${name}`,
);

type Parse = <T extends z.ZodType>(file: SourceFile, schema: T) => z.output<T> | undefined;

/** Nouns that only commands, events or requests ask for do not make a matter of their own. */
const aside = (name: string, groups: readonly NounGroup[]): NounGroup[] =>
  groups.map((group) => ({ ...group, aside: `${VOCABULARY_FOLDER}/${name}` }));

/**
 * Puts the files of the vocabulary together. Any file but those with a name of their own tells one fact.
 * @returns undefined where a file is missing or broken, which has been reported then
 */
export function parseVocabulary(files: readonly SourceFile[], parse: Parse): Vocabulary | undefined {
  const own = files.filter(({ file }) => file.startsWith(`${VOCABULARY_FOLDER}/`));
  const only = <T extends z.ZodType>(name: string, schema: T) => {
    const file = own.find((candidate) => candidate.file === `${VOCABULARY_FOLDER}/${name}`);
    return file && parse(file, schema);
  };
  const nouns = only(OWN.nouns, nounsFileSchema);
  const replies = only(OWN.replies, repliesFileSchema);
  const events = only(OWN.events, eventsFileSchema);
  const commands = only(OWN.commands, commandsFileSchema);
  const talk = only(OWN.talk, talkFileSchema);
  const requests = only(OWN.requests, requestsFileSchema);
  const person = only(OWN.person, actsFileSchema);
  const followUps = only(OWN.followUps, actsFileSchema);
  const facts: Record<string, readonly FactLine[]> = {};
  let whole = true;
  for (const file of own.filter((candidate) => !VOCABULARY_FILES.includes(candidate.file))) {
    const parsed = parse(file, factFileSchema);
    if (parsed) facts[parsed.fact] = [...(facts[parsed.fact] ?? []), ...parsed.lines];
    else whole = false;
  }
  if (!nouns || !replies || !events || !commands || !talk || !requests || !person || !followUps || !whole)
    return undefined;
  return {
    nouns: [
      ...nouns.nouns,
      ...aside(OWN.commands, commands.nouns),
      ...aside(OWN.events, events.nouns),
      ...aside(OWN.requests, requests.nouns),
      ...aside(OWN.person, person.nouns),
      ...aside(OWN.followUps, followUps.nouns),
    ],
    facts,
    replies: replies.lines,
    events: events.lines,
    commands: commands.lines,
    talk: talk.lines,
    requests: requests.lines,
    acts: [...person.lines, ...followUps.lines],
  };
}
