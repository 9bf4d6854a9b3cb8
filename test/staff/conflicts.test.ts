import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Got, type StaffService, send, startStaffService } from './support/staff-service';

jest.setTimeout(120_000);

let service: StaffService;
let cookie: string;
beforeAll(async () => {
  service = await startStaffService();
  cookie = (await send(service, 'GET', '/staff')).cookie;
});
afterAll(() => service.stop());

const file = (name: string) => readFileSync(join(service.knowledgeDirectory, name), 'utf8');
const open = (path: string) => send(service, 'GET', `/staff${path}`, { cookie });
const baseIn = ({ body }: Got) => /name="base" value="([^"]+)"/.exec(body)?.[1] ?? '';
/** Sends the form of a page as somebody had it before them. */
const save = (path: string, page: Got, fields: Record<string, string>) => {
  const { token } = page;
  const form = { token, base: baseIn(page), step: 'save', 'your-name': '山田', ...fields };
  return send(service, 'POST', `/staff${path}`, { cookie }, form);
};

const entry = (answer: string) => ({
  ...{ question: 'コモンネームを変えて更新できますか', answer, source: 'Q6', asOf: '2026-11-01' },
  ways: ['一つめの聞き方です', '二つめの聞き方です', '三つめの聞き方です', '四つめの聞き方です'].join('\n'),
});

it.each([
  [
    '/topics/price',
    'topics.yaml',
    { label: '料金', examples: '一人めの例です' },
    { label: '料金', examples: '二人めの例です' },
  ],
  [
    '/words/terms/row?key=CSR',
    'lexicon.yaml',
    { term: 'CSR', reading: 'シーエスアール', variants: '一人めの例です' },
    { term: 'CSR', reading: 'シーエスアール', variants: '二人めの例です' },
  ],
  [
    '/contact',
    'contact.yaml',
    { name: '一人めの例です', phone: '', email: '', url: '', hours: '' },
    { name: '二人めの例です', phone: '', email: '', url: '', hours: '' },
  ],
  [
    '/entries/change-common-name',
    'entries/change-common-name.yaml',
    { ...entry('一人めの例です。'), seen: '1' },
    { ...entry('二人めの例です。'), seen: '1' },
  ],
])(
  '%s: who comes second is shown what the first has done, and overwrites it only then',
  async (path, name, first, second) => {
    const page = await open(path);
    expect(baseIn(page)).not.toBe('');
    expect(await save(path, page, first)).toMatchObject({ status: 303 });
    expect(file(name)).toContain('一人めの例です');
    const refused = await save(path, page, second);
    expect(refused.body).toContain('ほかの方がここを直しました');
    expect(refused.body).toContain('二人めの例です');
    expect(refused.body).toMatch(/class="out">[^/]*<[^/]*\/span>.*一人めの例です/);
    expect(file(name)).not.toContain('二人めの例です');
    expect(await save(path, refused, second)).toMatchObject({ status: 303 });
    expect(file(name)).toContain('二人めの例です');
  },
);

it('a case that somebody else has changed meanwhile is nobody\u2019s to change or take out', async () => {
  const list = await open('/entries/renewal-timing/cases');
  const [path = ''] = /\/entries\/renewal-timing\/cases\/(?!new)[^"]+/.exec(list.body) ?? [];
  const page = await open(path);
  const [say = ''] = />([^<]{8,})<\/textarea>/.exec(page.body)?.slice(1) ?? [];
  expect(file('entries/renewal-timing.yaml')).toContain(say);
  expect(await save(path, page, { do: 'raise' })).toMatchObject({ status: 200 });
  expect(await save(path, page, { do: 'remove' })).toMatchObject({ status: 303 });
  const before = file('entries/renewal-timing.yaml');
  expect(before).not.toContain(say);
  for (const what of [{ do: 'remove' }, { do: 'raise' }, { say: '別の場合', when: '{}', must: 'x' }]) {
    const refused = await save(path, page, what);
    expect(refused.body).toContain('ほかの方が直したか消しました');
  }
  expect((await open(path)).body).toContain('ほかの方が直したか消しました');
  expect(file('entries/renewal-timing.yaml')).toBe(before);
});

it('the right answer of a practice question likewise', async () => {
  const question = '送料込みですか';
  const page = await open('/practice');
  expect(await save('/practice', page, { question, expected: '' })).toMatchObject({ status: 303 });
  const again = await save('/practice', page, { question, expected: 'renewal-timing' });
  expect(again.body).toContain('ほかの方が正解を変えました');
  expect(file('practice.jsonl')).toContain(`{"question":"${question}","expected":null}`);
});
