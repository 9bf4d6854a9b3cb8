import type { VNode } from 'preact';
import { OUTCOMES } from './charts';
import type { Report, Totals } from './types';
import { longDay, number, percent } from './wording';

/** Before the bot was used there is nothing to compare with. */
const isKnown = ({ questions, begun }: Totals): boolean => questions + begun > 0;

interface Card {
  key: keyof Totals;
  title: string;
  note?: (totals: Totals) => string;
}

const ROWS: readonly { title: string; cards: readonly Card[] }[] = [
  {
    title: '質問への対応',
    cards: [
      { key: 'questions', title: '質問' },
      {
        key: 'answer',
        title: '回答',
        note: ({ answer, questions }) => `質問の${percent(answer, questions)}`,
      },
      {
        key: 'suggest',
        title: '候補',
        note: ({ suggest, questions }) => `質問の${percent(suggest, questions)}`,
      },
      {
        key: 'unknown',
        title: '未回答',
        note: ({ unknown, questions }) => `質問の${percent(unknown, questions)}`,
      },
    ],
  },
  {
    title: '利用者の評価',
    cards: [
      { key: 'up', title: '役に立った', note: ({ up, down }) => `評価の${percent(up, up + down)}` },
      { key: 'down', title: '役に立たなかった', note: ({ up, down }) => `評価の${percent(down, up + down)}` },
    ],
  },
  {
    title: '対話での案内',
    cards: [
      { key: 'begun', title: '対話の開始' },
      { key: 'finished', title: '完了', note: ({ finished, begun }) => `開始の${percent(finished, begun)}` },
      { key: 'left', title: '離脱', note: ({ left, begun }) => `開始の${percent(left, begun)}` },
    ],
  },
];

/** The figures that one looks at first, each with its share and what it was before. */
export function Figures({ report: { totals, before } }: { report: Report }): VNode {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">概要</h2>
      <div class="groups">
        {ROWS.map(({ title, cards }) => (
          <div class="group" key={title} style={`--cards: ${cards.length}`}>
            <h3>{title}</h3>
            <dl>
              {cards.map(({ key, title: name, note }) => (
                <div class={`card ${key}`} key={key}>
                  <dt>{name}</dt>
                  <dd>
                    <b>
                      <data value={totals[key]}>{number(totals[key])}</data>
                    </b>
                    {note && <small>{note(totals)}</small>}
                    {isKnown(before) && <small>直前の期間 {number(before[key])}</small>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A chart, told in words to those who do not see it. */
export const Chart = ({ svg, label }: { svg: string; label: string }): VNode => (
  <div class="chart" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
);

/** Questions a day, as a chart and as a table to look things up in. */
export function Days({ report: { days, totals }, chart }: { report: Report; chart: string }): VNode {
  const busiest = days.reduce((most, one) => (sum(one) > sum(most) ? one : most), days[0] ?? NONE);
  const label = `日ごとの質問の数。最も多い日は${longDay(busiest.day)}の${number(sum(busiest))}件`;
  return (
    <section aria-labelledby="days">
      <h2 id="days">日ごとの質問</h2>
      <ul class="legend">
        {OUTCOMES.map(({ title, colour }) => (
          <li key={title}>
            <i style={`background:${colour}`} />
            {title}
          </li>
        ))}
      </ul>
      <Chart svg={chart} label={label} />
      {totals.questions > 0 && (
        <p class="note">
          1日の平均は{(totals.questions / days.length).toFixed(1)}件、最も多い日は{longDay(busiest.day)}の
          {number(sum(busiest))}件です。
        </p>
      )}
      <details class="screen">
        <summary>日ごとの数を表で見る</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">日</th>
              {['合計', ...OUTCOMES.map(({ title }) => title)].map((title) => (
                <th scope="col" class="n" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row">{longDay(one.day)}</th>
                <td class="n">{number(sum(one))}</td>
                {OUTCOMES.map(({ key }) => (
                  <td class="n" key={key}>
                    {number(one[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const NONE = { day: '1970-01-01', answer: 0, suggest: 0, unknown: 0 };

const sum = ({ answer, suggest, unknown }: { answer: number; suggest: number; unknown: number }) =>
  answer + suggest + unknown;
