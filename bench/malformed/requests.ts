import type { Random } from '../person/person';
import { channelActivity, widgetActivity } from './activities';
import { mutated } from './mutate';
import { oddValue, pick, type Secrets } from './oddities';
import { type Parts, wire } from './wire';

/** Who talks through the widget. */
export interface Session {
  conversationId: string;
  token: string;
  resume: string;
}

export interface Around {
  random: Random;
  secrets: Secrets;
  session: Session;
  /** Where replies may be sent. */
  serviceUrl: string;
}

const DIRECT_LINE = '/v3/directline';
const ASSETS = [
  '/',
  '/widget.js',
  '/widget/frame',
  '/widget/assets/frame.js',
  '/healthz',
  '/readyz',
  '/metrics',
  '/staff',
];

type Kind = (around: Around, id: string) => Parts;

const post = (path: string, body: unknown, headers: Parts['headers'] = []): Parts => ({
  method: 'POST',
  path,
  headers: [['Content-Type', 'application/json'], ...headers],
  body: Buffer.from(json(body)),
});
const get = (path: string, headers: Parts['headers'] = []): Parts => ({
  method: 'GET',
  path,
  headers,
  body: undefined,
});
const bearer = ({ session }: Around): [string, string] => ['Authorization', `Bearer ${session.token}`];
const inConversation = ({ session }: Around, rest = '') =>
  `${DIRECT_LINE}/conversations/${session.conversationId}${rest}`;

/** Requests of every route, each with something wrong in what it carries. */
const KINDS: readonly (readonly [weight: number, Kind])[] = [
  [
    10,
    (around, id) =>
      post('/api/messages', changed(around, channelActivity(around.random, id, around.serviceUrl))),
  ],
  [
    8,
    (around, id) =>
      post(inConversation(around, '/activities'), changed(around, widgetActivity(around.random, id)), [
        bearer(around),
      ]),
  ],
  [3, (around, id) => upload(around, id)],
  [
    1,
    (around) =>
      post(
        `${DIRECT_LINE}/tokens/generate`,
        changed(around, { user: { id: 'u1', name: 'n' }, trustedOrigins: ['https://a.example'] }),
      ),
  ],
  [1, (around) => post(`${DIRECT_LINE}/tokens/refresh`, changed(around, {}), [oddBearer(around)])],
  [
    1,
    (around) =>
      post(`${DIRECT_LINE}/conversations`, changed(around, { user: { id: 'dl_person' }, locale: 'ja-JP' }), [
        bearer(around),
      ]),
  ],
  [1, (around) => get(`${inConversation(around)}?watermark=${oddText(around)}`, [bearer(around)])],
  [
    1,
    (around) =>
      get(`${inConversation(around, '/activities')}?watermark=${oddText(around)}`, [bearer(around)]),
  ],
  [1, (around) => get(`${inConversation(around, '/activities')}?watermark=1`, [oddBearer(around)])],
  [1, (around) => get(`${DIRECT_LINE}/conversations/${oddText(around)}/activities`, [bearer(around)])],
  [1, (around) => get(`${DIRECT_LINE}/attachments/${oddText(around)}`)],
  [1, (around) => socket(around)],
  [
    1,
    (around) =>
      post('/widget/token', changed(around, { resume: around.session.resume, token: around.session.token })),
  ],
  [1, (around) => post('/widget/forget', changed(around, { resume: oddText(around) }))],
  [2, (around) => suggestions(around)],
  [2, (around) => get(`/calendar/server-id.ics?${oddQuery(around)}`)],
  [
    1,
    (around) =>
      get(
        `${pick(ASSETS, around.random)}${pick(['', '/', `?x=${oddText(around)}`, `/${oddText(around)}`], around.random)}`,
      ),
  ],
];
const TOTAL = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** The bytes of one malformed request, which the random numbers determine. */
export function malformedRequest(around: Around, id: string): Buffer {
  let left = around.random() * TOTAL;
  const [, kind] = KINDS.find(([weight]) => {
    left -= weight;
    return left <= 0;
  }) ?? [0, KINDS[0]?.[1] as Kind];
  return wire(kind(around, id), around);
}

const changed = ({ random, secrets }: Around, value: unknown) =>
  random() < 0.95 ? mutated(value, random, secrets) : value;

/** JSON that also has what `JSON.stringify` cannot write: lone surrogates as they came, `toJSON` as data. */
const json = (value: unknown): string => {
  const plain = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? 'null';
    if (Array.isArray(part)) return `[${part.map(plain).join()}]`;
    return `{${Object.entries(part)
      .map(([name, item]) => `${JSON.stringify(name)}:${plain(item)}`)
      .join()}}`;
  };
  return plain(value);
};

function oddText({ random, secrets }: Around): string {
  const value = oddValue(random, secrets, 0);
  const text = typeof value === 'object' ? json(value) : String(value);
  const short = text.slice(0, 3_000);
  return random() < 0.85
    ? encodeURIComponent(Buffer.from(short).toString())
    : pick(['%', '%zz', '%E0%A4%A', '%00', '..%2f..%2f', '%c0%af', '\\', '"', "'", '|', '{}', '<>'], random);
}

function oddQuery(around: Around): string {
  const names = ['firstRenewalDay', 'expiresAt', 'commonName', 'x'];
  return Array.from({ length: 3 }, () => `${pick(names, around.random)}=${oddText(around)}`).join('&');
}

function oddBearer(around: Around): [string, string] {
  const { random, session, secrets } = around;
  const [head = '', body = '', signature = ''] = session.token.split('.');
  const forged = Buffer.from(
    json(mutated({ conv: session.conversationId, user: 'dl_x' }, random, secrets)),
  ).toString('base64url');
  const tokens = [
    '',
    'x',
    `${head}.${forged}.${signature}`,
    `${head}..${signature}`,
    `${body}.${body}.${body}`,
    session.resume,
  ];
  return ['Authorization', `${pick(['Bearer ', 'bearer  ', 'Basic ', ''], random)}${pick(tokens, random)}`];
}

function suggestions(around: Around): Parts {
  const text =
    around.random() < 0.5 ? oddText(around) : decodeURIComponent(encodeURIComponent('更新は%いつ'));
  return {
    method: 'POST',
    path: '/widget/suggestions',
    headers: [['Content-Type', 'text/plain']],
    body: Buffer.from(text),
  };
}

function upload(around: Around, id: string): Parts {
  const { random } = around;
  const boundary = 'b0undary';
  const activity = json(changed(around, widgetActivity(random, id)));
  const name = decodeURIComponent(oddText(around).replace(/%(?![\dA-F]{2})|%(?:00|E0|c0).*/gi, '')).replace(
    /[\r\n"]/g,
    '',
  );
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const body = [
    random() < 0.8
      ? part('name="activity"; filename="blob"\r\nContent-Type: application/vnd.microsoft.activity', activity)
      : '',
    ...Array.from({ length: pick([0, 1, 1, 2, 7], random) }, () =>
      part(`name="file"; filename="${name}"\r\nContent-Type: text/plain`, oddText(around)),
    ),
    pick([`--${boundary}--\r\n`, `--${boundary}--`, `--${boundary}`, '', '\r\n\r\n'], random),
  ].join('');
  const types = [
    `multipart/form-data; boundary=${boundary}`,
    'multipart/form-data',
    'multipart/form-data; boundary=""',
    'multipart/mixed; boundary=x',
    'application/pdf',
  ];
  return {
    method: 'POST',
    path: `${inConversation(around, '/upload')}?userId=${random() < 0.5 ? 'dl_person' : oddText(around)}`,
    headers: [['Content-Type', random() < 0.7 ? (types[0] as string) : pick(types, random)], bearer(around)],
    body: Buffer.from(body),
  };
}

function socket(around: Around): Parts {
  const { random, session } = around;
  const token = random() < 0.5 ? session.token : oddText(around);
  return get(`${inConversation(around, '/stream')}?watermark=${oddText(around)}&t=${token}`, [
    ['Connection', 'Upgrade'],
    ['Upgrade', pick(['websocket', 'h2c', ''], random)],
    ['Sec-WebSocket-Version', pick(['13', '8', 'x'], random)],
    ['Sec-WebSocket-Key', pick(['dGhlIHNhbXBsZSBub25jZQ==', '', 'x'], random)],
  ]);
}
