import type { ReliabilityRow } from './reliability';
import type { TradeOffPoint } from './trade-off';

const SIZE = 320;
const MARGIN = 56;

interface Axes {
  title: string;
  x: string;
  y: string;
  /** Highest value on the x axis (0–1). */
  widest: number;
}

/** Curve between questions answered right and questions answered falsely, as the threshold moves. */
export function tradeOffPicture(points: readonly TradeOffPoint[], chosen: number): string {
  const axes: Axes = {
    title: '正答と誤答の兼ね合い',
    x: '回答すべきでない質問に回答した割合',
    y: '正しく回答した割合',
    widest: 0.3,
  };
  const place = ({ falsely, right }: TradeOffPoint) =>
    `${x(Math.min(falsely, axes.widest), axes)},${y(right)}`;
  const now = points.find(({ threshold }) => threshold >= chosen - 1e-9);
  const mark = now === undefined ? '' : circle(x(now.falsely, axes), y(now.right), `しきい値 ${chosen}`);
  return picture(
    axes,
    `<polyline points="${points.map(place).join(' ')}" fill="none" stroke="#0b57a4" stroke-width="2"/>${mark}`,
  );
}

/** Share that is right against confidence; on the diagonal the confidence means what it says. */
export function reliabilityPicture(rows: readonly ReliabilityRow[]): string {
  const axes: Axes = { title: '確信度の信頼性', x: '確信度(平均)', y: '実際に正しかった割合', widest: 1 };
  const dots = rows
    .filter(({ count }) => count > 0)
    .map((row) => circle(x(row.confidence, axes), y(row.right), `${row.count}問`));
  const diagonal = `<line x1="${x(0, axes)}" y1="${y(0)}" x2="${x(1, axes)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4"/>`;
  return picture(axes, diagonal + dots.join(''));
}

const x = (value: number, { widest }: Axes) => (MARGIN + (value / widest) * SIZE).toFixed(1);
const y = (value: number) => (MARGIN + (1 - value) * SIZE).toFixed(1);

function circle(cx: string, cy: string, label: string): string {
  return `<circle cx="${cx}" cy="${cy}" r="4" fill="#c2410c"/><text x="${Number(cx) + 6}" y="${Number(cy) + 14}" font-size="10">${label}</text>`;
}

function picture(axes: Axes, inside: string): string {
  const side = SIZE + 2 * MARGIN;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const across = (part * axes.widest * 100).toFixed(axes.widest < 1 ? 1 : 0);
    return `<text x="${x(part * axes.widest, axes)}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${across}%</text>
<text x="${MARGIN - 6}" y="${Number(y(part)) + 4}" text-anchor="end">${part * 100}%</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" font-family="sans-serif" font-size="11">
<title>${axes.title}</title>
<rect width="${side}" height="${side}" fill="#fff"/>
<text x="${side / 2}" y="28" text-anchor="middle" font-size="15">${axes.title}</text>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#666"/>
${ticks.join('\n')}
<text x="${side / 2}" y="${side - 12}" text-anchor="middle">${axes.x}</text>
<text transform="translate(14 ${side / 2}) rotate(-90)" text-anchor="middle">${axes.y}</text>
${inside}
</svg>
`;
}
