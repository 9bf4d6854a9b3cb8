import { SourceMap } from 'node:module';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
// @ts-expect-error: a script, without types
import { inAscii, mapInAscii } from '../../scripts/ascii.mjs';

describe('a program in ASCII', () => {
  it.each([
    ['a regular expression', '/^[ァ-ヶー]+の$/.test("アラームの")'],
    ['one by code points', '/^[😀-😂]{2}$/u.test("😀😁")'],
    ['one by halves of them', '/^😀$/.test("😀")'],
    ['a string', '"更新" + \'申請\' === "更新申請"'],
    ['a backslash that is itself one', '/^\\\\更$/.test("\\\\更")'],
    ['a comment', 'true // 更新'],
  ])('means the same: %s', (_, program) => {
    const ascii: string = inAscii(program);
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    expect(runInNewContext(program)).toBe(true);
    expect(runInNewContext(ascii)).toBe(true);
  });

  it.each(['/\\ー/', '/a\\\\\\更/'])('is refused where the escape would become another: %s', (program) => {
    expect(() => inAscii(program)).toThrow('backslash');
  });

  it('is found again in its source', () => {
    const source =
      '\nexport const a = /更新|申請/, second = /ー/.test(a.source);\nexport const third = second;';
    const { code, map } = transformSync(source, {
      minifyWhitespace: true,
      sourcemap: 'external',
      charset: 'utf8',
    });
    const found = new SourceMap(JSON.parse(mapInAscii(map, code)));
    const line = source.split('\n');
    for (const name of ['second', 'third']) {
      const ascii: string = inAscii(code);
      const entry = found.findEntry(0, ascii.lastIndexOf(`${name}=`));
      if (!('originalLine' in entry)) throw new Error('not found');
      expect(line[entry.originalLine]?.slice(entry.originalColumn)).toMatch(new RegExp(`^${name}`));
    }
  });
});
