import { PhraseTrie } from '../language/phrase-trie';
import type { ReadSentence } from '../language/reader';
import { baseKeys, type LexiconRow } from './lexicon-rows';

/** Readings shorter than this stand for a phrase only where they are a whole word. */
const SHORTEST_READING = 3;
/** Most words of a phrase that is compared by dictionary forms. */
const LONGEST_PHRASE = 3;

export interface ConceptFound {
  /** Canonical word of the group. */
  concept: string;
  /** What stands in the text. */
  found: string;
}

/** Finds the lexicon's groups of same meaning in a sentence: by spelling, dictionary form or reading. */
export class ConceptFinder {
  private readonly spellings = new PhraseTrie<string>();
  private readonly readings = new PhraseTrie<string>();
  private readonly words = new Map<string, string>();
  private readonly wordReadings = new Map<string, string>();
  private readonly phrases = new Map<string, string>();

  constructor(rows: readonly LexiconRow[]) {
    for (const { concept, spelling, reading, bases } of rows) {
      keep(this.words, spelling, concept);
      if (!isShort(spelling)) this.spellings.add(squeeze(spelling), concept);
      if (reading.length >= SHORTEST_READING) this.readings.add(reading, concept);
      else if (reading.length > 1) keep(this.wordReadings, reading, concept);
      if (bases.length > 1 && bases.length <= LONGEST_PHRASE) keep(this.phrases, bases.join('|'), concept);
    }
  }

  /** Each concept once, in the order in which it was found. */
  find(sentence: ReadSentence): ConceptFound[] {
    const found = new Map<string, string>();
    const note = (concept: string | undefined, text: string) => {
      if (concept !== undefined && !found.has(concept)) found.set(concept, text);
    };
    scan(this.spellings, squeeze(sentence.text), note);
    scan(this.readings, sentence.stream, note);
    for (const { surface, base, reading } of sentence.words) {
      note(this.words.get(surface) ?? this.words.get(base), surface);
      note(this.wordReadings.get(reading), surface);
    }
    const bases = baseKeys(sentence.words);
    for (let at = 0; at < bases.length; at++) {
      for (let length = 2; length <= LONGEST_PHRASE; length++) {
        const phrase = bases.slice(at, at + length);
        note(this.phrases.get(phrase.join('|')), phrase.join(''));
      }
    }
    return [...found].map(([concept, text]) => ({ concept, found: text }));
  }
}

function keep(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

/** One kanji, two kana or three Latin letters are part of many words. */
function isShort(text: string): boolean {
  return text.length < 2 || /^[ぁ-ゖァ-ヺー]{1,2}$/.test(text) || /^[a-z]{1,3}$/.test(text);
}

function squeeze(text: string): string {
  return text.replaceAll(' ', '');
}

/** Longest phrases from left to right; what lies inside a phrase already found is left out. */
function scan(trie: PhraseTrie<string>, text: string, note: (concept: string, text: string) => void): void {
  let covered = 0;
  for (let at = 0; at < text.length; at++) {
    let longest: { end: number; value: string } | undefined;
    for (const hit of trie.startingAt(text, at)) longest = hit;
    if (longest === undefined || longest.end <= covered) continue;
    covered = longest.end;
    note(longest.value, text.slice(at, longest.end));
  }
}
