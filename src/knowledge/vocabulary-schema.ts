import { z } from 'zod';
import { DIALOG_IDS } from './dialog-catalogue';
import { FOLLOW_UP_ACTS, PERSON_ACTS } from './vocabulary';

const words = z.array(z.string().min(1)).readonly();
const flag = z.boolean().exactOptional();

const line = {
  word: z.string().min(1),
  also: words.exactOptional(),
  class: z.enum(['五段', '一段', 'サ変', '形', '名', '形動', '句', 'ある', '行く', 'する']),
  must: z.string().min(1),
  mustNot: z.string().min(1),
};
const when = z.enum(['anywhere', 'named', 'asked', 'with-noun', 'with-command', 'bare']).exactOptional();

const nouns = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      words,
      synonyms: z.string().exactOptional(),
      neutral: flag,
      generic: flag,
      whole: flag,
      must: z.string().min(1).exactOptional(),
      mustNot: z.string().min(1).exactOptional(),
    }),
  )
  .readonly();

const lines = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.strictObject({ ...line, ...shape })).readonly();

export const nounsFileSchema = z.strictObject({ nouns });

export const factFileSchema = z.strictObject({
  fact: z.string().min(1),
  lines: lines({
    is: z.boolean(),
    notYet: z.boolean().nullable().exactOptional(),
    of: words,
    when,
    by: flag,
    main: flag,
    needs: flag,
    ever: flag,
    times: flag,
    at: flag,
    old: flag,
    new: flag,
    undenied: flag,
  }),
});

export const repliesFileSchema = z.strictObject({
  lines: lines({
    act: z.enum([
      'yes',
      'no',
      'there-is',
      'did',
      'nothing',
      'not-yet',
      'right',
      'wrong',
      'dont-know',
      'look-up',
      'take-back',
      'go-on',
      'none-of-these',
    ]),
    denied: flag,
    undenied: flag,
    ahead: flag,
    please: flag,
    wish: flag,
    when,
  }),
});

export const eventsFileSchema = z.strictObject({
  nouns,
  lines: lines({ event: z.enum(['issue', 'expiry']), of: words, when, state: flag, past: flag }),
});

export const commandsFileSchema = z.strictObject({
  nouns,
  lines: lines({
    command: z.enum(['cancel', 'back', 'restart', 'help', 'agent', 'menu', 'forget', 'named']),
    of: words,
    when,
    wish: flag,
    denied: flag,
  }),
});

export const talkFileSchema = z.strictObject({
  lines: lines({
    talk: z.enum(['greeting', 'thanks', 'goodbye', 'acknowledgement', 'identity', 'praise', 'blame']),
  }),
});

export const actsFileSchema = z.strictObject({
  nouns,
  lines: lines({
    act: z.enum([...PERSON_ACTS, ...FOLLOW_UP_ACTS]),
    of: words.exactOptional(),
    denied: flag,
    undenied: flag,
    past: flag,
    wish: flag,
    asked: flag,
    reminds: flag,
    hearer: flag,
    told: flag,
  }),
});

export const requestsFileSchema = z.strictObject({
  nouns,
  lines: lines({
    dialog: z.enum(DIALOG_IDS),
    of: words,
    self: flag,
    bare: flag,
  }),
});
