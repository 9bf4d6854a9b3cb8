import type { z } from 'zod';
import type { SourceFile } from '../sources';
import type { FactLine, NounGroup, Vocabulary } from '../vocabulary';
import { VOCABULARY, VOCABULARY_FILES, VOCABULARY_FOLDER } from '../vocabulary-files';
import { factFileSchema } from '../vocabulary-schema';

type Parse = <T extends z.ZodType>(file: SourceFile, schema: T) => z.output<T> | undefined;

/** Nouns that only commands, events or requests ask for do not make a matter of their own. */
const aside = (file: string, groups: readonly NounGroup[]): NounGroup[] =>
  groups.map((group) => ({ ...group, aside: file }));

/**
 * Puts the files of the vocabulary together. Any file but those with a name of their own tells one fact.
 * @returns undefined where a file is missing or broken, which has been reported then
 */
export function parseVocabulary(files: readonly SourceFile[], parse: Parse): Vocabulary | undefined {
  const own = files.filter(({ file }) => file.startsWith(`${VOCABULARY_FOLDER}/`));
  const only = <T extends z.ZodType>({ file: name, schema }: { file: string; schema: T }) => {
    const file = own.find((candidate) => candidate.file === name);
    return file && parse(file, schema);
  };
  const nouns = only(VOCABULARY.nouns);
  const replies = only(VOCABULARY.replies);
  const events = only(VOCABULARY.events);
  const commands = only(VOCABULARY.commands);
  const talk = only(VOCABULARY.talk);
  const requests = only(VOCABULARY.requests);
  const person = only(VOCABULARY.person);
  const followUps = only(VOCABULARY.followUps);
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
      ...aside(VOCABULARY.commands.file, commands.nouns),
      ...aside(VOCABULARY.events.file, events.nouns),
      ...aside(VOCABULARY.requests.file, requests.nouns),
      ...aside(VOCABULARY.person.file, person.nouns),
      ...aside(VOCABULARY.followUps.file, followUps.nouns),
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
