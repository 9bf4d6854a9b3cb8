import { join } from 'node:path';
import { loadAnalyser } from '../../src/text/kuromoji';
import { type Corpus, readSupportTexts, supportCorpus } from './corpus';
import { type Engine, engines, type Find } from './engines';
import { type Measured, measure } from './measure';
import { productCorpus, productSearch } from './product';

/** The compiled module lies in `dist/bench/search`. */
const root = join(__dirname, '../../..');
const SAMPLE = join(root, 'bench/search/data/help-ja-sample.jsonl');

/**
 * Compares our search with the libraries on support texts and on the product's own knowledge.
 * @param rest a JSON lines file of more support texts, e.g. for 10,000 of them
 */
export async function run([file = SAMPLE]: readonly string[]): Promise<void> {
  const analyser = await loadAnalyser();
  const rows = readSupportTexts(file);
  const sizes = [100, 1000, 10_000].filter((size) => size <= rows.length);
  for (const size of sizes)
    report(supportCorpus(rows, size), (engine, corpus) => engine.build(corpus.documents, analyser));
  const product = await productCorpus(root);
  const ours = await productSearch(root, analyser);
  report(product, (engine, corpus) =>
    engine.name === 'ours' ? ours : engine.build(corpus.documents, analyser),
  );
}

function report(corpus: Corpus, build: (engine: Engine, corpus: Corpus) => Find): void {
  console.log(`\n${corpus.name} (${corpus.queries.length} queries; milliseconds include the analyser)`);
  console.log(row('', 'top-1', 'MRR@10', 'p50 ms', 'p99 ms', 'time ÷ ours'));
  let ours: Measured | undefined;
  for (const engine of engines) {
    if (corpus.documents.length > engine.most) continue;
    const measured = measure(build(engine, corpus), corpus);
    ours ??= measured;
    const { top1, mrr, median, p99 } = measured;
    const ratio = (median / ours.median).toFixed(1);
    console.log(
      row(engine.name, top1.toFixed(3), mrr.toFixed(3), median.toFixed(2), p99.toFixed(2), `${ratio} ×`),
    );
  }
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
