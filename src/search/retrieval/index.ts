export { createRetriever, type Retriever, type RetrieverOptions, retrieverSteps } from './create-retriever';
export { readGeneralSynonyms, type SudachiGroup } from './general-synonyms';
export { type RetrievalParameters, retrievalDefaults } from './parameters';
