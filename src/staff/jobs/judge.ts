import { checkCases } from '../../knowledge/check-cases';
import { dayContextOf } from '../../knowledge/day-context';
import { sourcesOf } from '../../knowledge/editing/taught-in';
import type { Texts } from '../../knowledge/editing/texts';
import { type Finding, isSameFinding } from '../../knowledge/finding';
import { judge } from '../../knowledge/judge';
import { KnowledgeError } from '../../knowledge/knowledge-error';
import type { Knowledge } from '../../knowledge/types';
import type { Analyser } from '../../language/analyser';
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
 * Reads and checks edited files, and reads the messages of every case. A message that met its case no better before does not
 * count: it is nothing that the edit has done. Pure.
 */
export function judgeEdited(before: Texts, after: Texts, today: string, analyser: Analyser): Judged {
  const judged = judgeTexts(after, today);
  if (judged.findings) return judged;
  const unmet = casesUnmet(judged.knowledge, today, analyser);
  if (unmet.length === 0) return judged;
  const stood = judgeTexts(before, today);
  const known = stood.findings ? [] : casesUnmet(stood.knowledge, today, analyser);
  const findings = unmet.filter((finding) => !known.some((one) => isSameFinding(one, finding)));
  return findings.length === 0 ? judged : { findings };
}

function casesUnmet(knowledge: Knowledge, today: string, analyser: Analyser): Finding[] {
  const read = createMessageReader(knowledge, analyser);
  const days = dayContextOf(knowledge, today);
  return checkCases(knowledge, (text) => read(text, { fact: null }, days));
}
