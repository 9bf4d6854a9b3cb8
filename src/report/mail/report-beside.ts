import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Period } from '../period';
import type { WrittenReport } from './letter';

const WITHIN_MS = 300_000;

/** Makes reports in a process of its own: it takes seconds, in which messages are answered. @param program the command `report`, as it was built */
export const reportBeside =
  (program: string) =>
  async ({ from, to }: Period): Promise<WrittenReport> => {
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    try {
      const out = join(folder, 'report.html');
      const words = ['--from', from, '--to', to, '--out', out, '--text'];
      await promisify(execFile)(process.execPath, [program, ...words], { timeout: WITHIN_MS });
      const [html, text] = await Promise.all([
        readFile(out, 'utf8'),
        readFile(join(folder, 'report.txt'), 'utf8'),
      ]);
      return { html, text };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
