import { join } from 'node:path';
import { judge } from './knowledge/judge';
import { readSourceFiles } from './knowledge/reading/read-source-files';
import { dayInJapan } from './knowledge/today';
import type { Analyser } from './language/analyser';
import { LEARNT_FILE, type Learnt, nameOf, readLearnt, shared, writeLearnt } from './learnt';
import { spokenWords } from './reading/spoken-words';
import { encodeIndex } from './search';
import { lessonsOf, openIndex, readLessonTexts } from './search-files';

export interface KnowledgeLocation {
  knowledgeDirectory: string;
  /** Where what is learnt here is kept, so that the next start is quick. */
  cacheDirectory: string;
}

export interface LearningTools {
  /** Names the code that learns: what other code has kept is not taken up. */
  edition: string;
  /** Asked for only where something is learnt. */
  analyser: () => Promise<Analyser>;
  /** Hears how far the learning has come, 0–1. */
  report: (share: number) => void;
}

/**
 * Learns from the knowledge as it is: some milliseconds where just this was learnt before, a second where the kept index fits, else
 * about three.
 * @throws KnowledgeError, PracticeError where the files cannot be used
 */
export async function learn(
  { knowledgeDirectory, cacheDirectory }: KnowledgeLocation,
  { edition, analyser, report }: LearningTools,
): Promise<Learnt> {
  const { files, findings } = await readSourceFiles(knowledgeDirectory);
  const lessons = await readLessonTexts(knowledgeDirectory);
  const today = dayInJapan(Date.now());
  const file = join(cacheDirectory, LEARNT_FILE);
  const name = nameOf([
    edition,
    ...files.flatMap(({ file, bytes }) => [file, bytes]),
    lessons.practice,
    lessons.cases,
  ]);
  const kept = findings.length === 0 ? await readLearnt(file, name, today) : undefined;
  if (kept) return kept;
  const knowledge = judge(files, findings, today);
  const source = { ...knowledge, ...lessonsOf(lessons) };
  const index = await openIndex(source, { knowledgeDirectory, cacheDirectory, analyser, onShare: report });
  const spoken = spokenWords(knowledge, await analyser());
  const learnt = { knowledge, index: shared(encodeIndex(index)), spoken };
  // A full or read-only disk must not keep the service from answering; it only makes the next start slower.
  await writeLearnt(file, name, today, learnt).catch(() => undefined);
  return learnt;
}
