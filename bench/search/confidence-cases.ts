import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { SearchEntry } from '../../src/search';
import { readQuestions } from '../eval/questions';
import {
  readPairs,
  readQuestionsOnly,
  readSentences,
  readSupportTexts,
  type SupportRow,
  spread,
} from './corpus';

/** Questions for one list; `right` is empty where the list has no answer. */
export interface ConfidenceCase {
  name: string;
  entries: readonly SearchEntry[];
  questions: readonly { text: string; right: ReadonlySet<string> }[];
}

/** Lists of so many entries, and how many of each: a short list has few questions. */
const SUPPORT_LISTS = [
  { size: 10, lists: 20 },
  { size: 30, lists: 10 },
  { size: 100, lists: 5 },
  { size: 1000, lists: 1 },
  { size: 6000, lists: 1 },
];
const SENTENCE_SIZES = [500, 14_000];
const MOST_QUESTIONS = 600;

/**
 * Lists of 9 to 14,000 entries, with answers alone, questions alone, and both. Every third of the questions has lost
 * its answer, and as many again are about something else altogether; of the product's own, as many as the development
 * part says.
 * @param directory folder with the texts that the bench reads
 */
export async function confidenceCases(root: string, directory: string): Promise<ConfidenceCase[]> {
  const strangers = readQuestionsOnly(join(directory, 'niilc.none.jsonl'));
  const cases = [...supportCases(directory), ...sentenceCases(directory)];
  return [
    ...cases.map((one) => ({ ...one, questions: [...one.questions, ...among(strangers, one)] })),
    await productCase(root),
  ];
}

function among(strangers: readonly string[], { questions, entries }: ConfidenceCase) {
  // Each list gets others of them.
  const from = entries.length % 7;
  return spread(strangers.slice(from), Math.ceil(questions.length / 3)).map((text) => ({
    text,
    right: new Set<string>(),
  }));
}

function supportCases(directory: string): ConfidenceCase[] {
  const rows = readSupportTexts(join(directory, 'help-ja.jsonl'));
  return SUPPORT_LISTS.flatMap(({ size, lists }) =>
    Array.from({ length: lists }, (_, list) =>
      supportCase(
        rows.filter((_, at) => at % lists === list),
        size,
      ),
    ),
  );
}

function supportCase(rows: readonly SupportRow[], size: number): ConfidenceCase {
  const taken = spread(rows, Math.round(size * 1.2));
  const asked = spread(taken, Math.min(MOST_QUESTIONS, size));
  const lost = new Set(asked.filter((_, at) => at % 3 === 0).map(({ q }) => q));
  const kept = taken.filter(({ q }) => !lost.has(q));
  return {
    name: `support texts, ${kept.length}`,
    entries: kept.map(({ id, a }) => ({ id, question: '', answer: a, alternatives: [] })),
    questions: asked.map(({ q }) => ({
      text: q,
      right: new Set(kept.filter((row) => row.q === q).map(({ id }) => id)),
    })),
  };
}

function sentenceCases(directory: string): ConfidenceCase[] {
  const sentences = readSentences(join(directory, 'jsts.docs.jsonl'));
  const pairs = spread(readPairs(join(directory, 'jsts.queries.jsonl')), MOST_QUESTIONS);
  return SENTENCE_SIZES.map((size) => {
    const asked = spread(pairs, Math.min(MOST_QUESTIONS, size / 2));
    const lost = new Set(asked.filter((_, at) => at % 3 === 0).flatMap(({ gold }) => gold));
    const wanted = new Set(asked.flatMap(({ gold }) => gold));
    const others = spread(
      sentences.filter(({ id }) => !wanted.has(id)),
      size,
    );
    const kept = [...sentences.filter(({ id }) => wanted.has(id) && !lost.has(id)), ...others];
    const ids = new Set(kept.map(({ id }) => id));
    return {
      name: `sentences, ${kept.length}`,
      entries: kept.map(({ id, text }) => ({ id, question: text, answer: '', alternatives: [] })),
      questions: asked.map(({ q, gold }) => ({ text: q, right: new Set(gold.filter((id) => ids.has(id))) })),
    };
  });
}

async function productCase(root: string): Promise<ConfidenceCase> {
  const { entries } = await loadKnowledge(join(root, 'knowledge'));
  return {
    name: `own knowledge, ${entries.length}`,
    entries: entries.map(({ id, question, answer }) => ({ id, question, answer, alternatives: [] })),
    questions: spread(readQuestions(root, 'development'), MOST_QUESTIONS).map(({ question, expected }) => ({
      text: question,
      right: new Set(expected === null ? [] : [expected]),
    })),
  };
}
