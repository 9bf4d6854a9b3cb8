import { mix, type Rgb, readableOn, textOn, toHex } from '../shared/colour';

/** Colours of the whole frame, as `#rrggbb`. */
export interface Theme {
  dark: boolean;
  accent: string;
  onAccent: string;
  /** The accent as it is read on the page and on a bubble. */
  link: string;
  page: string;
  bubble: string;
  border: string;
  text: string;
  quiet: string;
  hover: string;
  /** Of what is typed into and pressed: 3 to its ground (WCAG 1.4.11). */
  edge: string;
  warning: string;
}

const LIGHT = { page: [245, 246, 248], bubble: [255, 255, 255], text: [31, 35, 40] } as const;
const DARK = { page: [27, 30, 35], bubble: [41, 45, 52], text: [237, 239, 242] } as const;

/** One accent gives all the rest; every pair that is read together reaches a contrast of 4.5. */
export function themeFor(accent: Rgb, dark: boolean): Theme {
  const ground: { page: Rgb; bubble: Rgb; text: Rgb } = dark ? DARK : LIGHT;
  // On a dark page the button's own colour may be nearly black; a little light keeps its edge visible.
  const fill = dark ? mix(accent, [255, 255, 255], 0.08) : accent;
  const harder = dark ? ground.bubble : ground.page;
  const hover = mix(ground.bubble, accent, dark ? 0.22 : 0.08);
  return {
    dark,
    accent: toHex(fill),
    onAccent: toHex(textOn(fill)),
    link: toHex(readableOn(readableOn(accent, hover), ground.bubble)),
    page: toHex(ground.page),
    bubble: toHex(ground.bubble),
    border: toHex(mix(ground.bubble, ground.text, dark ? 0.2 : 0.14)),
    text: toHex(ground.text),
    quiet: toHex(readableOn(mix(ground.text, ground.page, 0.35), harder)),
    hover: toHex(hover),
    edge: toHex(mix(ground.bubble, ground.text, 0.55)),
    warning: dark ? '#ffc46b' : '#8a4b00',
  };
}
