export { buildIndex, buildSteps, INDEX_VERSION, type SearchIndex, type WordCache } from './build-index';
export { createSearcher } from './create-searcher';
export { decodeIndex, encodeIndex } from './index-codec';
export { createListSearch } from './list-search';
export { type SearchParameters, searchDefaults } from './parameters';
export { canBeTaught } from './taught/taught-index';
export type * from './types';
