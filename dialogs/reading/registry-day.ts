import { readValidity } from '../../src/dates';
import type { FormContext } from '../form/types';
import { type IssueDayReading, readIssueDay } from './issue-day';
import { zonesOf } from './zones';

/** The day of issue of a registry certificate: the validity of a server ID that was pasted instead is not its issue. */
export function readRegistryDay(text: string, context: FormContext): IssueDayReading {
  const validity = readValidity(text, { now: context.now, ...zonesOf(context) });
  if (validity.kind === 'period' || (validity.kind === 'moment' && validity.side !== undefined)) {
    return {
      kind: 'problem',
      message: 'それはサーバIDの有効期間のようです。登記簿謄本の発行日をお知らせください。',
    };
  }
  return readIssueDay(text, context);
}
