import { findEmails } from './emails';
import { fold } from './fold';
import { findHosts } from './hosts';
import { findNames } from './names';
import { findNumbers } from './numbers';
import { findPasswords } from './passwords';
import type { Found } from './types';

/** What is masked besides mail addresses, telephone and card numbers and passwords. */
export interface MaskOptions {
  names?: boolean;
  hosts?: boolean;
}

export interface Masked {
  text: string;
  /** What was taken out. */
  removed: readonly string[];
}

/** Takes what a person must not leave behind out of a text. Takes time in proportion to its length. */
export function mask(original: string, { names = false, hosts = false }: MaskOptions = {}): Masked {
  const { text, placeOf, endOf } = fold(original);
  const armour = armoured(text);
  const found = [
    ...findPasswords(text),
    ...findEmails(text),
    ...findNumbers(text),
    ...(names ? findNames(text) : []),
    ...(hosts ? findHosts(text) : []),
  ].filter(({ from, to }) => !armour.some((block) => from < block.to && to > block.from));
  const parts: string[] = [];
  const removed: string[] = [];
  let end = 0;
  for (const { from, to, label } of joined(found)) {
    const [first, last] = [placeOf(from), endOf(to - 1)];
    parts.push(original.slice(end, first), label);
    removed.push(original.slice(first, last));
    end = last;
  }
  return { text: parts.join('') + original.slice(end), removed };
}

/** In order; what overlaps is one, named after what was looked for first. */
function joined(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else all.push({ ...one });
  }
  return all;
}

/** Certificates and the like hold digits that are nobody's number. */
function armoured(text: string): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let from = text.indexOf('-----BEGIN ');
  while (from >= 0) {
    const end = text.indexOf('-----END ', from);
    const to = end < 0 ? text.length : end;
    blocks.push({ from, to });
    from = text.indexOf('-----BEGIN ', to + 1);
  }
  return blocks;
}
