import type { Found } from './types';

const LABEL = '［メールアドレス］';
/** RFC 5321: a local part has at most 64 characters. */
const LONGEST_LOCAL = 64;
const LOCAL = /[\w.+\-!#$%&'*/=?^`{|}~]/;
const SIGN =
  /[ \t]?\r?\n?@[ \t]?\r?\n?(?=[\w-]{1,63} ?\.)|@|%40|&#64;|\s?[[(<{](?:at|アット(?:マーク)?|@)[\])>}]\s?|\s?アットマーク\s?|\s(?:at|AT)\s(?=[\w-]{1,40}\.)/g;
const DOMAIN = /[\w-]{1,63}(?:\s?(?:\.|[[(]dot[\])]|ドット)\s?[\w-]{1,63}){1,6}/y;
/** Names of a domain in other letters than Latin. */
const FOREIGN_DOMAIN = /[^\s@.,、。「」()<>]{1,30}\.(?:[a-z]{2,24}|コム|日本)/iy;

/** Mail addresses, also where 「@」 is written out. */
export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(SIGN)) {
    const from = localBefore(text, match.index);
    const domainAt = match.index + match[0].length;
    const to = domainFrom(text, domainAt);
    if (from < match.index && to > domainAt && !isUserInfo(text, from))
      found.push({ from, to, label: LABEL });
  }
  return found;
}

/** 「https://name:password@host」 is no address of mail. */
const isUserInfo = (text: string, from: number): boolean =>
  text[from - 1] === ':' && /\/\/[^\s/]{1,64}:$/.test(text.slice(Math.max(0, from - 80), from));

function localBefore(text: string, sign: number): number {
  if (text[sign - 1] === '"') {
    const opening = text.lastIndexOf('"', sign - 2);
    return opening >= 0 && sign - opening <= LONGEST_LOCAL ? opening : sign;
  }
  let from = sign;
  while (from > 0 && sign - from < LONGEST_LOCAL && LOCAL.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

function domainFrom(text: string, at: number): number {
  for (const pattern of [DOMAIN, FOREIGN_DOMAIN]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return at + match[0].length;
  }
  return at;
}
