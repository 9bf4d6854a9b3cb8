import { until } from '../direct-line/support/client';
import { call, get, post } from '../direct-line/support/requests';
import { type RunningService, startService, textOf } from '../support/running-service';

describe('the calendar file', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  it('is linked from the result that it belongs to, and holds both days', async () => {
    const sent = await service.ask(
      'a',
      'Not Before: Jan 10 00:00:00 2095 GMT\nNot After : Jul 10 23:59:59 2095 GMT',
    );
    expect(textOf(sent)).toContain('2095年');
    const actions = sent.flatMap(({ attachments }) => attachments?.[0]?.content.actions ?? []);
    const link = actions.find(({ type }: { type: string }) => type === 'Action.OpenUrl');
    const answer = await fetch(link.url);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await answer.text();
    expect(file).toContain('DTSTART;VALUE=DATE:20950210');
    expect(file).toContain('DTSTART:20950710T235959Z');
  });

  it.each(['127.0.0.1', 'localhost'])(
    'is linked under the name that this service was asked by: %s',
    async (name) => {
      const base = service.url.replace('127.0.0.1', name);
      const text = 'Not Before: Jan 10 00:00:00 2095 GMT\nNot After : Jul 10 23:59:59 2095 GMT';
      const said = { type: 'message', channelId: 'emulator', serviceUrl: 'http://127.0.0.1:1', text };
      const people = { from: { id: 'user' }, recipient: { id: 'bot' }, conversation: { id: name } };
      const direct = await post(`${base}/api/messages`, '', {
        ...said,
        ...people,
        deliveryMode: 'expectReplies',
      });
      expect(JSON.stringify(direct.body)).toContain(`"${base}/calendar/`);
      const session = (await call(`${base}/widget/token`, { method: 'POST' })).body;
      const url = `${session.domain}/conversations/${session.conversationId}/activities`;
      await post(url, String(session.token), { type: 'message', from: { id: session.userId }, text });
      const shown = async () => JSON.stringify((await get(url, String(session.token))).body);
      await until(async () => (await shown()).includes('/calendar/'));
      expect(await shown()).toContain(`"${base}/calendar/`);
    },
  );

  it.each(['', '?firstRenewalDay=2026-02-30', '?expiresAt=abc', '?expiresAt=1e99'])(
    'is refused where the address says "%s"',
    async (query) => {
      expect((await fetch(`${service.url}/calendar/server-id.ics${query}`)).status).toBe(400);
    },
  );
});
