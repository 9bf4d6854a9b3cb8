import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { IpadicFeatures, Tokenizer } from 'kuromoji';
import type { Analyser, Morpheme } from './analyser';
import { readDictionaryFile } from './dictionary-file';
import { openTargetMap, type TargetMap } from './target-map';

const DICTIONARY = join(dirname(require.resolve('kuromoji/package.json')), 'dict');

/** kuromoji's dictionary by the names of its files (some 70 MB), in memory that several threads can go by. */
export type Dictionary = Readonly<Record<string, SharedArrayBuffer>>;

/**
 * Reads the dictionary (about 0.4 s where it is packed, as kuromoji's package has it, mostly beside this thread).
 * @throws where the folder or a file of it cannot be read
 */
export async function readDictionary(directory: string = DICTIONARY): Promise<Dictionary> {
  const names = readdirSync(directory).filter((name) => /\.dat(?:\.gz)?$/.test(name));
  const read = async (name: string) =>
    [basename(name, '.gz'), await readDictionaryFile(join(directory, name))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

let loading: Promise<Analyser> | undefined;

/**
 * The analyser over the dictionary that came with kuromoji, loaded once for the whole thread.
 * A failed load is forgotten, so that the next call tries again.
 * @throws where the dictionary cannot be read
 */
export function loadAnalyser(): Promise<Analyser> {
  loading ??= readDictionary()
    .then(analyserOver)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** kuromoji's parts behind its builder, which has no place to hand in another way to read and keep files. */
const Loader: new (
  directory: string,
) => {
  dic: { token_info_dictionary: { target_map: TargetMap; loadTargetMap(bytes: Uint8Array): void } };
  loadArrayBuffer(file: string, onLoad: (error: unknown, buffer?: SharedArrayBuffer) => void): void;
  load(done: (error: unknown, dictionary: unknown) => void): void;
} = require('kuromoji/src/loader/NodeDictionaryLoader');
const DictionaryTokenizer: new (
  dictionary: unknown,
) => Tokenizer<IpadicFeatures> = require('kuromoji/src/Tokenizer');

/** The analyser over a dictionary, whose buffers it leaves where they are: about 3 MB and some milliseconds for each thread. */
export function analyserOver(dictionary: Dictionary): Promise<Analyser> {
  return new Promise((resolve, reject) => {
    const loader = new Loader('');
    loader.loadArrayBuffer = (file, onLoad) => {
      const name = basename(file, '.gz');
      const buffer = dictionary[name];
      if (!buffer) onLoad(new Error(`The dictionary has no ${name}`));
      else onLoad(null, name === CATEGORIES ? withoutFilling(buffer) : buffer);
    };
    const words = loader.dic.token_info_dictionary;
    words.loadTargetMap = (bytes) => {
      words.target_map = openTargetMap(bytes);
    };
    loader.load((error, loaded) => {
      // kuromoji's loader reports some failures as a value that is no Error.
      if (error) reject(error instanceof Error ? error : new Error('The dictionary cannot be used'));
      else resolve(wrap(new DictionaryTokenizer(loaded)));
    });
  });
}

/** The kinds of characters by name: kuromoji makes an object of each, and 150,000 more of the zeros behind them, 12 MB a thread. */
const CATEGORIES = 'unk_invoke.dat';

/** Up to the zero that ends its last text. */
function withoutFilling(buffer: SharedArrayBuffer): SharedArrayBuffer {
  const last = new Uint8Array(buffer).findLastIndex((byte) => byte !== 0);
  return buffer.slice(0, last + 2);
}

function wrap(tokenizer: Tokenizer<IpadicFeatures>): Analyser {
  return { tokenise: (text) => tokenizer.tokenize(text).map(toMorpheme) };
}

/** kuromoji writes `*` for what it does not know; unknown words carry no reading at all. */
function toMorpheme(token: IpadicFeatures): Morpheme {
  return {
    surface: token.surface_form,
    base: token.basic_form === '*' ? token.surface_form : token.basic_form,
    reading: token.reading === undefined || token.reading === '*' ? '' : token.reading,
    pos: token.pos,
    detail: token.pos_detail_1,
    form: token.conjugated_form === undefined || token.conjugated_form === '*' ? '' : token.conjugated_form,
    known: token.word_type === 'KNOWN',
  };
}
