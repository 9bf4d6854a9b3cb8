export { buildIndex, buildSteps, INDEX_VERSION, type SearchIndex, type TokenCache } from './build-index';
export { createSearcher } from './create-searcher';
export { decodeIndex, encodeIndex } from './index-codec';
export { type SearchParameters, searchDefaults } from './parameters';
export type * from './types';
