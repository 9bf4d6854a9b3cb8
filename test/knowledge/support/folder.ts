import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PRODUCT_KNOWLEDGE = join(__dirname, '..', '..', '..', 'knowledge');

/** A day after every date in the product's knowledge. */
export const TODAY = '2026-12-01';

export interface Folder {
  path: string;
  read(file: string): Promise<string>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Fails when there is nothing to replace, so that a test cannot pass by changing nothing. */
  replace(file: string, from: string | RegExp, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  delete(): Promise<void>;
}

/** A copy of the product's knowledge that a test may break. */
export async function copyOfKnowledge(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await cp(PRODUCT_KNOWLEDGE, path, { recursive: true });
  const read = (file: string) => readFile(join(path, file), 'utf8');
  const write = (file: string, content: string | Uint8Array) => writeFile(join(path, file), content);
  return {
    path,
    read,
    write,
    async replace(file, from, to) {
      const before = await read(file);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} has no ${String(from)}`);
      await write(file, after);
    },
    remove: (file) => rm(join(path, file), { recursive: true }),
    delete: () => rm(path, { recursive: true, force: true }),
  };
}
