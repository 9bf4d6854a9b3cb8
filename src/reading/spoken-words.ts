import type { Knowledge } from '../knowledge/types';
import type { Vocabulary } from '../knowledge/vocabulary';
import type { Analyser } from '../language/analyser';
import { inflect, type WordClass } from '../language/grammar/forms';
import { toHiragana } from '../language/kana';
import type { SpokenWord } from '../language/kana-words';
import { normalise } from '../language/normalise';
import { cutForAnalyser } from '../language/pieces';

const KANJI = /\p{Script=Han}/u;
const KANA = /^[ぁ-ゖー]+$/;
/** シーエスアール; shorter words of katakana sound like others. */
const SPELT = /^[ァ-ヺー]{5,}$/;

/** Where words are written in kanji. */
export type Worded = Pick<Knowledge, 'vocabulary'> & Partial<Pick<Knowledge, 'entries'>>;

interface Listed {
  word: string;
  wordClass: WordClass;
  /** It heads its line. */
  head: boolean;
}

/**
 * The words that the vocabulary and the questions of the knowledge base use, with how they sound; of those that sound the same,
 * the first: about half a second.
 */
export function spokenWords(knowledge: Worded, analyser: Analyser): SpokenWord[] {
  const first = new Map<string, SpokenWord>();
  for (const word of allWords(knowledge, analyser)) if (!first.has(word.sounds)) first.set(word.sounds, word);
  return [...first.values()];
}

function* allWords({ vocabulary, entries = [] }: Worded, analyser: Analyser): Generator<SpokenWord> {
  const written = new Map<string, SpokenWord[]>();
  // What staff write in kana themselves is mostly written so: もらう.
  const inKana = new Set<string>();
  for (const { word, wordClass, head } of listedWords(vocabulary)) {
    const sounds = KANA.test(word)
      ? word
      : SPELT.test(word)
        ? toHiragana(word)
        : KANJI.test(word)
          ? soundOf(word, analyser)
          : undefined;
    for (const form of sounds === undefined ? [] : formsOf(word, sounds, wordClass)) {
      written.set(form.sounds, [...(written.get(form.sounds) ?? []), form]);
      if (head && KANA.test(word)) inKana.add(form.sounds);
    }
  }
  for (const [sounds, forms] of written) yield asWritten(sounds, inKana.has(sounds) ? [] : forms);
  const asked = entries
    .flatMap(({ question, alternatives }) => [question, ...alternatives])
    .flatMap((text) => cutForAnalyser(normalise(text)));
  for (const { surface, reading, pos, known } of asked.flatMap(({ text }) => analyser.tokenise(text)))
    if (known && /^(?:名詞|動詞)$/.test(pos) && KANJI.test(surface))
      yield { written: surface, sounds: toHiragana(reading), noun: pos === '名詞' };
}

/** 「かわり」 is 変わり or 代わり and stays as it is; 「はなし」 is 話し, though 話 sounds the same. */
function asWritten(sounds: string, forms: readonly SpokenWord[]): SpokenWord {
  const kanji = forms.filter(({ written }) => KANJI.test(written) || SPELT.test(written));
  const [first] = kanji;
  const alike = kanji.every(({ written }) => written.charAt(0) === first?.written.charAt(0));
  return first && alike ? first : { written: sounds, sounds, noun: forms.every(({ noun }) => noun) };
}

function* formsOf(word: string, sounds: string, wordClass: WordClass): Generator<SpokenWord> {
  const spoken = inflect(sounds, wordClass);
  const noun = /^(?:名|サ変|形動)$/.test(wordClass);
  for (const [at, { surface }] of inflect(word, wordClass).entries())
    yield { written: surface, sounds: spoken[at]?.surface ?? surface, noun };
}

/** What inflects comes first: 「はなしたい」 is 話したい, though 話 sounds the same. */
function* listedWords(vocabulary: Vocabulary): Generator<Listed> {
  const { facts, replies, events, commands, talk, requests, acts } = vocabulary;
  const lines = [Object.values(facts).flat(), replies, events, commands, talk, requests, acts].flat();
  for (const { word, also = [], class: wordClass } of lines)
    for (const spelling of [...also, word])
      yield { word: normalise(spelling), wordClass, head: spelling === word };
  for (const { words } of vocabulary.nouns)
    for (const word of words) yield { word: normalise(word), wordClass: '名', head: false };
}

/** How a word sounds; nothing where the dictionary does not know all of it. */
function soundOf(word: string, analyser: Analyser): string | undefined {
  const morphemes = analyser.tokenise(word);
  if (morphemes.some(({ reading, surface }) => reading === '' && !KANA.test(surface))) return undefined;
  return toHiragana(morphemes.map(({ reading, surface }) => reading || surface).join(''));
}
