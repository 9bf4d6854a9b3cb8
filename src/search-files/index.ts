export { fingerprint } from './fingerprint';
export { readIndexFile, writeIndexFile } from './index-file';
export { type ListSearchOptions, openListSearch } from './open-list-search';
export { INDEX_FILE, openIndex, openSearch, type SearchLocation, searcherOver } from './open-search';
export { PRACTICE_FILE, PracticeError, practiceOf, readPractice, readPracticeText } from './practice';
export { loadRelatedWords, relatedWordsFile } from './related-words';
export { openWordFile, type WordFile } from './word-cache';
export { writeWhole } from './write-whole';
