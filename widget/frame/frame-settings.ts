import { parseColour, type Rgb } from '../shared/colour';
import { DEFAULT_COLOUR, DEFAULT_GREETING, DEFAULT_TITLE } from '../shared/messages';

export interface FrameSettings {
  title: string;
  greeting: string;
  accent: Rgb;
  /** Address of the page about privacy, if there is one. */
  privacy: string | undefined;
  /** Origin of the page around the frame; undefined when it stands alone. */
  host: string | undefined;
  /** Whether the page around it is dark; undefined: as the visitor's system says. */
  dark: boolean | undefined;
}

const LONGEST_TEXT = 120;

/** Reads what the loader put behind the `#`. It is shown as text or opened as a link only, so it needs no trust. */
export function readFrameSettings(hash: string): FrameSettings {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string, otherwise: string) =>
    (given.get(name) ?? otherwise).slice(0, LONGEST_TEXT).trim();
  const privacy = given.get('privacy') ?? '';
  const dark = given.get('dark');
  return {
    title: text('title', DEFAULT_TITLE) || DEFAULT_TITLE,
    greeting: text('greeting', DEFAULT_GREETING),
    accent: parseColour(given.get('colour')) ?? (parseColour(DEFAULT_COLOUR) as Rgb),
    privacy: originOf(privacy) && /^https?:/.test(privacy) ? privacy : undefined,
    host: originOf(given.get('host')),
    dark: dark === null ? undefined : dark === '1',
  };
}

function originOf(text: string | null): string | undefined {
  try {
    const origin = new URL(text ?? '').origin;
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}
