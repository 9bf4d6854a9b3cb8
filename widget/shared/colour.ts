export type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [26, 26, 26];
const BLACK: Rgb = [0, 0, 0];

/** Reads `#rgb` or `#rrggbb`; anything else is undefined, so that no other CSS can come in by an attribute. */
export function parseColour(text: string | null | undefined): Rgb | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text?.trim() ?? '')?.[1];
  if (!digits) return undefined;
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Rgb;
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White or ink, whichever is easier to read on the colour. One of them always reaches 4.5. */
export function textOn(background: Rgb): Rgb {
  return contrast(background, WHITE) >= 4.5 ? WHITE : contrast(background, INK) >= 4.5 ? INK : BLACK;
}

export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((part, at) => Math.round(part + ((other[at] ?? 0) - part) * share)) as unknown as Rgb;
}

/** The colour, darkened or lightened just enough to be read as text on the background (4.5, WCAG AA). */
export function readableOn(colour: Rgb, background: Rgb): Rgb {
  const towards = contrast(BLACK, background) > contrast(WHITE, background) ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, towards, share);
    if (contrast(shade, background) >= 4.5) return shade;
  }
  return towards;
}

/** Whether white can be read on it. */
export function isDark(colour: Rgb): boolean {
  return textOn(colour) === WHITE;
}
