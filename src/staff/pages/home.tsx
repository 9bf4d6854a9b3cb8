import type { VNode } from 'preact';
import type { Cluster } from '../../clusters/unresolved-clusters';
import { DAY_MS } from '../../japan-time';
import type { Reminder } from '../../knowledge/reminders';
import type { Learning } from '../../learning';
import type { Glance } from '../../store';
import type { Visit } from '../visit';
import { Layout } from './layout';
import { day, Figure, percent } from './parts';

interface Props {
  visit: Visit;
  learning: Learning;
  today: Glance;
  month: Glance;
  days: readonly (Glance & { day: number })[];
  /** The last day shown, in days since 1970 in Japan. */
  lastDay: number;
  /** The questions to deal with first. */
  open: readonly Cluster[];
  openCount: number;
  reminders: readonly Reminder[];
}

/** Today and the last 30 days at a glance, and what there is to do. */
export function Home({
  visit,
  learning,
  today,
  month,
  days,
  lastDay,
  open,
  openCount,
  reminders,
}: Props): VNode {
  return (
    <Layout title="概要" visit={visit} learning={learning}>
      <section aria-labelledby="today">
        <h2 id="today">今日</h2>
        <Figures glance={today} />
      </section>
      <section aria-labelledby="month">
        <h2 id="month">この30日</h2>
        <Figures glance={month} />
        <Days days={days} lastDay={lastDay} />
      </section>
      <section aria-labelledby="todo">
        <h2 id="todo">答えられなかった質問</h2>
        {open.length === 0 ? (
          <p class="empty">未対応の質問はありません。</p>
        ) : (
          <>
            <ol class="todo">
              {open.map((cluster) => (
                <li key={cluster.question}>
                  <span class="count">{cluster.count}件</span>
                  <span>{cluster.question}</span>
                </li>
              ))}
            </ol>
            <p>
              <a class="button" href="/staff/questions">
                {openCount}組の質問に対応する
              </a>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="reminders">
        <h2 id="reminders">見直しの目安</h2>
        {reminders.length === 0 ? (
          <p class="empty">古くなった情報や、60日以内に変わる決まりはありません。</p>
        ) : (
          <ul class="reminders">
            {reminders.map(({ text, link }) => (
              <li key={text}>{link === undefined ? text : <a href={`/staff/${link}`}>{text}</a>}</li>
            ))}
          </ul>
        )}
      </section>
    </Layout>
  );
}

function Figures({ glance }: { glance: Glance }): VNode {
  const { questions, answered, suggested, unknown, up, down } = glance;
  return (
    <dl class="figures">
      <Figure name="質問" value={String(questions)} />
      <Figure name="回答" value={String(answered)} note={percent(answered, questions)} />
      <Figure name="候補" value={String(suggested)} note={percent(suggested, questions)} />
      <Figure name="未回答" value={String(unknown)} note={percent(unknown, questions)} />
      <Figure name="役に立った" value={String(up)} />
      <Figure name="役に立たなかった" value={String(down)} />
    </dl>
  );
}

const DAYS = 30;
const HEIGHT = 90;
const WIDTH = 16;

/** A bar a day: what was answered, and above it what was not. */
function Days({ days, lastDay }: Pick<Props, 'days' | 'lastDay'>): VNode {
  const highest = Math.max(1, ...days.map(({ questions }) => questions));
  const scale = (count: number) => (count / highest) * HEIGHT;
  const all = Array.from({ length: DAYS }, (_, at) => {
    const number = lastDay - DAYS + 1 + at;
    const { questions = 0, answered = 0 } = days.find((one) => one.day === number) ?? {};
    return { day: number, answered, others: questions - answered };
  });
  const total = days.reduce((sum, { questions }) => sum + questions, 0);
  return (
    <figure class="days">
      <svg
        viewBox={`0 0 ${DAYS * WIDTH} ${HEIGHT + 4}`}
        role="img"
        preserveAspectRatio="none"
        aria-label={`この30日の質問の数。合わせて${total}件、いちばん多い日で${highest}件。`}
      >
        {all.map(({ day: number, answered, others }, at) => (
          <g key={number}>
            <title>{`${day(number * DAY_MS)}: 回答${answered}件、そのほか${others}件`}</title>
            <rect class="back" x={at * WIDTH + 2} y={0} width={WIDTH - 4} height={HEIGHT} />
            <rect
              class="answered"
              x={at * WIDTH + 2}
              y={HEIGHT - scale(answered)}
              width={WIDTH - 4}
              height={scale(answered)}
            />
            <rect
              class="others"
              x={at * WIDTH + 2}
              y={HEIGHT - scale(answered + others)}
              width={WIDTH - 4}
              height={scale(others)}
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span class="key answered">回答</span>
        <span class="key others">候補・未回答</span>
        <span>{`${day((lastDay - DAYS + 1) * DAY_MS)}から${day(lastDay * DAY_MS)}まで`}</span>
      </figcaption>
    </figure>
  );
}
