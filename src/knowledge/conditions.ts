import { z } from 'zod';
import { normalise } from '../language/normalise';

const texts = z.array(z.string().min(1)).min(1).readonly();

/** Words as a message is compared with them. */
const words = texts.transform((list) => list.map(normalise));

/**
 * What must be told or asked, over the reading of a message. All parts that are given must hold.
 * Knows nothing of grammar: the reading has found the facts, the nouns and the questions.
 */
export const conditionSchema = z.strictObject({
  /** Facts of the dialogs that are told, supposed or asked about, with their values. */
  facts: z.record(z.string(), z.boolean()).exactOptional(),
  /** Groups of nouns of the vocabulary: each must be named. */
  names: texts.exactOptional(),
  /** Lists of words or of their beginnings: of each list one must be said. What is only denied is not said. */
  said: z.array(words).readonly().exactOptional(),
  /** What the message does, by the names of the vocabulary (`act`): each must be done. */
  does: texts.exactOptional(),
  /** Words that must not be said. */
  unsaid: words.exactOptional(),
  /** Groups and words: every noun of the message is one of them, so that nothing else is spoken of. */
  only: texts.transform((list) => ({ groups: list, words: list.map(normalise) })).exactOptional(),
  /** `yes-no`, `open` (いつ, 何 …), `denied` (「…ませんか」), `any` of these, or `nothing`. */
  asks: z.enum(['yes-no', 'open', 'denied', 'any', 'nothing']).exactOptional(),
});

/** One condition, or several of which one is enough. */
export const anyConditionSchema = z.union([conditionSchema, z.array(conditionSchema).min(2).readonly()]);

export type Condition = z.infer<typeof conditionSchema>;
export type AnyCondition = z.infer<typeof anyConditionSchema>;

export const caseSchema = z
  .strictObject({
    /** Names it in the examples of how people ask in this case (`cases.jsonl`), by which it is recognised. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .exactOptional(),
    /** Facts with the values that this case supposes: who tells otherwise is in another, whatever the wording is like. */
    fits: z.record(z.string(), z.boolean()).exactOptional(),
    /** Tells it by rule where no example does. */
    when: anyConditionSchema.exactOptional(),
    /** Put in front of it: 「はい、」 where the first is met, 「いいえ、」 where the second is. */
    yes: anyConditionSchema.exactOptional(),
    no: anyConditionSchema.exactOptional(),
    /** Answers the person whose case this is, in a sentence or two. */
    say: z.string(),
    /** What this person still needs besides. */
    rest: z.string().exactOptional(),
    /** First and last day on which it is said, `yyyy-MM-dd`. */
    from: z.iso.date().exactOptional(),
    until: z.iso.date().exactOptional(),
    /** The condition alone tells that this entry is meant, however unsure the search is. */
    finds: z.boolean().exactOptional(),
    /** Messages that must meet it before any other case of the entry. */
    must: texts.exactOptional(),
  })
  .refine(({ id, when }) => id !== undefined || when !== undefined, { path: ['when'] });

/** What an entry says first to those whose case it is. The first that is met counts. */
export type Case = z.infer<typeof caseSchema>;
