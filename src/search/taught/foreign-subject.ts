import type { ReadSentence, ReadText, Word } from '../../language/reader';
import { featureDefaults, HIRAGANA, NOUN, sentenceWeights, subjectNouns } from '../features';
import type { Vocabulary } from './vocabulary';

/** What stands behind a word that the sentence is about: 「免許証は…」「免許証って…」. */
const TOPIC = new Set(['は', 'って']);

/**
 * The first noun that a sentence is about, or that its object belongs to, and that no question with an answer shows:
 * 「車検」 in 「車検の更新に省略できる書類は」. However well the rest fits an entry, the question is about something else.
 */
export function foreignSubject(
  { sentences }: ReadText,
  { ids, counts }: Pick<Vocabulary, 'ids' | 'counts'>,
): string | null {
  const isShown = ({ reading }: Word) => (counts[ids.get(`${NOUN}${reading}`) ?? -1] ?? 0) > 0;
  const weights = sentenceWeights(sentences);
  // Who asks and what has happened is told in words of all kinds; what is asked for counts.
  const asking = sentences.filter((_, at) => weights[at] === featureDefaults.asking);
  return asking.flatMap((sentence) => subjectsOf(sentence)).find((word) => !isShown(word))?.surface ?? null;
}

const subjectsOf = (sentence: ReadSentence): Word[] =>
  subjectNouns(sentence)
    .filter(({ at }) => isSubject(sentence.words, at))
    .map(({ word }) => word);

/** Whether the noun, or the compound that it is part of, is what the sentence is about or what its object belongs to. */
function isSubject(words: readonly Word[], at: number): boolean {
  let end = at + 1;
  while (continuesCompound(words[end])) end += 1;
  const particle = words[end]?.surface ?? '';
  const owned = words[end + 1];
  // 「出張の都合で」 says why something is asked, and asks of no journey.
  return TOPIC.has(particle) || (particle === 'の' && isNominal(owned) && !REASONS.has(owned?.surface ?? ''));
}

const REASONS = new Set([
  '都合',
  '関係',
  '事情',
  '影響',
  '理由',
  '都合上',
  '関係上',
  '兼ね合い',
  'ため',
  '為',
  'せい',
]);

const isNominal = (word: Word | undefined): boolean => word?.kind === 'noun' || word?.kind === 'term';

/** Suffixes such as 者 or 証 are no nouns of their own. */
const continuesCompound = (word: Word | undefined): boolean =>
  word !== undefined && (isNominal(word) || (word.kind === 'function' && !HIRAGANA.test(word.surface)));
