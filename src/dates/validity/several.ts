import { formatMoment } from '../format';
import { sentenceFor } from '../messages';
import type { ReadContext } from '../types';
import type { Item } from './items';
import type { Owned } from './owners';

/** More are not listed: one who sends a whole log means one of them. */
const MOST_LISTED = 12;
const LONGEST_NAME = 60;

const shown = (item: Item | undefined, { targetZone }: ReadContext): string | undefined =>
  item?.evaluated.kind === 'moment' ? formatMoment(item.evaluated.moment.epoch, targetZone) : undefined;

const line = ({ period: { start, end, at }, subject: own, headed }: Owned, context: ReadContext): string => {
  const subject = own ?? headed?.name;
  const name = subject === undefined ? '' : `「${[...subject].slice(0, LONGEST_NAME).join('')}」: `;
  const parts = [
    start && `開始 ${shown(start, context)}`,
    end && `終了 ${shown(end, context)}`,
    at && shown(at, context),
  ];
  return `・${name}${parts.filter((part) => part !== undefined).join('、')}`;
};

/** Tells each of several dates or periods apart, and asks which is meant. Nothing is made a start and an end of them. */
export const severalMessage = (all: readonly Owned[], matched: string, context: ReadContext): string => {
  if (all.length < 2 || all.length > MOST_LISTED) return sentenceFor('too-many-dates', matched);
  const whole = all.some(({ period }) => period.start && period.end);
  return [
    whole
      ? '有効期間がいくつもあります。日本時間ではそれぞれ次のとおりです。'
      : '日時がいくつもあり、開始と終了の組かどうか分かりません。日本時間ではそれぞれ次のとおりです。',
    ...all.map((one) => line(one, context)),
    'このうち1つ、または開始と終了の1組だけを入力してください。',
  ].join('\n');
};
