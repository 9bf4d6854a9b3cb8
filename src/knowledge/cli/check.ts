import { canBeReached } from '../can-be-reached';
import { checkCaseExamples } from '../check-case-examples';
import { checkCases } from '../check-cases';
import { checkFindability } from '../check-findability';
import { caseExamplesIn } from '../editing/case-examples';
import { readTexts } from '../editing/knowledge-files';
import { practiceIn } from '../editing/practice-lines';
import { loadKnowledge } from '../load-knowledge';
import { noticesOf } from '../notices';
import type { Knowledge } from '../types';
import { printFindings } from './print-findings';
import { FAILED, OK, type Terminal } from './terminal';

/**
 * Checks the files, then whether each line of the vocabulary proves itself, each case is met by its messages and
 * each entry is found by its questions.
 * @throws KnowledgeError where the files are not in order
 */
export async function check(terminal: Terminal): Promise<number> {
  const knowledge = await loadKnowledge(terminal.directory, { today: terminal.today });
  const texts = await readTexts(terminal.directory);
  const findings = [
    ...checkCaseExamples(knowledge.entries, caseExamplesIn(texts)),
    ...(await terminal.checkVocabulary(knowledge)),
    ...checkCases(knowledge, await terminal.openReader(knowledge)),
    ...checkFindability(knowledge, await terminal.openSearcher(knowledge)),
  ];
  const practice = practiceIn(texts);
  const notices = noticesOf(knowledge, practice, terminal.today);
  if (findings.length > 0) {
    printFindings(terminal, findings);
    printNotices(terminal, notices);
    return FAILED;
  }
  terminal.print(`問題ありません。${counts(knowledge)}`);
  if (!canBeReached(knowledge.contact))
    terminal.print(
      '注意: 窓口の連絡先が空です。お困りの方を担当者につなげません。contact.yaml に電話番号・メール・URLのどれかを書いてください。',
    );
  printNotices(terminal, notices);
  return OK;
}

/** What is no fault, but often the reason for one. */
function printNotices({ print }: Terminal, notices: readonly string[]): void {
  for (const notice of notices) print(`注意: ${notice}`);
}

function counts({ entries, topics, lexicon, vocabulary, leads }: Knowledge): string {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const alternatives = sum(entries.map((entry) => entry.alternatives.length));
  const mustFind = sum(entries.map((entry) => entry.mustFind.length));
  const examples = sum(topics.map((topic) => topic.examples.length));
  const cases = sum(entries.map((entry) => entry.cases?.length ?? 0));
  const { nouns, facts, ...others } = vocabulary;
  const lines = sum(Object.values({ ...facts, ...others }).map((some) => some.length));
  return [
    `項目${entries.length}件(言い換え${alternatives}件、必ず見つける質問${mustFind}件)`,
    `答えのない話題${topics.length}件(例${examples}件)`,
    `場合分け${cases}件、用件の案内${leads.length}件`,
    `用語${lexicon.terms.length}件、同義語${lexicon.synonyms.length}組`,
    `語彙${lines}行、名詞の組${nouns.length}組`,
  ].join('、');
}
