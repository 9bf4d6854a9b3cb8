import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { lastDue } from '../../src/report/mail/due';
import { type Letter, letterOf } from '../../src/report/mail/letter';
import { post, type SmtpSettings } from '../../src/report/mail/post';
import { mailWhenDue } from '../../src/report/mail/weekly-mail';
import type { Database } from '../../src/store';
import { overEachStore, type TestStore } from '../store/contract/stores';

/** Monday at nine in Japan. */
const SCHEDULE = { weekday: 0, hour: 9 };
const at = (time: string) => Date.parse(`${time}+09:00`);

it.each([
  ['2026-11-23T08:59:59', '2026-11-16', '2026-11-09', '2026-11-15'],
  ['2026-11-23T09:00:00', '2026-11-23', '2026-11-16', '2026-11-22'],
  ['2026-11-29T23:59:59', '2026-11-23', '2026-11-16', '2026-11-22'],
  ['2026-11-30T00:00:00', '2026-11-23', '2026-11-16', '2026-11-22'],
  ['2027-01-04T09:00:00', '2027-01-04', '2026-12-28', '2027-01-03'],
])('at %s the mail of %s is due, of %s to %s', (time, day, from, to) => {
  expect(lastDue(at(time), SCHEDULE)).toEqual({ day, period: { from, to } });
});

overEachStore('the weekly mail', (make) => {
  let store: TestStore;
  let instances: Database[];
  let sent: Letter[];
  let isDown: boolean;
  beforeEach(async () => {
    store = make();
    instances = [await store.open()];
    // A file belongs to one process.
    if (instances[0]?.isShared) instances.push(await store.open());
    sent = [];
    isDown = false;
  });
  afterEach(() => store.dispose());

  /** Every instance looks, at the same time. */
  const look = (time: string) =>
    Promise.all(
      instances.map((database) =>
        mailWhenDue({
          ...{ database, schedule: SCHEDULE, now: () => at(time), log: () => undefined },
          make: async ({ from, to }) => ({ html: `<p>${from}</p>`, text: `${from} – ${to}` }),
          send: async (letter) => {
            if (isDown) throw new Error('The server is away');
            sent.push(letter);
          },
        }),
      ),
    );

  it('begins with the week after the first look, and is sent once a week', async () => {
    await look('2026-11-19T12:00:00');
    await look('2026-11-23T08:59:00');
    expect(sent).toEqual([]);
    await look('2026-11-23T09:00:00');
    await look('2026-11-25T09:00:00');
    expect(sent.map(({ id }) => id)).toEqual(['report-2026-11-16-2026-11-22']);
    await look('2026-11-30T09:00:00');
    expect(sent).toHaveLength(2);
  });

  it('is tried again after what went wrong, and sent late rather than never', async () => {
    await look('2026-11-19T12:00:00');
    isDown = true;
    await expect(look('2026-11-23T09:00:00')).rejects.toThrow('away');
    isDown = false;
    await look('2026-11-24T15:00:00');
    expect(sent.map(({ attachment }) => attachment.name)).toEqual(['report-2026-11-16-2026-11-22.html']);
  });
});

describe('a mail server', () => {
  const received: { from: string; to: string[]; user: string | undefined; secure: boolean; raw: Buffer }[] =
    [];
  let server: SMTPServer | undefined;
  afterEach(async () => {
    received.length = 0;
    await new Promise<void>((done) => (server ? server.close(done) : done()));
  });

  /** Listens, and says how it is reached. */
  async function listen(options: SMTPServerOptions): Promise<SmtpSettings> {
    const made = new SMTPServer({
      ...{ logger: false, authOptional: true, ...options },
      onAuth: ({ username, password }, _, done) =>
        password === 'p@ss:word' ? done(null, { user: username ?? '' }) : done(new Error('Wrong password')),
      onData(stream, { envelope, user, secure }, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          const to = envelope.rcptTo.map(({ address }) => address);
          received.push({ from, to, user, secure, raw: Buffer.concat(parts) });
          done();
        });
      },
    });
    server = made;
    await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
    const address = made.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { host: '127.0.0.1', port, security: 'none', user: undefined, password: undefined };
  }

  const PERIOD = { from: '2026-11-16', to: '2026-11-22' };
  const HTML = '<!doctype html><p>質問は12件です。</p>';
  const letter = letterOf(PERIOD, { html: HTML, text: '質問は12件です。' });
  const FROM = 'ボット <bot@example.co.jp>';
  const TO = ['a@example.co.jp', 'b@example.co.jp'];

  it('gets the summary as text and the report as it is, for everybody named', async () => {
    const smtp = await listen({ disabledCommands: ['STARTTLS'] });
    await post(smtp, FROM, TO, letter);
    const [mail] = received.slice(-1);
    expect(mail).toMatchObject({ from: 'bot@example.co.jp', to: TO });
    const { subject, text, attachments, messageId } = await simpleParser(mail?.raw ?? '');
    expect(subject).toBe('サーバIDサポートボット 週間レポート(2026年11月16日〜2026年11月22日)');
    expect(text).toContain('質問は12件です。');
    expect(messageId).toBe('<report-2026-11-16-2026-11-22@example.co.jp>');
    expect(attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['report-2026-11-16-2026-11-22.html', HTML],
    ]);
  });

  it('is shown who sends', async () => {
    const smtp = await listen({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      authOptional: false,
    });
    await post({ ...smtp, user: 'bot', password: 'p@ss:word' }, FROM, TO, letter);
    expect(received.map(({ user }) => user)).toEqual(['bot']);
    await expect(post({ ...smtp, user: 'bot', password: 'wrong' }, FROM, TO, letter)).rejects.toThrow();
  });

  it('that cannot encrypt gets nothing where it must', async () => {
    const smtp = await listen({ disabledCommands: ['STARTTLS'] });
    await expect(post({ ...smtp, security: 'starttls' }, FROM, TO, letter)).rejects.toThrow();
    await expect(post({ ...smtp, security: 'tls' }, FROM, TO, letter)).rejects.toThrow();
    expect(received).toEqual([]);
  });
});
