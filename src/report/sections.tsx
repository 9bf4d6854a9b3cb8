import type { ComponentChildren, VNode } from 'preact';
import { WEEKDAYS } from '../knowledge/weekdays';
import { Chart } from './totals';
import type { Report } from './types';
import { AFTER, helped, longDayOf, number, percent } from './wording';

/** As many as somebody reads; the CSV has all. */
const MOST_GROUPS = 30;
const MOST_WORDINGS = 4;
const MOST_COMMENTS = 50;
const MOST_ENTRIES = 20;

interface SectionProps {
  id: string;
  title: string;
  /** What stands there where there is nothing. */
  empty?: string | false;
  children: ComponentChildren;
}

const Section = ({ id, title, empty, children }: SectionProps): VNode => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {empty ? <p class="empty">{empty}</p> : children}
  </section>
);

/** A share as a bar beside its number. */
const Bar = ({ part, whole }: { part: number; whole: number }): VNode => (
  <span class="bar" aria-hidden="true">
    <i style={`width:${whole === 0 ? 0 : (part / whole) * 100}%`} />
  </span>
);

const Heads = ({ names, numbers }: { names: readonly string[]; numbers: readonly string[] }): VNode => (
  <thead>
    <tr>
      {names.map((name) => (
        <th scope="col" key={name}>
          {name}
        </th>
      ))}
      {numbers.map((name) => (
        <th scope="col" class="n" key={name}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

export function Solved({ report: { after, totals } }: { report: Report }): VNode {
  return (
    <Section
      id="solved"
      title="回答で解決したか"
      empty={totals.answer === 0 && 'この期間に回答はありませんでした。'}
    >
      <p class="note">
        回答{number(totals.answer)}件のうち{number(helped(after))}件({percent(helped(after), totals.answer)}
        )は解決につながったとみられます。評価があればそれにより、なければその後30分の行動によります。
      </p>
      <table>
        <Heads names={['回答の後']} numbers={['件数', '割合']} />
        <tbody>
          {AFTER.map(([key, title]) => (
            <tr key={key}>
              <th scope="row">
                {title}
                <Bar part={after[key]} whole={totals.answer} />
              </th>
              <td class="n">{number(after[key])}</td>
              <td class="n">{percent(after[key], totals.answer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Unanswered({ report: { unanswered } }: { report: Report }): VNode {
  const shown = unanswered.slice(0, MOST_GROUPS);
  const rest = unanswered.length - shown.length;
  return (
    <Section
      id="unanswered"
      title="答えられなかった質問"
      empty={unanswered.length === 0 && '答えられなかった質問はありません。'}
    >
      <p class="note">よく似た質問をまとめ、多い順に並べています。個人の名前や連絡先は伏せてあります。</p>
      <table>
        <Heads names={['質問']} numbers={['件数']} />
        <tbody>
          {shown.map(({ question, count, wordings }) => (
            <tr key={question}>
              <th scope="row">
                {question}
                {wordings.length > 1 && (
                  <small class="wordings">ほかの聞き方: {wordings.slice(1, MOST_WORDINGS).join(' / ')}</small>
                )}
              </th>
              <td class="n">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="note">ほか{number(rest)}種類はCSVにあります。</p>}
    </Section>
  );
}

export function Entries({ report: { entries } }: { report: Report }): VNode {
  const most = Math.max(1, ...entries.map(({ answered, opened }) => answered + opened));
  return (
    <Section
      id="entries"
      title="よく読まれた回答"
      empty={entries.length === 0 && 'この期間に読まれた回答はありません。'}
    >
      <table>
        <Heads names={['回答']} numbers={['質問から', 'ボタンから', '役に立った', '役に立たなかった']} />
        <tbody>
          {entries.slice(0, MOST_ENTRIES).map(({ id, title, answered, opened, up, down }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <Bar part={answered + opened} whole={most} />
              </th>
              {[answered, opened, up, down].map((value, at) => (
                <td class="n" key={at}>
                  {number(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Dialogs({ report: { dialogs } }: { report: Report }): VNode {
  return (
    <Section
      id="dialogs"
      title="対話での案内"
      empty={dialogs.length === 0 && 'この期間に始まった対話はありません。'}
    >
      <table>
        <Heads names={['対話', '離脱した質問(多い順)']} numbers={['開始', '完了', '離脱', '完了率']} />
        <tbody>
          {dialogs.map(({ id, title, begun, finished, left, stops }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{stops.map((stop) => `${stop.title} ${number(stop.count)}`).join('、') || '–'}</td>
              {[begun, finished, left].map((value, at) => (
                <td class="n" key={at}>
                  {number(value)}
                </td>
              ))}
              <td class="n">{percent(finished, begun)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Busy({
  report: { hours, channels, totals },
  chart,
}: {
  report: Report;
  chart: string;
}): VNode {
  const busiest = hours.reduce((most, one) => (one.count > most.count ? one : most), {
    weekday: 0,
    hour: 0,
    count: 0,
  });
  const words = `質問が最も多いのは${WEEKDAYS[busiest.weekday]}曜日の${busiest.hour}時台(${number(busiest.count)}件)です。`;
  return (
    <Section
      id="busy"
      title="窓口と時間帯"
      empty={totals.questions === 0 && 'この期間に質問はありませんでした。'}
    >
      <table>
        <Heads names={['窓口']} numbers={['件数', '割合']} />
        <tbody>
          {channels.map(({ title, count }) => (
            <tr key={title}>
              <th scope="row">
                {title}
                <Bar part={count} whole={totals.questions} />
              </th>
              <td class="n">{number(count)}</td>
              <td class="n">{percent(count, totals.questions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>曜日と時間帯</h3>
      <Chart svg={chart} label={`曜日と時間帯ごとの質問の数。${words}`} />
      <p class="note">{words}</p>
    </Section>
  );
}

export function Comments({ report: { comments } }: { report: Report }): VNode {
  const shown = comments.slice(0, MOST_COMMENTS);
  return (
    <Section
      id="comments"
      title="利用者のコメント"
      empty={comments.length === 0 && 'この期間にコメントはありません。'}
    >
      <ul class="comments">
        {shown.map(({ at, rating, text, title }) => (
          <li key={`${at} ${text}`}>
            <p>{text}</p>
            <small>
              {[longDayOf(at), rating === 'up' ? '役に立った' : '役に立たなかった', title]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {comments.length > shown.length && (
        <p class="note">新しい{MOST_COMMENTS}件です。すべてはCSVにあります。</p>
      )}
    </Section>
  );
}

export const Method = (): VNode => (
  <section aria-labelledby="method" class="method">
    <h2 id="method">数え方</h2>
    <ul>
      <li>日付は日本時間で、期間の最初と最後の日を含みます。</li>
      <li>
        質問は、検索が回答・候補の提示をした、または答えられなかったメッセージです。あいさつや対話中の返事は数えません。
      </li>
      <li>
        離脱は、期間中に始まり、結果まで進まなかった対話です。本人がやめた、別の用件に移った、返事がなかった場合を含みます。
      </li>
      <li>「直前の期間」は、この期間のすぐ前の同じ日数です。</li>
      <li>本人が削除した記録と、保存期間を過ぎた記録は含みません。</li>
    </ul>
  </section>
);
