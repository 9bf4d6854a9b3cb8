import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAnalyser } from '../../src/language/kuromoji';
import { loadRelatedWords } from '../../src/search-files';
import { type Corpus, readSupportTexts, sentenceCorpus, supportCorpus } from './corpus';
import { OURS } from './engines';
import { productCorpus, productSearch } from './product';
import { report } from './report';

/** The compiled module lies in `dist/bench/search`. */
const root = join(__dirname, '../../..');
const SAMPLE = join(root, 'bench/search/data/help-ja-sample.jsonl');
const SIZES = [100, 1000, 10_000];

/**
 * Compares our search with the libraries on support texts and on the product's own knowledge.
 * @param rest `--data DIR`: a folder with the whole files of which the sample is a part
 */
export async function run(rest: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...rest], options: { data: { type: 'string' } } });
  const analyser = await loadAnalyser();
  const tools = { analyser, related: await loadRelatedWords() };
  for (const corpus of corpora(values.data))
    report(corpus, (engine, { documents }) => engine.build(documents, tools));
  const ours = await productSearch(root, analyser);
  report(await productCorpus(root), (engine, { documents }) =>
    engine.name === OURS ? ours : engine.build(documents, tools),
  );
}

function corpora(directory: string | undefined): Corpus[] {
  const rows = readSupportTexts(directory === undefined ? SAMPLE : join(directory, 'help-ja.jsonl'));
  const support = SIZES.filter((size) => size <= rows.length).map((size) => supportCorpus(rows, size));
  if (directory === undefined) return support;
  const sentences = sentenceCorpus(
    'sentences of JSTS',
    join(directory, 'jsts.docs.jsonl'),
    join(directory, 'jsts.queries.jsonl'),
  );
  return [...support, sentences];
}
