import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { dayOf } from '../../src/report/period';
import { run } from '../../src/report/run';
import { openStoreBeside } from '../../src/store';
import { type RunningService, startService } from '../support/running-service';
import { understand } from '../support/talk';
import { figuresIn } from './read-report';

jest.setTimeout(120_000);

let service: RunningService;
let folder: string;
beforeAll(async () => {
  service = await startService();
  folder = await mkdtemp(join(tmpdir(), 'report-'));
}, 60_000);
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const press = (button: object) => ({ value: { button } });

/** Says all of it in one conversation, and counts what the bot explains of its turns. */
async function play(conversation: string, said: readonly (string | Partial<Activity>)[]) {
  const counted = { answer: 0, suggest: 0, unknown: 0, results: 0 };
  for (const one of said) {
    const sent = await service.ask(
      conversation,
      typeof one === 'string' ? one : '',
      typeof one === 'string' ? {} : one,
    );
    const match = sent.find(({ type, name }) => type === 'trace' && name === 'knowledge.match')?.value;
    if (match) counted[match.outcome as 'answer' | 'suggest' | 'unknown'] += 1;
    if (sent.some(({ type, name }) => type === 'trace' && name === 'dialog.result')) counted.results += 1;
  }
  return counted;
}

it("a played day's figures are the report's, while the service runs", async () => {
  const start = (dialog: string) => press({ kind: 'start', dialog, facts: {} });
  const plays = [
    await play('asks', [
      '更新はいつから申請できますか',
      '担当者が変わっても申請できますか',
      '今日の天気は',
      'こんにちは',
    ]),
    await play('rates', [
      '更新はいつから申請できますか',
      '役に立った',
      '更新のときに省略できる書類は',
      '役に立たなかった',
    ]),
    await play('finishes', [start('renewal-date'), '2026年1月5日', 'ありがとう']),
    await play('cancels', [start('application-type'), 'はい', 'キャンセル']),
    await play('goes-away', [start('key-mismatch')]),
    await play('at-once', ['notAfter=Dec 10 23:59:59 2026 GMT を日本時間に直して']),
    await play('masked', ['私は蓼沼です。電話は090-1234-5678です。ワイルドカード証明書はいくらですか']),
  ];
  const sum = (key: keyof (typeof plays)[number]) => plays.reduce((whole, one) => whole + one[key], 0);
  const today = dayOf(Date.now());
  const out = join(folder, 'report.html');
  const printed: string[] = [];
  const code = await run(
    {
      async withStore(work) {
        const store = await openStoreBeside({ dataDirectory: service.dataDirectory, database: undefined });
        return work(store).finally(() => store.close());
      },
      knowledge: async () => (await understand()).knowledge,
      write: async (file, content) => (await import('node:fs/promises')).writeFile(file, content),
      print: (line) => printed.push(line),
      complain: (line) => printed.push(line),
      now: Date.now,
    },
    ['--from', today, '--to', today, '--out', out, '--text'],
  );
  expect([code, printed]).toEqual([0, [expect.stringContaining('report.csv')]]);
  const html = await readFile(out, 'utf8');
  expect(sum('answer')).toBeGreaterThanOrEqual(4);
  expect(sum('unknown')).toBeGreaterThanOrEqual(2);
  expect(figuresIn(html)).toEqual({
    質問: sum('answer') + sum('suggest') + sum('unknown'),
    回答: sum('answer'),
    候補: sum('suggest'),
    未回答: sum('unknown'),
    役に立った: 1,
    役に立たなかった: 1,
    対話の開始: 4,
    完了: 2,
    離脱: 2,
  });
  expect(sum('results')).toBe(2);
  expect(html).toContain('ワイルドカード証明書はいくらですか');
  const csv = await readFile(join(folder, 'report.csv'), 'utf8');
  expect(csv).toContain(`概要,質問,,${sum('answer') + sum('suggest') + sum('unknown')}\r\n`);
  const summary = await readFile(join(folder, 'report.txt'), 'utf8');
  expect(summary).toContain(
    `質問 ${sum('answer') + sum('suggest') + sum('unknown')} / 回答 ${sum('answer')} /`,
  );
  expect(summary).toContain('・今日の天気は(1件)');
  for (const text of [html, csv, summary]) {
    expect(text).not.toMatch(/蓼沼|1234-5678/);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  }
});
