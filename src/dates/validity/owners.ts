import { itemsIn, type Period } from './periods';

/** Whose validity a period is, by what stands around it. */
export interface Owned {
  period: Period;
  subject: string | undefined;
  /** It is an authority's: it issued another one in the text, or itself, or says so. */
  authority: boolean;
  /** Its basic constraints say so. */
  saysCa: boolean;
}

const SUBJECT =
  /(?:^|[\n,;{("'`| [-])(?:subject(?! ?(?:public|alt|key|name ?\n))|owner|issued to|common[_ ]?name|certificate name|domain ?name|host|所有者|サブジェクト|発行先|主体者(?!名)|(?<![A-Za-z])s(?=:))["']?[ :=`'"\n]{1,4}([^\n]{1,300})/gi;
const ISSUER =
  /(?:^|[\n,;{("'`| [])(?:issuer(?:[_ ]name)?|発行者|発行元|(?<![A-Za-z])i(?=:))["']?[ :=`'"\n]{1,4}([^\n]{1,300})/gi;
const COMMON_NAME =
  /(?:^|[,/ +({'"])(?:CN|commonName|common_name)["']? ?[=:] ?["'`]?([^,/;"'`\n+\])}]{1,120})/i;
const CA = /CA ?: ?TRUE|CA ?= ?TRUE/i;

/** The common name in what stands behind a label, or else all of it up to a sign. */
const nameIn = (value: string): string => {
  const name = COMMON_NAME.exec(value)?.[1] ?? /^[^,;"'`\n|]*/.exec(value)?.[0] ?? '';
  return name.trim();
};

const names = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => nameIn(value)).filter((name) => name !== '');

/** Finds for each period whose it is. Subjects stand before the dates of all, or behind those of all. */
export const ownersOf = (text: string, periods: readonly Period[]): Owned[] => {
  const spans = periods.map((period) => {
    const hits = itemsIn(period).map(({ hit }) => hit);
    return { from: Math.min(...hits.map((hit) => hit.start)), to: Math.max(...hits.map((hit) => hit.end)) };
  });
  const before = spans.map(({ from }, index) => text.slice(spans[index - 1]?.to ?? 0, from));
  const after = spans.map(({ to }, index) => text.slice(to, spans[index + 1]?.from ?? text.length));
  const leading = names(SUBJECT, before[0] ?? '').length > 0;
  const subjects = spans.map((_, index) =>
    leading ? names(SUBJECT, before[index] ?? '').at(-1) : names(SUBJECT, after[index] ?? '')[0],
  );
  const issuers = spans.map((_, index) => {
    const own = names(ISSUER, before[index] ?? '').at(-1);
    return own ?? (leading ? names(ISSUER, after[index] ?? '')[0] : undefined);
  });
  return periods.map((period, index) => {
    const subject = subjects[index];
    const issuedOther = issuers.some((issuer, other) => other !== index && issuer === subject);
    const issuedItself = issuers[index] === subject;
    const authority = subject !== undefined && (issuedOther || issuedItself);
    const saysCa = CA.test(after[index] ?? '');
    return { period, subject, authority: authority || saysCa, saysCa };
  });
};
