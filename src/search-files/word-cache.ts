import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { INDEX_VERSION, type Lexicon, type WordCache, type Words } from '../search';
import { writeWhole } from './write-whole';

/** A key is a SHA-256 in base64url; the words of its text follow it as JSON. */
const KEY_LENGTH = 43;
const row = z.tuple([z.string(), z.array(z.string()), z.array(z.string())]);

export interface WordFile extends WordCache {
  /** Writes the words that were asked for since the file was read; the others are forgotten. */
  save(): Promise<void>;
}

/**
 * Keeps the words of texts in a file, one text a line, so that of 10,000 entries only the changed ones go through the
 * analyser. It is read and written as a stream, because a hundred thousand texts at once would hold up everything else.
 * A file that is missing or from another version counts as empty, and a damaged line as missing.
 * @param terms what the reader knows besides its dictionary: other terms part texts into other words
 */
export async function openWordFile(file: string, terms: Lexicon['terms'] = []): Promise<WordFile> {
  const edition = digest(JSON.stringify([INDEX_VERSION, terms]));
  const before = await read(file, edition);
  // Kept as text: millions of small words would hold up everything else whenever memory is tidied.
  const used = new Map<string, string>();
  return {
    get: (text) => parse(before.get(digest(text))),
    set: (text, words) => {
      used.set(digest(text), JSON.stringify([words.normalised, words.words, words.readings]));
    },
    save: () => writeWhole(file, linesOf(edition, used)),
  };
}

function parse(kept: string | undefined): Words | undefined {
  if (kept === undefined) return undefined;
  try {
    const [normalised, words, readings] = row.parse(JSON.parse(kept));
    return { normalised, words, readings };
  } catch {
    // A damaged line is as good as none: the words can be found anew.
    return undefined;
  }
}

async function read(file: string, edition: string): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  try {
    let fits = false;
    for await (const line of linesIn(file)) {
      if (fits) kept.set(line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH));
      else if (line === edition) fits = true;
      else break;
    }
  } catch {
    // Whatever is wrong with the file, the other words can be found anew.
  }
  return kept;
}

/** The lines of a file; unlike those of `node:readline`, they end with an error where the file cannot be read. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function* linesOf(edition: string, words: ReadonlyMap<string, string>): Generator<string> {
  yield `${edition}\n`;
  for (const [key, kept] of words) yield `${key}${kept}\n`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
