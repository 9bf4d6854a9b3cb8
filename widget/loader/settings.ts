import { parseColour, toHex } from '../shared/colour';
import { DEFAULT_COLOUR, DEFAULT_GREETING, DEFAULT_TITLE } from '../shared/messages';

export interface Settings {
  title: string;
  greeting: string;
  /** `#rrggbb`. */
  colour: string;
  position: 'left' | 'right';
  /** Where the service is reached, without a slash at the end. */
  service: string;
}

/**
 * Reads the `data-` attributes of the script tag. What cannot be used is replaced by its default, for a
 * typing mistake on somebody's website must not take the help away.
 */
export function readSettings(data: DOMStringMap, scriptUrl: string): Settings {
  const colour = parseColour(data.colour ?? data.color);
  return {
    title: data.title?.trim() || DEFAULT_TITLE,
    greeting: data.greeting?.trim() ?? DEFAULT_GREETING,
    colour: colour ? toHex(colour) : DEFAULT_COLOUR,
    position: data.position === 'left' ? 'left' : 'right',
    service: serviceAddress(data.origin, scriptUrl),
  };
}

/** `data-origin`, for a copy of the script that is served from elsewhere; else where the script came from. */
function serviceAddress(given: string | undefined, scriptUrl: string): string {
  for (const candidate of [given, new URL('.', scriptUrl).href]) {
    if (candidate && /^https?:\/\//.test(candidate)) return candidate.replace(/\/+$/, '');
  }
  return '';
}

/** Address of the frame. The settings travel behind the `#`, so that the page itself stays the same for all. */
export function frameUrl(settings: Settings, hostOrigin: string): string {
  const { title, greeting, colour } = settings;
  return `${settings.service}/widget/frame#${new URLSearchParams({ title, greeting, colour, host: hostOrigin })}`;
}
