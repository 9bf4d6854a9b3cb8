export { fingerprint } from './fingerprint';
export { readIndexFile, writeIndexFile } from './index-file';
export {
  CASES_FILE,
  type LessonTexts,
  lessonsOf,
  PRACTICE_FILE,
  PracticeError,
  readLessons,
  readLessonTexts,
} from './lessons';
export { type ListSearchOptions, openListSearch } from './open-list-search';
export { INDEX_FILE, openIndex, openSearch, type SearchLocation, searcherOver } from './open-search';
export { loadRelatedWords, relatedWordsFile } from './related-words';
export { openWordFile, type WordFile } from './word-cache';
export { writeWhole } from './write-whole';
