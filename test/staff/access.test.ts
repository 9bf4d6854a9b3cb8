import { type Got, type StaffService, send, startStaffService } from './support/staff-service';

const CODE = 'correct-horse-battery-staple';
const OTHER_CODE = 'incorrect-horse-battery-staple';
let service: StaffService;

const start = async (environment: Record<string, string>) => {
  service = await startStaffService(environment);
};
const get = (path: string, headers: Record<string, string> = {}) => send(service, 'GET', path, headers);
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  send(service, 'POST', path, headers, form);

const isPage = ({ body }: Got) => body.includes('概要</h1>');
/** Whatever is answered to an address that nobody has ever heard of. */
const shape = ({ status, headers, body }: Got, path: string) => ({
  status,
  body: body.replaceAll(path, 'PATH'),
  names: Object.keys(headers).sort(),
});

describe('with no setting, from this machine', () => {
  beforeAll(() => start({}));
  afterAll(() => service.stop());

  it('shows the page, with nothing that could be kept or held by another', async () => {
    const got = await get('/staff');
    expect(isPage(got)).toBe(true);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(got.headers['content-security-policy']).toContain("script-src 'self'");
    expect(got.headers['content-security-policy']).not.toContain('unsafe');
    expect(got.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(got.body).not.toMatch(/ on\w+="|style="/);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['x-real-ip', '127.0.0.1'],
    ['forwarded', 'for=127.0.0.1'],
    ['via', '1.1 proxy'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', 'https'],
    ['cf-connecting-ip', '127.0.0.1'],
  ])('a request that was passed on (%s) finds nothing, whatever its method', async (name, value) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) {
      for (const path of ['/staff', '/staff/questions', '/staff/staff.css']) {
        const nowhere = path.replace('staff', 'nowhere');
        const got = await send(service, method, path, { [name]: value });
        const none = await send(service, method, nowhere, { [name]: value });
        expect(shape(got, path)).toEqual(shape(none, nowhere));
        expect(got.status).toBe(404);
      }
    }
  });

  it.each([
    '//x/staff',
    '//x/staff/questions',
    '/\\x/staff',
    '/x/../staff',
    '/./staff',
    '/staffs',
    '/staff;x',
    'http://localhost/staff',
    '/staff/constructor',
    '/staff/toString',
    '/staff/__proto__',
    '/staff/hasOwnProperty',
  ])('%s is no address of the page', async (path) => {
    const got = await get(path);
    expect(got.status).toBe(404);
    expect(isPage(got)).toBe(false);
  });

  it.each(['/staff', '/staff/', '/staff?x=1', '/staff/?'])('%s is the page', async (path) => {
    expect(isPage(await get(path))).toBe(true);
  });

  it('a foreign name finds nothing: a page that lets its name point here', async () => {
    const got = await get('/staff', { host: 'evil.example' });
    expect(got.status).toBe(421);
    expect(isPage(got)).toBe(false);
  });

  it('takes a form only from its own page, with its token and its session', async () => {
    const { cookie, token } = await get('/staff/questions').then(async (first) => ({
      ...first,
      token: (await get('/staff/entries/new', { cookie: first.cookie })).token,
    }));
    const form = { token, do: 'mark:aside', question: 'q', 'your-name': '山田', state: 'open' };
    const own = { cookie, origin: service.url, 'sec-fetch-site': 'same-origin' };
    const refused = async (fields: Record<string, string>, headers: Record<string, string>) =>
      expect((await post('/staff/questions', fields, headers)).status).toBe(403);
    await refused(form, { ...own, 'sec-fetch-site': 'cross-site' });
    await refused(form, { ...own, 'sec-fetch-site': 'same-site' });
    await refused(form, { ...own, origin: 'http://localhost:1' });
    await refused(form, { ...own, origin: 'null' });
    await refused(form, { origin: service.url });
    await refused({ ...form, token: 'x' }, own);
    await refused({ ...form, token: '' }, own);
    const stranger = await get('/staff');
    await refused(form, { ...own, cookie: stranger.cookie });
    expect((await post('/staff/questions', form, own)).status).toBe(303);
  });

  it('refuses what is no form, and a form without end', async () => {
    const { cookie } = await get('/staff');
    const json = await send(service, 'POST', '/staff/questions', {
      cookie,
      'content-type': 'application/json',
    });
    expect(json.status).toBe(415);
    expect((await post('/staff/questions', { q: 'あ'.repeat(200_000) }, { cookie })).status).toBe(413);
  });
});

it.each([
  [{ NODE_ENV: 'production' }],
  [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'password' }],
  [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'password', PUBLIC_URL: 'http://localhost:3978' }],
])(
  'is closed to this machine too where others are served: a proxy may look like it (%j)',
  async (environment) => {
    await start(environment);
    try {
      for (const path of ['/staff', '/staff/questions', '/staff/staff.css'])
        expect((await get(path)).status).toBe(404);
    } finally {
      await service.stop();
    }
  },
);

it('is closed where the service has an address of its own and no way in was chosen', async () => {
  await start({ PUBLIC_URL: 'https://bot.example.co.jp' });
  try {
    expect((await get('/staff')).status).toBe(404);
    expect((await get('/staff', { host: 'bot.example.co.jp' })).status).toBe(404);
  } finally {
    await service.stop();
  }
});

describe('with an access code', () => {
  beforeEach(() => start({ STAFF_ACCESS_CODE: CODE, PUBLIC_URL: 'https://bot.example.co.jp' }));
  afterEach(() => service.stop());
  const host = 'bot.example.co.jp';
  const enter = (code: string, headers: Record<string, string> = {}) =>
    post('/staff/enter', { code, 'your-name': '佐藤' }, { host, ...headers });

  it('shows nothing without it, to this machine neither', async () => {
    for (const path of ['/staff', '/staff/questions', '/staff/entries/renewal-timing', '/staff/learning']) {
      const got = await get(path, { host });
      expect(got.status).toBe(401);
      expect(got.body).toContain('アクセスコード');
      expect(got.body).not.toContain('更新');
      expect((await get(path, { host: 'localhost' })).status).toBe(401);
    }
    expect((await post('/staff/questions', { do: 'mark:done' }, { host })).status).toBe(401);
    expect((await get('/staff', { host: 'other.example' })).status).not.toBe(200);
  });

  it('lets in who knows it, by a cookie that https keeps, and out again', async () => {
    const entered = await enter(CODE);
    expect(entered.status).toBe(303);
    expect(entered.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Secure/);
    const page = await get('/staff', { host, cookie: entered.cookie });
    expect(isPage(page)).toBe(true);
    expect(page.body).toContain('佐藤 さん');
    const left = await post('/staff/leave', { token: page.token }, { host, cookie: entered.cookie });
    expect(left.headers['set-cookie']?.[0]).toContain('Max-Age=0');
  });

  it('a forged or foreign session is none', async () => {
    const { cookie } = await enter(CODE);
    const [head = '', payload = '', signature = ''] = cookie.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${head}.${payload}.${signature.slice(0, -2)}AA`,
      `${head}.${encode({ ...claims, exp: 9_999_999_999 })}.${signature}`,
      `staff=${encode({ alg: 'none' })}.${payload}.`,
      'staff=admitted',
    ];
    for (const one of forged) expect((await get('/staff', { host, cookie: one })).status).toBe(401);
  });

  it('nobody finds it by trying: not one after another, not all at once, not the right one then', async () => {
    const first = await Promise.all(Array.from({ length: 20 }, () => enter(OTHER_CODE)));
    expect(first.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(first.filter(({ status }) => status === 429)).toHaveLength(15);
    const right = await enter(CODE);
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(60);
    expect(service.logged.join('')).not.toContain(OTHER_CODE);
  });

  it('nor from many addresses: all wait then, and each network has five tries', async () => {
    const from = (at: number) => ({ 'x-forwarded-for': `203.0.113.${at}` });
    const wrong = await Promise.all(Array.from({ length: 70 }, (_, at) => enter(OTHER_CODE, from(at))));
    expect(wrong.filter(({ status }) => status === 403).length).toBeGreaterThan(30);
    const began = Date.now();
    expect((await enter(OTHER_CODE, from(200))).status).toBe(403);
    expect(Date.now() - began).toBeGreaterThan(2_500);
  });

  it('but whoever tries keeps nobody else out: not another network, not a browser that was let in before', async () => {
    const { cookies } = await enter(CODE);
    const device = cookies.find((one) => one.startsWith('staff-device=')) ?? '';
    for (let at = 0; at < 8; at++) await enter(OTHER_CODE);
    expect((await enter(CODE)).status).toBe(429);
    expect((await enter(CODE, { cookie: device })).status).toBe(303);
    const from = (at: number) => ({ 'x-forwarded-for': `198.51.100.${at}` });
    await Promise.all(Array.from({ length: 60 }, (_, at) => enter(OTHER_CODE, from(at))));
    expect((await enter(CODE, from(200))).status).toBe(303);
    const began = Date.now();
    expect((await enter(CODE, { cookie: device })).status).toBe(303);
    expect(Date.now() - began).toBeLessThan(1_500);
    // It lets nobody in by itself, has five tries as well, and cannot be made up.
    expect((await get('/staff', { host, cookie: device })).status).toBe(401);
    expect((await get('/staff', { host, cookie: device.replace('staff-device', 'staff') })).status).toBe(401);
    const statuses: number[] = [];
    for (let at = 0; at < 7; at++) statuses.push((await enter(OTHER_CODE, { cookie: device })).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
    expect((await enter(CODE, { cookie: `${device}x` })).status).toBe(429);
    expect((await enter(CODE, { cookie: 'staff-device=x' })).status).toBe(429);
  });
});

describe('behind the company\u2019s proxy', () => {
  afterEach(() => service.stop());
  const header = { 'x-forwarded-email': 'sato@example.co.jp' };

  it('believes the name that a trusted proxy gives', async () => {
    await start({ STAFF_IDENTITY_HEADER: 'X-Forwarded-Email', TRUSTED_PROXIES: '127.0.0.1' });
    const got = await get('/staff', header);
    expect(isPage(got)).toBe(true);
    expect(got.body).toContain('sato@example.co.jp さん');
    expect((await get('/staff')).status).toBe(404);
    expect((await get('/staff', { 'x-forwarded-email': ' ' })).status).toBe(404);
  });

  it('and nobody else\u2019s', async () => {
    await start({ STAFF_IDENTITY_HEADER: 'X-Forwarded-Email', TRUSTED_PROXIES: '10.0.0.0/8' });
    expect((await get('/staff', header)).status).toBe(404);
    expect((await get('/staff', { ...header, 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);
  });
});
