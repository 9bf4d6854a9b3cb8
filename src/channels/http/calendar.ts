import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { renewalCalendar } from '../../calendar';
import type { CalendarDates } from '../../reply/types';

const PATH = '/calendar/server-id.ics';

const query = z.object({
  firstRenewalDay: z.iso.date().optional(),
  expiresAt: z.coerce.number().int().min(0).max(253_402_300_799_000).optional(),
  commonName: z.string().max(253).optional(),
});

/** The calendar file holds nothing but its address says, so that nothing has to be kept for it. */
export function mountCalendar(server: Server, now: () => number): void {
  server.get(PATH, (request: Request, response: Response, next) => {
    const dates = query.safeParse(Object.fromEntries(new URLSearchParams(request.getQuery())));
    if (!dates.success || (dates.data.firstRenewalDay === undefined && dates.data.expiresAt === undefined)) {
      response.send(400, {
        error: { code: 'BadArgument', message: 'firstRenewalDay or expiresAt is needed.' },
      });
      return next();
    }
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="server-id.ics"');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.sendRaw(200, renewalCalendar({ ...dates.data, now: now() }));
    next();
  });
}

/** Address of the calendar file with these dates. */
export function calendarUrl(base: string, dates: CalendarDates): string {
  const given = Object.entries(dates).map(([name, value]) => [name, String(value)]);
  return `${base}${PATH}?${new URLSearchParams(Object.fromEntries(given))}`;
}
