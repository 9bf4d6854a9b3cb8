import type { Reading } from '../../reading/reading';
import type { Searcher } from '../../search/types';
import type { Finding } from '../finding';
import type { Knowledge } from '../types';

/** What the commands use of the world outside. */
export interface Terminal {
  /** The knowledge folder. */
  directory: string;
  /** `yyyy-MM-dd` in Japan. */
  today: string;
  print(line: string): void;
  /** For what went wrong. */
  complain(line: string): void;
  openSearcher(knowledge: Knowledge): Promise<Searcher>;
  openReader(knowledge: Knowledge): Promise<(text: string) => Reading>;
  /** What the lines of the vocabulary do not prove of themselves. */
  checkVocabulary(knowledge: Knowledge): Promise<readonly Finding[]>;
}

export const OK = 0;
export const FAILED = 1;
/** The command was not understood. */
export const USAGE = 2;
