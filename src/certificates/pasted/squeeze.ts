import {
  DROP,
  DROP_INSIDE,
  HEX_PREFIX,
  LINE_END,
  QUOTE,
  type Rewriting,
  rewrite,
  rewriting,
} from './rewrite';

const BLANKS =
  '\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff';
const SQUEEZED = {
  ' \t': DROP,
  '\n\r\u2028\u2029': LINE_END,
  [`${BLANKS}"'\`*`]: DROP_INSIDE,
  '>|': QUOTE,
};
const squeezed: Rewriting = rewriting(SQUEEZED);
const squeezedHex: Rewriting = rewriting({ ...SQUEEZED, '-xX:,;.|/_、': DROP, '0': HEX_PREFIX });

/** The text without white space, quotation marks, and the signs that mail programs put before quoted lines. */
export function squeeze(text: string): string {
  return rewrite(text, squeezed);
}

/** The same, and without what stands between octets in hexadecimal: `30:82`, `0x30, 0x82`, `30-82`, `x30x82`. */
export function squeezeHex(text: string): string {
  return rewrite(text, squeezedHex);
}
