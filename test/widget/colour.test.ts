import fc from 'fast-check';
import { themeFor } from '../../widget/frame/theme';
import { contrast, parseColour, type Rgb, readableOn, textOn, toHex } from '../../widget/shared/colour';

const part = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);
const read = (hex: string) => parseColour(hex) as Rgb;

describe('the colour a website chooses', () => {
  it.each([
    ['#0b5cad', '#0b5cad'],
    ['0B5CAD', '#0b5cad'],
    ['#fc0', '#ffcc00'],
  ])('reads %s', (given, expected) => {
    expect(toHex(read(given))).toBe(expected);
  });

  it.each(['', 'red', '#12', '#12345', 'url(x)', '#fff;background:red', null, undefined])(
    'takes %s for none',
    (given) => {
      expect(parseColour(given)).toBeUndefined();
    },
  );

  it('always gets text that can be read on it', () => {
    fc.assert(fc.property(colour, (given) => contrast(textOn(given), given) >= 4.5));
  });

  it('is shaded until it can be read as text', () => {
    fc.assert(
      fc.property(colour, colour, (given, ground) => contrast(readableOn(given, ground), ground) >= 4.5),
    );
  });

  it('gives themes in which every pair read together has enough contrast, light and dark', () => {
    fc.assert(
      fc.property(colour, fc.boolean(), (given, dark) => {
        const theme = themeFor(given, dark);
        const pairs: [string, string][] = [
          [theme.onAccent, theme.accent],
          [theme.text, theme.page],
          [theme.text, theme.bubble],
          [theme.link, theme.bubble],
          [theme.link, theme.hover],
          [theme.quiet, theme.page],
          [theme.quiet, theme.bubble],
        ];
        for (const [text, ground] of pairs)
          expect(contrast(read(text), read(ground))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
