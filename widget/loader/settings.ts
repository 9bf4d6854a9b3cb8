import { parseColour } from '../shared/colour';
import { DEFAULT_COLOUR, DEFAULT_TITLE } from '../shared/messages';
import type { Origin } from './find-script';
import { isNearly } from './nearly';
import { tellOwner } from './say';

/** What `window.ServerIdSupportOptions` and the `data-` attributes may say. */
export type Options = { readonly [name in (typeof NAMES)[number]]?: string };

export interface Settings {
  title: string;
  /** Unset: the frame's own. */
  greeting: string | undefined;
  /** `#rrggbb` or shorter. */
  colour: string;
  position: 'left' | 'right';
  theme: 'light' | 'dark' | 'auto';
  /** Address of the page about privacy; empty: none. */
  privacy: string;
  /** Whom to turn to where the chat cannot be reached; empty: as the service says. */
  contact: string;
  /** Where the service is reached, without a slash at the end. */
  service: string;
}

const NAMES = ['title', 'greeting', 'colour', 'position', 'theme', 'privacy', 'contact', 'origin'] as const;

/**
 * Reads the options, and the `data-` attributes of the script tag where an option is not given. What cannot be used is
 * named in the console and replaced by its default: a typing mistake must not take the help away.
 */
export function readSettings(options: Options, { src, data }: Origin): Settings {
  const all: Record<string, unknown> = { ...data, ...options };
  for (const name in all) nameMistake(name);
  const text = (name: keyof Options) => (all[name] === undefined ? undefined : String(all[name]).trim());
  /** `read` may give nothing or throw. */
  const usable = <T extends string>(
    name: keyof Options,
    otherwise: T,
    read: (text: string) => T | undefined,
  ): T => {
    const given = text(name);
    if (!given) return otherwise;
    try {
      const value = read(given);
      if (value) return value;
    } catch {}
    tellOwner(`${name} cannot be "${given}"; it is "${otherwise}" now.`);
    return otherwise;
  };
  const oneOf =
    <T extends string>(...words: T[]) =>
    (word: string) =>
      words.find((known) => known === word);
  const address = (url: string) => {
    const { href, protocol } = new URL(url, location.href);
    return protocol.startsWith('http') ? href : undefined;
  };
  return {
    title: text('title') || DEFAULT_TITLE,
    greeting: text('greeting'),
    colour: usable('colour', DEFAULT_COLOUR, (colour) => parseColour(colour) && colour),
    position: usable('position', 'right', oneOf('left', 'right')),
    theme: usable('theme', 'auto', oneOf('light', 'dark', 'auto')),
    privacy: usable('privacy', '', address),
    contact: text('contact') ?? '',
    service: usable('origin', new URL('.', src || location.href).href, address).replace(/\/+$/, ''),
  };
}

/** Other tools leave attributes of their own on a tag; only what looks like one of ours is worth a word. */
function nameMistake(name: string): void {
  if (NAMES.some((known) => known === name)) return;
  const meant = NAMES.find((known) => isNearly(name.toLowerCase(), known));
  if (meant) tellOwner(`"${name}" is no setting; "${meant}" is.`);
}

/** Address of the frame. The settings travel behind the `#`, so that the page itself stays the same for all. */
export function frameUrl(settings: Settings, hostOrigin: string, dark: boolean): string {
  const { title, greeting, colour, privacy } = settings;
  const told = {
    title,
    colour,
    privacy,
    host: hostOrigin,
    dark: dark ? '1' : '',
    ...(greeting !== undefined && { greeting }),
  };
  return `${settings.service}/widget/frame#${new URLSearchParams(told)}`;
}
