import {
  actsFileSchema,
  commandsFileSchema,
  eventsFileSchema,
  nounsFileSchema,
  repliesFileSchema,
  requestsFileSchema,
  talkFileSchema,
} from './vocabulary-schema';

/** Where the vocabulary is kept, seen from the knowledge folder. */
export const VOCABULARY_FOLDER = 'vocabulary';

export const inVocabulary = (name: string): string => `${VOCABULARY_FOLDER}/${name}.yaml`;

/** The files that have a name of their own; any other tells one fact. */
export const VOCABULARY = {
  nouns: { file: inVocabulary('nouns'), schema: nounsFileSchema },
  replies: { file: inVocabulary('replies'), schema: repliesFileSchema },
  events: { file: inVocabulary('events'), schema: eventsFileSchema },
  commands: { file: inVocabulary('commands'), schema: commandsFileSchema },
  talk: { file: inVocabulary('talk'), schema: talkFileSchema },
  requests: { file: inVocabulary('requests'), schema: requestsFileSchema },
  person: { file: inVocabulary('person'), schema: actsFileSchema },
  followUps: { file: inVocabulary('follow-ups'), schema: actsFileSchema },
} as const;

/** Files without which no message can be read. */
export const VOCABULARY_FILES: readonly string[] = Object.values(VOCABULARY).map(({ file }) => file);
