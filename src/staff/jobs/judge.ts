import { checkCaseExamples } from '../../knowledge/check-case-examples';
import { checkCases } from '../../knowledge/check-cases';
import { dayContextOf } from '../../knowledge/day-context';
import { caseExamplesIn } from '../../knowledge/editing/case-examples';
import { sourcesOf } from '../../knowledge/editing/taught-in';
import type { Texts } from '../../knowledge/editing/texts';
import { type Finding, isSameFinding } from '../../knowledge/finding';
import { judge } from '../../knowledge/judge';
import { KnowledgeError } from '../../knowledge/knowledge-error';
import type { Knowledge } from '../../knowledge/types';
import type { Analyser } from '../../language/analyser';
import { proveLines, proveSentences, type Reads } from '../../reading/check-vocabulary';
import { linesOf, type PlacedLine } from '../../reading/line-proof';
import { createMessageReader } from '../../reading/message-reader';

export type Judged = { knowledge: Knowledge; findings?: undefined } | { findings: readonly Finding[] };

/** Reads and checks files, without what is to be found by asking them. Pure. @param today `yyyy-MM-dd` */
export function judgeTexts(texts: Texts, today: string): Judged {
  try {
    return { knowledge: judge(sourcesOf(texts), [], today) };
  } catch (error) {
    if (error instanceof KnowledgeError) return { findings: error.findings };
    throw error;
  }
}

/**
 * Reads and checks edited files, and reads the messages of every case and the sentences of every changed word. What was no
 * better before does not count: it is nothing that the edit has done. Pure.
 */
export function judgeEdited(before: Texts, after: Texts, today: string, analyser: Analyser): Judged {
  const judged = judgeTexts(after, today);
  if (judged.findings) return judged;
  const stood = judgeTexts(before, today);
  const known = stood.findings ? undefined : stood.knowledge;
  const reads = readsOf(judged.knowledge, today, analyser);
  const unmet = casesUnmet(judged.knowledge, after, reads);
  const unproven = proveLines(changedLines(known, judged.knowledge), reads);
  if (unmet.length + unproven.length === 0) return judged;
  const unmetBefore =
    known && unmet.length > 0 ? casesUnmet(known, before, readsOf(known, today, analyser)) : [];
  const findings = [...unproven, ...newOnes(unmet, unmetBefore)];
  return findings.length === 0 ? judged : { findings };
}

/**
 * Proves the sentences of all words of edited files, changed or not: one may make another mean something else. Some seconds.
 * Pure.
 */
export function proveEdited(before: Texts, after: Texts, today: string, analyser: Analyser): Finding[] {
  const [judged, stood] = [judgeTexts(after, today), judgeTexts(before, today)];
  if (judged.findings) return [...judged.findings];
  const unproven = (knowledge: Knowledge) =>
    proveSentences(linesOf(knowledge.vocabulary), readsOf(knowledge, today, analyser));
  const found = unproven(judged.knowledge);
  return found.length === 0 || stood.findings ? found : newOnes(found, unproven(stood.knowledge));
}

function readsOf(knowledge: Knowledge, today: string, analyser: Analyser): Reads {
  const read = createMessageReader(knowledge, analyser);
  const days = dayContextOf(knowledge, today);
  return (text, asked) => read(text, { fact: asked }, days);
}

const casesUnmet = (knowledge: Knowledge, texts: Texts, reads: Reads): Finding[] => [
  ...checkCases(knowledge, (text) => reads(text, null)),
  ...checkCaseExamples(knowledge.entries, caseExamplesIn(texts)),
];

function changedLines(before: Knowledge | undefined, after: Knowledge): PlacedLine[] {
  if (before === undefined) return [];
  const there = new Set(linesOf(before.vocabulary).map((line) => JSON.stringify(line)));
  return linesOf(after.vocabulary).filter((line) => !there.has(JSON.stringify(line)));
}

const newOnes = (found: readonly Finding[], known: readonly Finding[]): Finding[] =>
  found.filter((finding) => !known.some((one) => isSameFinding(one, finding)));
