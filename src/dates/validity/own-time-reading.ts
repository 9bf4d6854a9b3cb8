import { formatMoment } from '../format';
import type { MomentReading, PeriodReading, ReadContext, ValidityMoment, ValidityReading } from '../types';
import type { OwnTimeTool } from './own-time';

const shown = (reading: PeriodReading | MomentReading, { targetZone }: ReadContext): string => {
  const show = (moment: ValidityMoment): string => formatMoment(moment.epoch, targetZone);
  return reading.kind === 'period'
    ? `開始 ${show(reading.start)}、終了 ${show(reading.end)}`
    : show(reading.at);
};

/**
 * For times of a machine's own: nobody but the person knows in which zone that machine is, so both readings are told and
 * it is asked.
 */
export const ownTimeReading = (
  gmt: ValidityReading,
  japan: ValidityReading,
  tool: OwnTimeTool,
  context: ReadContext,
): ValidityReading => {
  if (!isTold(gmt) || !isTold(japan)) return gmt;
  const message = [
    `${tool}の表示は、表示したパソコンやサーバ自身の時刻です。`,
    `日本時間に設定された機械なら、日本時間で${shown(japan, context)}です(換算は不要です)。`,
    `GMT(UTC)に設定された機械なら、日本時間で${shown(gmt, context)}です。`,
    'どちらの設定ですか?(「日本時間」または「GMT」)',
  ].join('\n');
  return { kind: 'needs-zone', japan, gmt, message };
};

const isTold = (reading: ValidityReading): reading is PeriodReading | MomentReading =>
  reading.kind === 'period' || reading.kind === 'moment';
