/** Encodings that lie ready beside each file, best first, with what they add to its name. */
const READY = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

export interface Encoding {
  /** For `Content-Encoding`; undefined: as it is. */
  name: 'br' | 'gzip' | undefined;
  suffix: string;
}

const PLAIN: Encoding = { name: undefined, suffix: '' };

/** Picks the smallest form that the `Accept-Encoding` header allows (RFC 9110, 12.5.3). */
export function chooseEncoding(header: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  return READY.find(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0) ?? PLAIN;
}
