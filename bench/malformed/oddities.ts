import { generateKeyPairSync } from 'node:crypto';
import type { Random } from '../person/person';

/** Planted in every place of a request: must be found in no log, and the key in no file either. */
export interface Secrets {
  names: readonly string[];
  /** A private key as PEM. */
  key: string;
}

export function newSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    names: ['極秘山田太郎兵衛', 'Gokuhi-Tarobei-8861'],
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

/** The secrets that stand in a text: names as they are, and any whole line of the key. */
export function secretsIn(text: string, { names, key }: Secrets): string[] {
  const lines = key.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
  return [...names, ...lines].filter((secret) => text.includes(secret));
}

/** Keys that JavaScript, the SDK or a library asks objects for. */
export const ASKED_FOR = [
  ...[
    'toString',
    'valueOf',
    'toJSON',
    'length',
    'then',
    'constructor',
    '__proto__',
    'prototype',
    'hasOwnProperty',
  ],
  ...[
    'inspect',
    'map',
    'forEach',
    'filter',
    'slice',
    'split',
    'trim',
    'toLowerCase',
    'replace',
    'match',
    'id',
    'name',
  ],
  ...[
    'type',
    'text',
    'value',
    'content',
    'contentUrl',
    'contentType',
    'button',
    'kind',
    'msteams',
    'action',
    '',
    '0',
    '$ref',
  ],
];

export const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

const NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 31,
  8.64e15 + 1,
  253_402_300_799_001,
  Number.MIN_VALUE,
];
const TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    '\ud800',
    '\udfff\ud800',
    '\u202e\u2066',
    '\ufeff',
    '\u001b[31m',
    '%s%n%d',
    '%00',
    '#{7*7}',
  ],
  ...[
    "' OR 1=1;--",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'data:,',
    'data:;base64,!!!!',
    'data:text/html;base64',
    'null',
  ],
  ...[
    'undefined',
    'NaN',
    'true',
    '[object Object]',
    '9'.repeat(400),
    'あ'.repeat(5_000),
    'é̷̡̨'.repeat(300),
    '👨‍👩‍👧‍👦'.repeat(50),
  ],
  ...[
    '2026-02-30T25:61:61Z',
    '+275760-09-13T00:00:00.001Z',
    '-271821-04-19T23:59:59.999Z',
    'UTC+99:99',
    'Asia/Nowhere',
  ],
  ...[
    'http://',
    'http://[',
    'https://a:99999/',
    'ftp://x',
    'javascript:alert(1)',
    'urn:x',
    'http://%zz/',
    'a|b|c',
    'a/b;c',
  ],
];

/** A value that nobody expects, up to two levels deep. */
export function oddValue(random: Random, secrets: Secrets, depth = 2): unknown {
  const secret = () => pick([...secrets.names, secrets.key], random);
  switch (Math.floor(random() * 12)) {
    case 0:
      return pick([null, true, false], random);
    case 1:
      return pick(NUMBERS, random);
    case 2:
    case 3:
      return pick(TEXTS, random);
    case 4:
    case 5:
      return secret();
    case 6:
      return [secret()];
    case 7:
      return { [pick(ASKED_FOR, random)]: secret(), [secret()]: 1 };
    case 8:
      return nested(pick([3, 30, 63, 64, 65, 500], random), random() < 0.5);
    case 9:
      return Array.from({ length: pick([0, 1, 51, 2_100], random) }, () =>
        pick([null, 1, 'x', {}, []], random),
      );
    default:
      return depth === 0 ? {} : oddObject(random, secrets, depth);
  }
}

function oddObject(random: Random, secrets: Secrets, depth: number): object {
  const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(ASKED_FOR, random));
  // `__proto__` as data, as JSON can hold it.
  const odd: object = JSON.parse('{}');
  for (const name of names)
    Object.defineProperty(odd, name, {
      value: oddValue(random, secrets, depth - 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return odd;
}

function nested(depth: number, lists: boolean): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = lists ? [value] : { a: value };
  return value;
}
