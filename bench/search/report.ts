import { type Corpus, spread } from './corpus';
import { type Engine, engines, type Find } from './engines';
import { type Measured, measure } from './measure';

/** Measures every engine on a corpus and prints one table; the first engine is what the others are compared with. */
export function report(corpus: Corpus, build: (engine: Engine, corpus: Corpus) => Find | undefined): void {
  console.log(`\n${corpus.name} (milliseconds include the analyser)`);
  console.log(row('', 'queries', 'top-1', 'MRR@10', 'p50 ms', 'p99 ms', 'time ÷ ours'));
  let ours: Measured | undefined;
  for (const engine of engines) {
    progress(`${engine.name}: building`);
    const find = build(engine, corpus);
    if (find === undefined) continue;
    const queries = spread(corpus.queries, Math.ceil(engine.most / corpus.documents.length));
    const measured = measure(find, queries, (done) =>
      progress(`${engine.name}: ${done} of ${queries.length} queries`),
    );
    progress('');
    ours ??= measured;
    const { top1, mrr, median, p99 } = measured;
    const cells = [top1.toFixed(3), mrr.toFixed(3), median.toFixed(2), p99.toFixed(2)];
    console.log(row(engine.name, `${queries.length}`, ...cells, `${(median / ours.median).toFixed(1)} ×`));
  }
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}

/** One line that is written over; nothing where the output goes to a file. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(70)}\r`);
}
