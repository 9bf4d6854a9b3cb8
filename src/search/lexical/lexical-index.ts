import { type Postings, PostingsBuilder } from './postings';
import type { Tokens } from './tokens';

/** Posting lists of a list of questions and answers, by field and kind of token. */
export interface LexicalIndex {
  questionWords: Postings;
  questionRuns: Postings;
  questionPairs: Postings;
  answerWords: Postings;
  answerRuns: Postings;
  answerPairs: Postings;
  /** Words of the entries by folded reading: 子供, 子ども and こども are one there. */
  spellings: ReadonlyMap<string, readonly string[]>;
}

/** Words that share a reading are kept up to this number. */
const MOST_SPELLINGS = 6;
/** Shorter readings belong to too many words. */
const SHORTEST_READING = 2;

export class LexicalIndexBuilder {
  private readonly questionWords = new PostingsBuilder();
  private readonly questionRuns = new PostingsBuilder();
  private readonly questionPairs = new PostingsBuilder();
  private readonly answerWords = new PostingsBuilder();
  private readonly answerRuns = new PostingsBuilder();
  private readonly answerPairs = new PostingsBuilder();
  private readonly spellings = new Map<string, string[]>();

  /** @param question tokens of the question and its alternatives together */
  add(question: Tokens, answer: Tokens): void {
    this.questionWords.add(question.words);
    this.questionRuns.add(question.runs);
    this.questionPairs.add(question.pairs);
    this.answerWords.add(answer.words);
    this.answerRuns.add(answer.runs);
    this.answerPairs.add(answer.pairs);
    for (const { words, readings } of [question, answer]) {
      words.forEach((word, at) => {
        this.addSpelling(word, readings[at] ?? '');
      });
    }
  }

  finish(): LexicalIndex {
    return {
      questionWords: this.questionWords.finish(),
      questionRuns: this.questionRuns.finish(),
      questionPairs: this.questionPairs.finish(),
      answerWords: this.answerWords.finish(),
      answerRuns: this.answerRuns.finish(),
      answerPairs: this.answerPairs.finish(),
      spellings: this.spellings,
    };
  }

  private addSpelling(word: string, reading: string): void {
    if (reading.length < SHORTEST_READING) return;
    const known = this.spellings.get(reading);
    if (known === undefined) this.spellings.set(reading, [word]);
    else if (known.length < MOST_SPELLINGS && !known.includes(word)) known.push(word);
  }
}
