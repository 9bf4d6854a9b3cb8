import { findProblems } from './checks';
import type { Finding } from './finding';
import { KnowledgeError } from './knowledge-error';
import { parseSources } from './reading/parse-sources';
import type { SourceFile } from './sources';
import type { Knowledge } from './types';

/**
 * Checks files already read. Pure.
 * @param before findings from reading them
 * @param today `yyyy-MM-dd`, the day that dates are judged by
 * @throws KnowledgeError with every finding, those handed in first
 */
export function judge(files: readonly SourceFile[], before: readonly Finding[], today: string): Knowledge {
  const { sources, findings } = parseSources(files);
  const all = [...before, ...findings, ...findProblems(sources, { today })];
  const { topics, lexicon, vocabulary, leads, rules, contact } = sources;
  if (all.length > 0 || !topics || !lexicon || !vocabulary || !leads || !rules || !contact)
    throw new KnowledgeError(all);
  return {
    entries: sources.entries.map(({ entry }) => entry),
    topics,
    lexicon,
    vocabulary,
    leads,
    rules,
    contact,
  };
}
