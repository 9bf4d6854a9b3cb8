import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Knowledge } from '../knowledge/types';
import type { Learning } from '../learning';
import type { Log } from '../log';
import { repeatedly } from '../repeatedly';
import { type Database, KnowledgeVersions, keptKey, QuestionMarks, StaffLog } from '../store';
import type { StaffDoor } from './access/door';
import { createSessions } from './access/sessions';
import type { Desk } from './desk';
import { Editor } from './editor';
import type { Work } from './long-tasks';
import { mountStaff } from './mount-staff';
import { casePages } from './routes/cases';
import { contactPages } from './routes/contact';
import { entryPages } from './routes/entries';
import { home, learning as learningState } from './routes/home';
import { practicePages } from './routes/practice';
import { questions } from './routes/questions';
import { rulePages } from './routes/rules';
import { topicPages } from './routes/topics';
import { tryIt } from './routes/try';
import { versions } from './routes/versions';
import { wordPages } from './routes/words';

export { doorOf, isOpenLocally, type StaffDoor } from './access/door';
export { follow } from './following/follow';
export { workBeside } from './jobs/beside';
export type { Work } from './long-tasks';

export interface StaffPorts {
  database: Database;
  door: StaffDoor;
  knowledgeDirectory: string;
  /** Folder with the style sheet and the script. */
  assetDirectory: string;
  knowledge: () => Knowledge;
  learning: () => Learning;
  /** The files were changed: they are to be taken over. */
  onWritten: () => Promise<void>;
  work: Work;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

const PAGES = [
  home,
  learningState,
  questions,
  tryIt,
  entryPages,
  casePages,
  topicPages,
  wordPages,
  practicePages,
  rulePages,
  contactPages,
  versions,
];

/** What other instances save answers here some seconds later. */
const FOLLOW_EVERY_MS = 2_000;

/** Serves the staff page under `/staff`, and follows what is saved on that of other instances until it is stopped. */
export function mountStaffPage(server: Server, ports: StaffPorts): { stop(): Promise<void> } {
  const { database, door, knowledgeDirectory: directory, knowledge, learning, work, now, log } = ports;
  const store = new KnowledgeVersions(database, now);
  const { onWritten } = ports;
  const said = (error: unknown) => log('staff-page-failed', { error });
  const editor = new Editor({
    directory,
    database,
    versions: store,
    draft: work.draft,
    onWritten: () => void onWritten().catch(said),
    log,
  });
  const desk: Desk = {
    knowledge,
    learning,
    work,
    editor,
    versions: store,
    marks: new QuestionMarks(database, now),
    log: new StaffLog(database),
    now,
  };
  const sessions = keptKey(database, 'staff').then((secret) => createSessions(secret, door.code, now));
  sessions.catch(said);
  mountStaff(server, {
    door,
    sessions,
    pages: PAGES.map((page) => page(desk)),
    files: assets(ports.assetDirectory),
    log,
  });
  if (!database.isShared) return { stop: async () => undefined };
  return repeatedly(
    FOLLOW_EVERY_MS,
    () => editor.follow(),
    (error) => log('knowledge-follow-failed', { error }),
  );
}

const assets = (directory: string) => ({
  'staff.css': { file: readFileSync(join(directory, 'staff.css'), 'utf8'), type: 'text/css; charset=utf-8' },
  'staff.js': {
    file: readFileSync(join(directory, 'staff.js'), 'utf8'),
    type: 'text/javascript; charset=utf-8',
  },
});
