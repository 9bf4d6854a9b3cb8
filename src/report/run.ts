import { parseArgs } from 'node:util';
import type { Knowledge } from '../knowledge/types';
import type { Tables } from '../store';
import { makeReport } from './make-report';
import { readPeriod } from './period';

/** What the command uses of the world outside. */
export interface ReportPorts {
  /** Works with the open store. */
  withStore: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>;
  knowledge: () => Promise<Knowledge>;
  write: (file: string, content: string) => Promise<void>;
  print: (line: string) => void;
  complain: (line: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

const OK = 0;
const USAGE = 2;

const HELP = [
  '使い方: npm run report -- --from 2026-10-01 --to 2026-12-31 --out report.html',
  '  --from, --to  期間の最初と最後の日(日本時間。どちらも含みます)',
  '  --out         HTMLの書き出し先。同じ場所に、拡張子だけが違うCSVも書き出します',
  '  --text        要約も、拡張子だけが違うテキスト(.txt)で書き出します',
];

/** Runs the command and returns its exit code: 0 done, 2 not understood. */
export async function run(ports: ReportPorts, words: readonly string[]): Promise<number> {
  const options = optionsIn(words);
  const period = options ? readPeriod(options.from, options.to) : HELP[0];
  const problem = !options || typeof period === 'string' ? String(period) : outProblem(options.out);
  if (problem !== undefined || !options?.out || !period || typeof period === 'string') {
    for (const line of new Set([problem ?? '', ...HELP])) ports.complain(line);
    return USAGE;
  }
  const knowledge = await ports.knowledge();
  const { html, csv, text } = await ports.withStore((tables) =>
    makeReport(tables, period, knowledge, ports.now()),
  );
  const named = (ending: string) => (options.out ?? '').replace(/\.html?$/i, ending);
  const files = [
    [options.out, html],
    [named('.csv'), csv],
    ...(options.text ? [[named('.txt'), text] as const] : []),
  ] as const;
  for (const [file, content] of files) await ports.write(file, content);
  ports.print(`${files.map(([file]) => file).join(' と ')} に書き出しました。`);
  return OK;
}

const outProblem = (out: string | undefined): string | undefined =>
  out && /\.html?$/i.test(out) ? undefined : '--out に .html で終わるファイル名を指定してください。';

function optionsIn(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { from: text, to: text, out: text, text: { type: 'boolean' } },
    }).values;
  } catch {
    return undefined;
  }
}
