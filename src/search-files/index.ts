export { fingerprint } from './fingerprint';
export { readIndexFile, writeIndexFile } from './index-file';
export { INDEX_FILE, openSearch, type SearchLocation } from './open-search';
export { PRACTICE_FILE, PracticeError, readPractice } from './practice';
export { openWordFile, type WordFile } from './word-cache';
