import type { Finding } from '../finding';
import type { KnowledgeSources } from '../sources';

export interface CheckContext {
  /** `yyyy-MM-dd` in Japan. */
  today: string;
}

/** One rule that the knowledge keeps. */
export interface Check {
  name: string;
  /** What the rule protects, in one English sentence. */
  description: string;
  run(sources: KnowledgeSources, context: CheckContext): Finding[];
}
