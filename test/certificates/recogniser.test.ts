import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { holdsUnreadable, mustNotBeKept } from '../../src/certificates';
import { guisesOf, newKeys } from './guises';

const ENTRY = join(__dirname, '..', '..', 'src', 'certificates', 'private-key', 'index.ts');

/** As a page would load it: nothing of Node is there, and what is imported from it breaks the bundle. */
function inBrowser(): { mustNotBeKept: typeof mustNotBeKept } {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'recogniser',
    logLevel: 'silent',
  });
  const page = createContext({ TextDecoder, Uint8Array, Uint16Array, Int32Array, Int8Array });
  runInContext(outputFiles[0]?.text ?? '', page);
  return page.recogniser;
}

it('the recogniser runs in a browser, and sees the same there', () => {
  const page = inBrowser();
  for (const [name, guise] of guisesOf(newKeys()))
    expect([name, page.mustNotBeKept(guise)]).toEqual([name, true]);
  expect(page.mustNotBeKept('秘密鍵をなくしました。更新できますか'.repeat(10))).toBe(false);
});

describe('what a text costs grows with its length alone', () => {
  const milliseconds = (text: string): number => {
    // The best of three, and not the clock's: what else the machine does is not meant.
    const times = [1, 2, 3].map((index) => {
      const before = process.cpuUsage().user;
      mustNotBeKept(text + ' '.repeat(index));
      holdsUnreadable(text);
      return (process.cpuUsage().user - before) / 1000;
    });
    return Math.min(...times);
  };
  it.each([
    'あ',
    'A',
    '-',
    'MII',
    'eyJa',
    'LS0tL',
    '1,',
    '\\x30',
    '%30',
    '&amp;',
    '<p>',
    '"\\n',
    'd= ',
    'private key: ',
    '秘密鍵は',
    'INTEGER:AAAA',
    '-----BEGIN PRIVATE KEY-----',
    '-----END CERTIFICATE-----',
    'aB3dE6gHaB3dE6gHaB3dE6gHaB3dE6gH\n',
    '00000000: 3082 0102 0304 0506 0708 090a 0b0c 0d0e  ................\n',
    '3082100002010330820ffa06092a864886f70d010701',
    'MIIB',
    'bmFtZTog',
    'あ1',
    '\u200b',
    'H4sI',
    '　',
    '\n\t ',
    '0x30,',
    '[48,',
    'The quick brown fox jumps over the lazy dog. ',
  ])('%j, again and again', (piece) => {
    const fill = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
    milliseconds(fill(40_000));
    expect(milliseconds(fill(200_000))).toBeLessThan(12 * milliseconds(fill(40_000)) + 20);
    // A key that hides behind it is found all the same.
    expect(
      mustNotBeKept(
        `${fill(180_000)}\nprime1:\n    00:d3:5f:11:22:33:44:55:66:77:88:99:aa:bb:cc:\n    dd:ee`,
      ),
    ).toBe(true);
  });
});
