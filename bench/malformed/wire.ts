import type { Random } from '../person/person';
import { pick, type Secrets } from './oddities';

/** A request before it is written out. */
export interface Parts {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body: Buffer | undefined;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'XYZZY'];
const TYPES = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;;;',
  'APPLICATION/JSON',
  'a',
  '/',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  '*/*',
];

/** Writes a request out, every third one with something wrong in its form too. */
export function wire(parts: Parts, { random, secrets }: { random: Random; secrets: Secrets }): Buffer {
  const { method, path, headers, body } = random() < 0.35 ? misformed(parts, random, secrets) : parts;
  const own = new Set(headers.map(([name]) => name.toLowerCase()));
  const added: [string, string][] = [
    ...(own.has('host') ? [] : [['Host', 'localhost'] as [string, string]]),
    ...(own.has('connection') ? [] : [['Connection', 'close'] as [string, string]]),
    ['X-Forwarded-For', `10.0.${Math.floor(random() * 200)}.${Math.floor(random() * 200)}`],
    ...(body && !own.has('content-length') && !own.has('transfer-encoding')
      ? [['Content-Length', String(body.length)] as [string, string]]
      : []),
  ];
  const lines = [...added, ...headers].map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body ?? Buffer.alloc(0)]);
}

function misformed(parts: Parts, random: Random, secrets: Secrets): Parts {
  const { method, path, headers, body } = parts;
  const secret = pick(secrets.names, random);
  switch (Math.floor(random() * 12)) {
    case 0:
      return { ...parts, method: pick(METHODS, random) };
    case 1:
      return { ...parts, headers: [...withoutType(headers), ['Content-Type', pick(TYPES, random)]] };
    case 2:
      return { ...parts, headers: [...headers, ...headers] };
    case 3:
      return {
        ...parts,
        headers: [
          ...headers,
          [
            'Host',
            pick(['evil.example', '', 'localhost:99999', 'a b', '[::1', '127.0.0.1@x', secret], random),
          ],
        ],
      };
    case 4:
      return {
        ...parts,
        headers: [
          ...headers,
          ['Origin', pick(['https://evil.example', 'null', 'http://', 'x', secret], random)],
        ],
      };
    case 5:
      return {
        ...parts,
        headers: [
          ...headers,
          ['Content-Encoding', pick(['gzip', 'br', 'identity', 'deflate, gzip', 'x'], random)],
        ],
      };
    case 6:
      return {
        ...parts,
        path: `${path}${pick(['%', '?', '?&&&=', '?x=%E0%A4%A', '#x', '//', '/..', ';x', '?__proto__[x]=1&a[]=1'], random)}`,
      };
    case 7:
      return {
        ...parts,
        headers: [
          ...headers,
          ['User-Agent', secret],
          ['Referer', secrets.key.replaceAll('\n', '')],
          ['X-Request-Id', secret],
          ['Accept-Version', pick(['x', '*', secret], random)],
          ['Accept', pick(['x', 'application/x-odd', '', '*/*;q=x'], random)],
        ],
      };
    case 8:
      return { ...parts, body: body && bytesChanged(body, random) };
    case 9:
      return { ...parts, body: body?.subarray(0, Math.floor(random() * body.length)) };
    case 10:
      return {
        ...parts,
        headers: [...headers, ['Transfer-Encoding', 'chunked']],
        body: body && chunked(body, random),
      };
    default:
      return {
        ...parts,
        headers: [...headers, ['Content-Length', pick(['0', '-1', 'x', '1e3', '99999999999'], random)]],
        method,
        path,
      };
  }
}

const withoutType = (headers: Parts['headers']) => headers.filter(([name]) => name !== 'Content-Type');

/** Some bytes become others, which no UTF-8 may survive. */
function bytesChanged(body: Buffer, random: Random): Buffer {
  const changed = Buffer.from(body);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1)
    changed[Math.floor(random() * changed.length)] = pick(
      [0xff, 0xc0, 0x80, 0x00, 0x22, 0x7b, 0x5b, 0x2c],
      random,
    );
  return random() < 0.2 ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), changed]) : changed;
}

function chunked(body: Buffer, random: Random): Buffer {
  const size = random() < 0.5 ? body.length.toString(16) : pick(['zz', '-1', 'ffffffff', '0', ''], random);
  return Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
}
