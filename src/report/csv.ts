import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../knowledge/table/formula-guard';
import { WEEKDAYS } from '../knowledge/weekdays';
import { OUTCOMES } from './charts';
import type { Report, Totals } from './types';
import { AFTER, longDayOf } from './wording';

type Row = readonly [table: string, item: string, detail: string, value: string | number];

const TOTALS: readonly (readonly [keyof Totals, string])[] = [
  ['questions', '質問'],
  ['answer', '回答'],
  ['suggest', '候補'],
  ['unknown', '未回答'],
  ['up', '役に立った'],
  ['down', '役に立たなかった'],
  ['begun', '対話の開始'],
  ['finished', '完了'],
  ['left', '離脱'],
];

/** All figures of a report as one table that Excel opens: UTF-8 with its mark, texts that look like formulas made harmless. */
export function csvOf(report: Report): string {
  const rows = rowsOf(report).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  return stringify([['表', '項目', '内訳', '値'], ...rows], { bom: true, record_delimiter: 'windows' });
}

function rowsOf(report: Report): Row[] {
  const { period, totals, before, days, after, unanswered, entries, dialogs, channels, hours, comments } =
    report;
  return [
    ['期間', '最初の日', '', period.from],
    ['期間', '最後の日', '', period.to],
    ...TOTALS.map(([key, title]): Row => ['概要', title, '', totals[key]]),
    ...TOTALS.map(([key, title]): Row => ['直前の期間', title, '', before[key]]),
    ...days.flatMap((one) =>
      OUTCOMES.map(({ key, title }): Row => ['日ごとの質問', one.day, title, one[key]]),
    ),
    ...AFTER.map(([key, title]): Row => ['回答の後', title, '', after[key]]),
    ...unanswered.flatMap(({ question, count, wordings }): Row[] => [
      ['答えられなかった質問', question, '', count],
      ...wordings.slice(1).map((wording): Row => ['答えられなかった質問', question, wording, '']),
    ]),
    ...entries.flatMap(({ title, answered, opened, up, down }): Row[] => [
      ['回答', title, '質問から', answered],
      ['回答', title, 'ボタンから', opened],
      ['回答', title, '役に立った', up],
      ['回答', title, '役に立たなかった', down],
    ]),
    ...dialogs.flatMap(({ title, begun, finished, left, stops }): Row[] => [
      ['対話', title, '開始', begun],
      ['対話', title, '完了', finished],
      ['対話', title, '離脱', left],
      ...stops.map((stop): Row => ['対話で離脱した質問', title, stop.title, stop.count]),
    ]),
    ...channels.map(({ title, count }): Row => ['窓口', title, '', count]),
    ...hours
      .filter(({ count }) => count > 0)
      .map(({ weekday, hour, count }): Row => ['時間帯', WEEKDAYS[weekday] ?? '', `${hour}時`, count]),
    ...comments.map(
      ({ at, rating, text }): Row => [
        'コメント',
        text,
        rating === 'up' ? '役に立った' : '役に立たなかった',
        longDayOf(at),
      ],
    ),
  ];
}
