import { join } from 'node:path';
import { builtWhile, distinct, type Expression, literalsIn } from '../../bench/reading/expressions';

// Its build for browsers: the other tries Java and binaries first, which are not installed.
const { checkSync } = require('recheck/lib/browser') as typeof import('recheck');

jest.setTimeout(300_000);

const ROOT = join(__dirname, '..', '..');
/** Longer than the checker needs for almost all it can decide. What it cannot decide, the repeated fragments beside this file try. */
const PATIENCE_MS = 200;

/** What a checked expression could be made to do, or undefined. */
function weakness({ source, flags, place }: Expression, timeout: number): string | undefined {
  const found = checkSync(source, flags, { timeout });
  if (found.status !== 'vulnerable') return undefined;
  return `${place}: /${source}/${flags} takes ${found.complexity.summary} time on ${found.attack.pattern}`;
}

it('no regular expression can be made to take more than linear time, as far as the checker can tell', async () => {
  const built = await builtWhile(async () => {
    const { understand, startTalk } = require('../support/talk') as typeof import('../support/talk');
    require('../../src/service');
    await understand();
    const talk = await startTalk();
    // Some are built when they are first needed.
    for (const text of [
      'うちの場合は新規ですか更新ですか',
      'はい',
      '変わりません',
      '2026年1月5日',
      '更新とは?',
    ])
      talk.say(text);
  });
  const expressions = distinct([...literalsIn(ROOT, ['dialogs', 'src']), ...built]);
  expect(built.length).toBeGreaterThan(20);
  expect(expressions.length).toBeGreaterThan(500);
  expect(expressions.map((one) => weakness(one, PATIENCE_MS)).filter((one) => one !== undefined)).toEqual([]);
});

it.each([
  ['exponential', '^(?:か|な|かね|ね)*$'],
  ['exponential', '^(?:あ[っーあ]*|は)*x'],
  ['polynomial', '[。!]+$'],
])('the checker finds what is %s: /%s/', (_, source) => {
  expect(weakness({ source, flags: 'u', place: 'here' }, 10_000)).toContain('here');
});
