import type { SearchResult } from '../../search/types';
import { knowledgeOn } from '../figures';
import { loadKnowledge } from '../load-knowledge';
import type { Knowledge } from '../types';
import { OK, type Terminal } from './terminal';

/** Candidates shown: as many as a person is ever offered, and two more to see how close it was. */
const SHOWN = 5;

/** What the search calls the parts of a score; a part without a name here is shown by its own. */
const PARTS: Readonly<Record<string, string>> = { likelihood: '見込み', likeness: '近さ' };

/**
 * Asks one question and shows what the bot would do and why.
 * @throws KnowledgeError where the files are not in order
 */
export async function ask(terminal: Terminal, question: string): Promise<number> {
  const knowledge = await loadKnowledge(terminal.directory, { today: terminal.today });
  const searcher = await terminal.openSearcher(knowledge);
  const result = searcher.search(question);
  const told = knowledgeOn(knowledge, terminal.today);
  for (const line of [...decision(told, result), ...why(result), ...candidates(knowledge, result)]) {
    terminal.print(line);
  }
  return OK;
}

function decision(knowledge: Knowledge, { outcome, entryId, topicId, confidence }: SearchResult): string[] {
  const entry = knowledge.entries.find(({ id }) => id === entryId);
  const topic = knowledge.topics.find(({ id }) => id === topicId);
  const name = {
    answer: '回答する',
    suggest: '候補を出す(もしかして)',
    unknown: topic ? `答えがないと伝え、問い合わせ先を案内する(話題: ${topic.label})` : '答えがないと伝える',
  }[outcome];
  return [
    `判断: ${name}`,
    `確からしさ: ${confidence.toFixed(2)}`,
    ...(entry ? [`項目: ${entry.id}  ${entry.question}`] : []),
    ...(outcome === 'answer' && entry ? ['', entry.answer] : []),
  ];
}

function why({ tokens, explanation }: SearchResult): string[] {
  const { normalised, readings, synonyms, corrections, reason } = explanation;
  return [
    '',
    `理由: ${reason}`,
    `整えた文: ${normalised}`,
    `語: ${tokens.join(' / ') || 'なし'}`,
    `読み: ${readings.join(' / ') || 'なし'}`,
    `同義語: ${synonyms.join('、') || 'なし'}`,
    `直した語: ${corrections.join('、') || 'なし'}`,
  ];
}

function candidates(knowledge: Knowledge, result: SearchResult): string[] {
  const questions = new Map(knowledge.entries.map(({ id, question }) => [id, question]));
  const rows = result.candidates.slice(0, SHOWN).map(({ entryId, score, parts }, at) => {
    const detail = Object.entries(parts).map(([name, value]) => `${PARTS[name] ?? name} ${value.toFixed(2)}`);
    return `  ${at + 1}. ${score.toFixed(2)}  ${entryId}  (${detail.join('、')})  ${questions.get(entryId) ?? ''}`;
  });
  return ['', '候補(点数、項目、内訳)', ...(rows.length > 0 ? rows : ['  なし'])];
}
