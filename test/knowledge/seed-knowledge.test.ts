import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { seedKnowledge } from '../../src/knowledge/seed-knowledge';
import { PRODUCT_KNOWLEDGE } from './support/folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each(['.', 'new/one'])(
  'fills a folder that is empty or not there (%s) with what is shipped',
  async (path) => {
    const directory = join(folder, path);
    expect(await seedKnowledge(directory, PRODUCT_KNOWLEDGE)).toBe(true);
    expect(await loadKnowledge(directory)).toEqual(await loadKnowledge(PRODUCT_KNOWLEDGE));
    expect(await readdir(directory)).not.toContain('.seeding');
  },
);

it('leaves what is there as it is, at every later start too', async () => {
  await seedKnowledge(folder, PRODUCT_KNOWLEDGE);
  await writeFile(join(folder, 'contact.yaml'), 'name: 窓口\n');
  expect(await seedKnowledge(folder, PRODUCT_KNOWLEDGE)).toBe(false);
  expect(await readFile(join(folder, 'contact.yaml'), 'utf8')).toBe('name: 窓口\n');
  await rm(folder, { recursive: true });
  expect(await seedKnowledge(PRODUCT_KNOWLEDGE, PRODUCT_KNOWLEDGE)).toBe(false);
});

it('begins anew where it was killed in between', async () => {
  await writeFile(join(folder, '.seeding'), '');
  await writeFile(join(folder, 'topics.yaml'), '- id: pri');
  expect(await seedKnowledge(folder, PRODUCT_KNOWLEDGE)).toBe(true);
  expect(await loadKnowledge(folder)).toEqual(await loadKnowledge(PRODUCT_KNOWLEDGE));
});
