import { parseColour, type Rgb } from '../shared/colour';
import { DEFAULT_COLOUR, DEFAULT_GREETING, DEFAULT_TITLE } from '../shared/messages';

export interface FrameSettings {
  title: string;
  greeting: string;
  accent: Rgb;
  /** Origin of the page around the frame; undefined when it stands alone. */
  host: string | undefined;
}

const LONGEST_TEXT = 120;

/** Reads what the loader put behind the `#`. It is shown as text only, so it needs no trust. */
export function readFrameSettings(hash: string): FrameSettings {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string, otherwise: string) =>
    (given.get(name) ?? otherwise).slice(0, LONGEST_TEXT).trim();
  return {
    title: text('title', DEFAULT_TITLE) || DEFAULT_TITLE,
    greeting: text('greeting', DEFAULT_GREETING),
    accent: parseColour(given.get('colour')) ?? (parseColour(DEFAULT_COLOUR) as Rgb),
    host: originOf(given.get('host')),
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
