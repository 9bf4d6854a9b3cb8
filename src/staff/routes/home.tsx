import { DAY_MS, dayNumber } from '../../japan-time';
import { remindersOf } from '../../knowledge/reminders';
import { dayInJapan } from '../../knowledge/today';
import { together } from '../../store/staff-log';
import type { Desk } from '../desk';
import { Home } from '../pages/home';
import type { Page } from '../visit';
import { MONTH_DAYS, startOfDay, UNRESOLVED_ROWS } from './spans';

/** Questions that are named on the first page. */
const SHOWN = 5;

export const home =
  (desk: Desk): Page =>
  async (visit) => {
    if (visit.path.length > 0 || visit.form) return undefined;
    const now = desk.now();
    const since = startOfDay(now) - (MONTH_DAYS - 1) * DAY_MS;
    const days = await desk.log.perDay(since, now + 1);
    const [rows, marks] = await Promise.all([
      desk.log.unresolved(since, now + 1, UNRESOLVED_ROWS),
      desk.marks.all(),
    ]);
    const today = days.at(-1) ?? together([]);
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
          {...{ visit, learning, today, days, open, reminders }}
          month={together(days)}
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
