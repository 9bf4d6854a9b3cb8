import { describeFinding, type Finding } from './finding';

/** The knowledge cannot be used as it is. Carries every finding, so that one look tells all there is to repair. */
export class KnowledgeError extends Error {
  readonly code = 'KNOWLEDGE_INVALID';
  override readonly name = 'KnowledgeError';

  constructor(readonly findings: readonly Finding[]) {
    super(['Knowledge is not usable', ...findings.map(describeFinding)].join('\n'));
  }
}
