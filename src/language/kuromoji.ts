import { dirname, join } from 'node:path';
import type { IpadicFeatures, Tokenizer } from 'kuromoji';
import type { Analyser, Morpheme } from './analyser';
import { readDictionaryFile } from './dictionary-file';
import { openTargetMap, type TargetMap } from './target-map';

const DICTIONARY = join(dirname(require.resolve('kuromoji/package.json')), 'dict');

let loading: Promise<Analyser> | undefined;

/**
 * Loads kuromoji's dictionary (about 0.5 s, 250 MB) once for the whole process.
 * A failed load is forgotten, so that the next call tries again.
 * @throws the loader's error where the dictionary cannot be read.
 */
export function loadAnalyser(dictionary: string = DICTIONARY): Promise<Analyser> {
  loading ??= load(dictionary).catch((error: unknown) => {
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
  loadArrayBuffer: typeof readDictionaryFile;
  load(done: (error: unknown, dictionary: unknown) => void): void;
} = require('kuromoji/src/loader/NodeDictionaryLoader');
const DictionaryTokenizer: new (
  dictionary: unknown,
) => Tokenizer<IpadicFeatures> = require('kuromoji/src/Tokenizer');

function load(directory: string): Promise<Analyser> {
  return new Promise((resolve, reject) => {
    const loader = new Loader(directory);
    loader.loadArrayBuffer = readDictionaryFile;
    const words = loader.dic.token_info_dictionary;
    words.loadTargetMap = (bytes) => {
      words.target_map = openTargetMap(bytes);
    };
    loader.load((error, dictionary) => {
      // kuromoji's loader reports some failures as a value that is no Error.
      if (error)
        reject(error instanceof Error ? error : new Error(`The dictionary in ${directory} cannot be read`));
      else resolve(wrap(new DictionaryTokenizer(dictionary)));
    });
  });
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
