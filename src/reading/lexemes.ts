import type {
  ActLine,
  CommandLine,
  EventLine,
  FactLine,
  NounGroup,
  ReplyLine,
  RequestLine,
  TalkLine,
  Vocabulary,
} from '../knowledge/vocabulary';
import type { WordClass } from '../language/grammar/forms';
import { type Lexeme, LexemeFinder } from '../language/grammar/lexemes';
import { normalise } from '../language/normalise';
import type { Lexicon } from '../search/types';

/** What a listed word can mean. */
export type Sense =
  | { kind: 'noun'; group: NounGroup }
  | { kind: 'fact'; fact: string; line: FactLine }
  | { kind: 'reply'; line: ReplyLine }
  | { kind: 'event'; line: EventLine }
  | { kind: 'command'; line: CommandLine }
  | { kind: 'talk'; line: TalkLine }
  | { kind: 'request'; line: RequestLine }
  | { kind: 'act'; line: ActLine };

interface Listed {
  word: string;
  also?: readonly string[];
  class: WordClass;
}

/** Makes the finder of all that the vocabulary lists, with the words that the lexicon holds for the same. */
export function lexemesOf(
  vocabulary: Vocabulary,
  { synonyms }: Pick<Lexicon, 'synonyms'>,
): LexemeFinder<Sense> {
  const lexemes: Lexeme<Sense>[] = [];
  const add = (sense: Sense, { word, also = [], class: wordClass }: Listed) => {
    const spellings = spellingsOf([word, ...also]);
    lexemes.push({
      spellings: isHeated(sense) ? [...spellings, ...spellings.flatMap(emphaticOf)] : spellings,
      // A noun that tells a fact tells how something is, and takes the endings of such words.
      wordClass: wordClass === '名' ? '形動' : wordClass,
      sense,
    });
  };
  for (const group of vocabulary.nouns) {
    const more = group.synonyms === undefined ? [] : synonymsOf(group.synonyms, synonyms);
    const sense: Sense = { kind: 'noun', group };
    lexemes.push({ spellings: spellingsOf([...group.words, ...more]), wordClass: '名', sense });
  }
  for (const [fact, lines] of Object.entries(vocabulary.facts)) {
    for (const line of lines) {
      const sense: Sense = { kind: 'fact', fact, line };
      add(sense, line);
      for (const word of likeNouns(line) && line.when !== 'asked' ? synonymsOf(line.word, synonyms) : [])
        add(sense, { word, class: guessClass(word, line.class) });
    }
  }
  for (const line of vocabulary.replies) add({ kind: 'reply', line }, line);
  for (const line of vocabulary.events) add({ kind: 'event', line }, line);
  for (const line of vocabulary.commands) add({ kind: 'command', line }, line);
  for (const line of vocabulary.talk) add({ kind: 'talk', line }, line);
  for (const line of vocabulary.requests) add({ kind: 'request', line }, line);
  for (const line of vocabulary.acts) add({ kind: 'act', line }, line);
  return new LexemeFinder(lexemes);
}

/** What is said in anger or in delight. */
const isHeated = (sense: Sense): boolean =>
  (sense.kind === 'act' && sense.line.act === 'complain') ||
  (sense.kind === 'talk' && (sense.line.talk === 'blame' || sense.line.talk === 'praise'));

/** 「つっかえねー」「すっげえ」: what is said with force is held back before its second sound. */
const emphaticOf = (word: string): string[] => {
  const held = word.replace(/^([ぁ-ん])(?=[か-ぢつ-どば-ぽ])/, '$1っ');
  return held === word ? [] : [held];
};

const likeNouns = (line: FactLine): boolean => line.class === '名' || line.class === 'サ変';

/** The other words of the group whose head this is, but for inflected ones: 「消した」 is 消す, whatever that says. */
function synonymsOf(head: string, groups: Lexicon['synonyms']): readonly string[] {
  return (
    groups
      .find(([first]) => first === head)
      ?.slice(1)
      .filter((word) => !INFLECTED.test(word)) ?? []
  );
}

const INFLECTED = /(?:[いきしちにっんり]た|てしまう)$/;

/** Staff list synonyms without their class: a verb is told by its last letters. */
function guessClass(word: string, like: WordClass): WordClass {
  if (!/[一-龠]/.test(word) || !/[うくぐすつぬぶむる]$/.test(word)) return like;
  return /[えけせてねへめれげぜでべいきしちにみりぎじび]る$/.test(word) && !/[切入要]る$/.test(word)
    ? '一段'
    : '五段';
}

/** As texts are folded; サーバ is written サーバー too. */
function spellingsOf(words: readonly string[]): string[] {
  const spellings = words.map((word) => normalise(word)).filter((word) => word !== '');
  return [...new Set(spellings.flatMap((word) => [word, word.replace(/サーバ(?!ー)/g, 'サーバー')]))];
}
