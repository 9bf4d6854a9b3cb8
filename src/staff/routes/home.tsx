import { DAY_MS } from '../../japan-time';
import { remindersOf } from '../../knowledge/reminders';
import { dayInJapan } from '../../knowledge/today';
import type { Desk } from '../desk';
import { Home } from '../pages/home';
import type { Page } from '../visit';
import { dayNumber, MONTH_DAYS, startOfDay, UNRESOLVED_ROWS } from './spans';

/** Questions that are named on the first page. */
const SHOWN = 5;

export const home =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path.length > 0 || visit.form) return undefined;
    const now = desk.now();
    const since = startOfDay(now) - (MONTH_DAYS - 1) * DAY_MS;
    const [today, month, days, rows, marks] = await Promise.all([
      desk.log.glance(startOfDay(now), now + 1),
      desk.log.glance(since, now + 1),
      desk.log.perDay(since),
      desk.log.unresolved(since, UNRESOLVED_ROWS),
      desk.marks.all(),
    ]);
    const { clusters: open, counts } = await desk.work.unresolved({
      rows,
      marks,
      state: 'open',
      most: SHOWN,
    });
    const reminders = remindersOf(desk.knowledge(), dayInJapan(now));
    const learning = desk.learning();
    return {
      page: (
        <Home
          {...{ visit, learning, today, month, days, open, reminders }}
          openCount={counts.open}
          lastDay={dayNumber(now)}
        />
      ),
    };
  };

/** How the search stands, for the page's script. */
export const learning =
  (desk: Desk): Page =>
  ({ path, form }) =>
    path.length === 1 && path[0] === 'learning' && !form ? { data: desk.learning() } : undefined;
