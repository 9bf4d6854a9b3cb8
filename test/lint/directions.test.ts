import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const IMPORTS = 'lint/style/noRestrictedImports';
const PATTERNS = 'plugin';

type Planted = [file: string, source: string];

const REFUSED: Planted[] = [
  ['src/language/grammar/a.ts', "import { findDays } from '../../dates';"],
  ['src/language/b.ts', "import { readFileSync } from 'node:fs';"],
  ['src/language/kuromoji.ts', "import type { Lexicon } from '../search/types';"],
  ['src/language/c.ts', "import type { Vocabulary } from '../knowledge/vocabulary';"],
  ['src/reading/a.ts', "import { say } from '../bot/show';"],
  ['src/reading/b.ts', "import { formOf } from '../../dialogs';"],
  ['src/reading/c.ts', "import { decide } from '../search/decide';"],
  ['src/reading/d.ts', "import { loadKnowledge } from '../knowledge/load-knowledge';"],
  ['src/reading/e.ts', "import { contactText } from '../reply/contact';"],
  ['src/reading/f.ts', "import { readFileSync } from 'node:fs';"],
  ['src/reading/g.ts', "import { ActivityTypes } from 'botbuilder';"],
  ['src/search/a.ts', "import type { Reading } from '../reading/reading';"],
  ['dialogs/a.ts', "import { normalise } from '../src/language/normalise';"],
  ['dialogs/form/a.ts', "import { createSearcher } from '../../src/search';"],
  ['src/bot/stages/a.ts', "import { clausesOf } from '../../language/grammar/clauses';"],
  ['src/bot/b.ts', "import { readFileSync } from 'node:fs';"],
];

const ALLOWED: Planted[] = [
  ['src/language/grammar/z.ts', "import { toHiragana } from '../kana';"],
  ['src/language/dictionary-file.ts', "import { readFileSync } from 'node:fs';"],
  ['src/reading/y.ts', "import type { Vocabulary } from '../knowledge/vocabulary';"],
  ['src/reading/z.ts', "import type { Lexicon } from '../search/types';"],
  ['src/reading/x.ts', "import { findDays } from '../dates';"],
  ['dialogs/z.ts', "import type { Reading } from '../src/reading/reading';"],
  ['src/bot/z.ts', "import type { ReadText } from '../language/reader';"],
];

const JAPANESE: Planted[] = [
  ['dialogs/p.ts', 'export const found = /はい|いいえ/.test(text);'],
  ['dialogs/form/p.ts', "export const found = new RegExp('更新', 'u').test(text);"],
  ['src/bot/p.ts', 'export const found = RegExp(`^$' + '{text}です`).test(text);'],
  ['src/bot/stages/p.ts', 'export const found = /[\\u3041-\\u3096]/.test(text);'],
  ['src/channels/p.ts', 'export const found = /\\p{Script=Hiragana}/u.test(text);'],
  ['src/reply/p.ts', 'export const found = /ｶﾅ/.test(text);'],
];

const NO_JAPANESE: Planted[] = [
  ['dialogs/q.ts', "export const found = /^\\d{4}$/.test('はい');"],
  ['src/bot/q.ts', "export const label = '「どれでもない」';"],
  ['src/language/q.ts', 'export const found = /はい/.test(text);'],
];

let complaints: Map<string, string[]>;

beforeAll(() => {
  complaints = lint([...REFUSED, ...ALLOWED, ...JAPANESE, ...NO_JAPANESE]);
}, 120_000);

/** What the linter says of each file, in a project that holds these files alone and the rules of this one. */
function lint(planted: readonly Planted[]): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'directions-'));
  try {
    const { vcs: _, ...rules } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
    cpSync(join(ROOT, 'lint'), join(folder, 'lint'), { recursive: true });
    for (const [file, source] of planted) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${source}\n`);
    }
    const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', ...planted.map(([file]) => file)],
      { cwd: folder, encoding: 'utf8' },
    );
    const said = new Map<string, string[]>(planted.map(([file]) => [file, []]));
    for (const { category, location } of JSON.parse(run.stdout).diagnostics)
      said.get(location.path)?.push(category);
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each(REFUSED)('%s may not: %s', (file) => {
  expect(complaints.get(file)).toContain(IMPORTS);
});

it.each(ALLOWED)('%s may: %s', (file) => {
  expect(complaints.get(file)).not.toContain(IMPORTS);
});

it.each(JAPANESE)('%s may match no Japanese: %s', (file) => {
  expect(complaints.get(file)).toContain(PATTERNS);
});

it.each(NO_JAPANESE)('%s may: %s', (file) => {
  expect(complaints.get(file)).not.toContain(PATTERNS);
});
