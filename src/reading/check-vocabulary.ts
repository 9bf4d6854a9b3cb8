import type { DayContext } from '../dates';
import type { Finding } from '../knowledge/finding';
import type { Vocabulary } from '../knowledge/vocabulary';
import type { Analyser } from '../language/analyser';
import type { Lexicon } from '../search/types';
import { FOREIGN_SUBJECTS, withoutSubject } from './foreign-sentence';
import type { Sense } from './lexemes';
import { askedFor, linesOf, type PlacedLine, readAs } from './line-proof';
import { createMessageReader } from './message-reader';
import type { Reading } from './reading';

/** Reads a message to somebody who was asked for a fact, or for nothing. */
export type Reads = (text: string, asked: string | null) => Reading;

/**
 * Proves every line of a vocabulary: it reads its `must`, does not read its `mustNot`, and takes no fact from what is
 * said of a foreign subject. Seconds for all of them. Pure.
 */
export function checkVocabulary(
  knowledge: { vocabulary: Vocabulary; lexicon: Lexicon },
  analyser: Analyser,
  days: DayContext,
): Finding[] {
  const read = createMessageReader(knowledge, analyser);
  return proveLines(linesOf(knowledge.vocabulary), (text, asked) => read(text, { fact: asked }, days));
}

/** Proves lines by a reading that knows them. Pure. */
export const proveLines = (lines: readonly PlacedLine[], reads: Reads): Finding[] =>
  lines.flatMap((placed) => [...proveSentences([placed], reads), ...proveForeign(placed, reads)]);

/** Proves their two sentences only, which is most of what another line may spoil, in a quarter of the time. Pure. */
export const proveSentences = (lines: readonly PlacedLine[], reads: Reads): Finding[] =>
  lines.flatMap(({ file, sense, proof: { word, must, mustNot } }) => {
    const asked = askedFor(sense);
    if (readAs(reads(must, asked), sense) === undefined)
      return [
        {
          file,
          entry: word,
          problem: `読めるはずの文(must)「${must}」を読めません。`,
          repair:
            sense.kind === 'noun'
              ? 'この組の言葉(words)がそのまま出てくる文にしてください。'
              : '文か、言葉の種類(class)・何について言うか(of)・どんなときに読むか(when)を直してください。',
        },
      ];
    if (readAs(reads(mustNot, asked), sense) === undefined) return [];
    return [
      {
        file,
        entry: word,
        problem: `読んではいけない文(mustNot)「${mustNot}」も読んでしまいます。`,
        repair:
          sense.kind === 'noun'
            ? 'この組の言葉(words)のうち、ほかの意味にもなる短いものを外すか、文を直してください。'
            : '何について言うか(of)やどんなときに読むか(when)を狭くするか、文を直してください。',
      },
    ];
  });

function proveForeign({ file, sense, proof }: PlacedLine, reads: Reads): Finding[] {
  if (sense.kind !== 'fact') return [];
  const caught = reads(proof.must, askedFor(sense));
  const foreign = readAs(caught, sense) === undefined ? undefined : foreignSentence(caught, sense, reads);
  if (foreign === undefined) return [];
  return [
    {
      file,
      entry: proof.word,
      problem: `関係のないことを言う「${foreign}」も読んでしまいます。`,
      repair:
        '何について言うか(of)を見直すか、どんなときに読むか(when)を、聞いたときだけ(asked)か名詞といっしょのときだけ(with-noun)にしてください。',
    },
  ];
}

/** The sentence of a fact said of a foreign subject, where it is taken for the fact all the same. */
function foreignSentence(
  caught: Reading,
  sense: Extract<Sense, { kind: 'fact' }>,
  reads: Reads,
): string | undefined {
  const rest = withoutSubject(caught, sense.line);
  return FOREIGN_SUBJECTS.map((subject) => `${subject}は${rest}`).find(
    (text) => readAs(reads(text, sense.fact), sense) !== undefined,
  );
}
