export { type BuildOptions, buildIndex, buildSteps, INDEX_VERSION, type SearchIndex } from './build-index';
export { createSearcher } from './create-searcher';
export { decodeIndex, encodeIndex } from './index-codec';
export { type RelatedWords, readRelatedWords } from './lexical/related-words';
export type { WordCache, Words } from './lexical/words';
export { createListSearch, listSearchSteps } from './list-search';
export { type SearchParameters, searchDefaults } from './parameters';
export { canBeTaught } from './taught/taught-index';
export type * from './types';
