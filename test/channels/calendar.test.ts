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

  it.each(['', '?firstRenewalDay=2026-02-30', '?expiresAt=abc', '?expiresAt=1e99'])(
    'is refused where the address says "%s"',
    async (query) => {
      expect((await fetch(`${service.url}/calendar/server-id.ics${query}`)).status).toBe(400);
    },
  );
});
