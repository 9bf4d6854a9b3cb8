import type { Knowledge } from '../knowledge/types';
import type { Learning } from '../learning';
import type { KnowledgeVersions, QuestionMarks, StaffLog } from '../store';
import type { Editor } from './editor';
import type { Work } from './long-tasks';

/** What the pages are made of. */
export interface Desk {
  /** The last good state, by which questions are answered now. */
  knowledge(): Knowledge;
  learning(): Learning;
  work: Work;
  editor: Editor;
  versions: KnowledgeVersions;
  marks: QuestionMarks;
  log: StaffLog;
  /** Milliseconds since 1970. */
  now(): number;
}
