import type { DayContext } from '../dates';
import type { Finding } from '../knowledge/finding';
import type { Vocabulary } from '../knowledge/vocabulary';
import type { Analyser } from '../language/analyser';
import type { Lexicon } from '../search/types';
import { FOREIGN_SUBJECTS, withoutSubject } from './foreign-sentence';
import { askedFor, type LineSense, linesOf, type PlacedLine, readAs } from './line-proof';
import { createMessageReader } from './message-reader';
import type { Reading } from './reading';

type Reads = (text: string, asked: string | null) => Reading;

/**
 * Proves every line of a vocabulary: it reads its `must`, does not read its `mustNot`, and takes no fact from what is
 * said of a foreign subject. Pure.
 */
export function checkVocabulary(
  knowledge: { vocabulary: Vocabulary; lexicon: Lexicon },
  analyser: Analyser,
  days: DayContext,
): Finding[] {
  const read = createMessageReader(knowledge, analyser);
  const reads: Reads = (text, asked) => read(text, { fact: asked }, days);
  return linesOf(knowledge.vocabulary).flatMap((placed) => prove(placed, reads));
}

function prove({ file, sense }: PlacedLine, reads: Reads): Finding[] {
  const { word, must, mustNot } = sense.line;
  const asked = askedFor(sense);
  const finding = (problem: string, repair: string): Finding => ({ file, entry: word, problem, repair });
  const caught = reads(must, asked);
  if (readAs(caught, sense) === undefined)
    return [finding(`mustの文「${must}」を読めません。`, '文か、行のclass・of・whenを直してください。')];
  const found: Finding[] = [];
  if (readAs(reads(mustNot, asked), sense) !== undefined)
    found.push(
      finding(
        `mustNotの文「${mustNot}」も読んでしまいます。`,
        'ofの名詞の組やwhenを狭くするか、文を直してください。',
      ),
    );
  const foreign = foreignSentence(caught, sense, reads);
  if (foreign !== undefined)
    found.push(
      finding(
        `関係のないことを言う「${foreign}」も読んでしまいます。`,
        'ofの名詞の組を見直すか、whenをaskedかwith-nounにしてください。',
      ),
    );
  return found;
}

/** The sentence of a fact said of a foreign subject, where it is taken for the fact all the same. */
function foreignSentence(caught: Reading, sense: LineSense, reads: Reads): string | undefined {
  if (sense.kind !== 'fact') return undefined;
  const rest = withoutSubject(caught, sense.line);
  return FOREIGN_SUBJECTS.map((subject) => `${subject}は${rest}`).find(
    (text) => readAs(reads(text, sense.fact), sense) !== undefined,
  );
}
