import { menuButtons } from './bot/wording';
import type { Knowledge } from './knowledge/types';
import type { Analyser } from './language/analyser';
import type { Learnt } from './learnt';
import { createMessageReader, type MessageReader } from './reading/message-reader';
import { decodeIndex, type Searcher } from './search';
import { rememberResults } from './search/remember-results';
import type { Suggester } from './search/suggester';
import { searcherOver } from './search-files';
import { type Suggestion, suggesterOver } from './suggestions';

/** The knowledge and what is made of it, which belong together. */
export interface Understanding {
  knowledge: Knowledge;
  searcher: Searcher;
  /** Reads messages by the knowledge's vocabulary. */
  read: MessageReader;
  suggester: Suggester<Suggestion>;
}

/** Makes everything that answers (some tenths of a second). @throws where the index is not one that `learn` has made */
export async function understand(
  { knowledge, index, spoken }: Learnt,
  analyser: Analyser,
): Promise<Understanding> {
  const decoded = decodeIndex(index);
  if (!decoded) throw new Error('The index of the search cannot be read');
  return {
    knowledge,
    searcher: rememberResults(await searcherOver(decoded, analyser)),
    read: createMessageReader(knowledge, analyser, spoken),
    suggester: suggesterOver(knowledge, menuButtons),
  };
}
