import type { Finding } from '../finding';
import type { KnowledgeSources } from '../sources';
import { controlCharacters } from './control-characters';
import { duplicateId } from './duplicate-id';
import { duplicateQuestion } from './duplicate-question';
import { emptyText } from './empty-text';
import { fileName } from './file-name';
import { futureDate } from './future-date';
import { lexiconWords } from './lexicon-words';
import { mustFind } from './must-find';
import { ruleInForce } from './rule-in-force';
import { sharedWording } from './shared-wording';
import { termSpelling } from './term-spelling';
import { tooLong } from './too-long';
import type { Check, CheckContext } from './types';
import { unknownFollowUp } from './unknown-follow-up';

export const checks: readonly Check[] = [
  duplicateId,
  fileName,
  duplicateQuestion,
  sharedWording,
  emptyText,
  tooLong,
  controlCharacters,
  unknownFollowUp,
  futureDate,
  mustFind,
  ruleInForce,
  lexiconWords,
  termSpelling,
];

/** Runs every check and returns all that they find. Pure. */
export function findProblems(sources: KnowledgeSources, context: CheckContext): Finding[] {
  return checks.flatMap((check) => check.run(sources, context));
}
