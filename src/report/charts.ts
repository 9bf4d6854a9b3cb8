import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { WEEKDAYS } from '../knowledge/weekdays';
import type { DayFigures, Report } from './types';

/** Charts as SVG, each a text that stands for itself. */
export interface Charts {
  days: string;
  hours: string;
}

/** What was done about a question, in its colour. The colours keep their order in print without colours, too. */
export const OUTCOMES = [
  { key: 'answer', title: '回答', colour: '#0b4f9c' },
  { key: 'suggest', title: '候補', colour: '#8db9e8' },
  { key: 'unknown', title: '未回答', colour: '#d9622b' },
] as const;

const WIDTH = 960;
/** Above so many days one bar stands for a week. */
const MOST_BARS = 130;
const FONT = { fontFamily: 'inherit', fontSize: '13px', color: '#1f2937', background: 'transparent' };

/** An element, without a browser's types. */
interface Drawn {
  outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
}

/** Draws the charts of a report, without a browser. */
export async function drawCharts({ days, hours }: Pick<Report, 'days' | 'hours'>): Promise<Charts> {
  // It ships ES modules only.
  const Plot = await import('@observablehq/plot');
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const draw = (options: PlotOptions): string => {
    const svg = Plot.plot({ document, width: WIDTH, style: FONT, ...options }) as unknown as Drawn;
    // The page says in words what it shows; its parts by themselves say nothing.
    for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    svg.setAttribute('aria-hidden', 'true');
    return svg.outerHTML;
  };
  const interval = days.length > MOST_BARS ? 'week' : 'day';
  return {
    days: draw({
      height: 260,
      marginLeft: 48,
      x: { type: 'utc', label: null, tickFormat: shortDay },
      y: { label: null, grid: true, tickFormat: wholeNumber, nice: true },
      color: { domain: OUTCOMES.map(({ title }) => title), range: OUTCOMES.map(({ colour }) => colour) },
      marks: [
        Plot.rectY(
          barsOf(days),
          Plot.groupX({ y: 'sum' }, { x: 'day', interval, y: 'count', fill: 'title', inset: 0.5 }),
        ),
        Plot.ruleY([0]),
      ],
    }),
    hours: draw({
      height: 250,
      marginLeft: 32,
      padding: 0.06,
      x: {
        label: null,
        domain: hours.slice(0, 24).map(({ hour }) => hour),
        tickSize: 0,
        tickFormat: (hour: number) => `${hour}時`,
      },
      y: { label: null, domain: [...WEEKDAYS], tickSize: 0 },
      color: {
        type: 'linear',
        range: ['#eef4fb', '#0b4f9c'],
        domain: [0, Math.max(1, ...hours.map(({ count }) => count))],
      },
      marks: [
        Plot.cell(hours, { x: 'hour', y: ({ weekday }) => WEEKDAYS[weekday], fill: 'count', rx: 2 }),
        Plot.text(
          hours.filter(({ count }) => count > 0),
          {
            x: 'hour',
            y: ({ weekday }) => WEEKDAYS[weekday],
            text: 'count',
            fontSize: 11,
            fill: ({ count }) =>
              count > Math.max(...hours.map((one) => one.count)) / 2 ? '#ffffff' : '#1f2937',
          },
        ),
      ],
    }),
  };
}

const barsOf = (days: readonly DayFigures[]) =>
  days.flatMap((figures) =>
    OUTCOMES.map(({ key, title }) => ({
      day: new Date(`${figures.day}T00:00:00Z`),
      title,
      count: figures[key],
    })),
  );

const shortDay = (day: Date): string => `${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
const wholeNumber = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('ja-JP') : '');
