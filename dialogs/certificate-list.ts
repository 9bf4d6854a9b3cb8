import { type CertificateFacts, type RequestFacts, type Validity, validityOf } from '../src/certificates';
import { firstRenewalDay, formatDay, formatMoment } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import { todayOf, zonesOf } from './form/days';
import type { FormContext } from './form/types';

/** More are counted and not shown: nobody reads on. */
const MOST_SHOWN = 20;

export const nameOf = (facts: RequestFacts): string => facts.commonName?.unicode ?? '名前の記載なし';

/** A server's certificate with what follows from it today. */
export interface Told extends Validity {
  facts: CertificateFacts;
  name: string;
  firstDay: string;
  /** Whether the renewal can be applied for. */
  open: boolean;
}

/** Works out for each certificate once what the report says in several places. */
export function toldOf(servers: readonly CertificateFacts[], context: FormContext): Told[] {
  const { targetZone } = zonesOf(context);
  const today = todayOf(context);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, today);
  return servers.map((facts) => {
    const validity = validityOf(facts, context.now.toMillis(), targetZone);
    const firstDay = firstRenewalDay(validity.issueDay, opensAfter);
    return { ...validity, facts, name: nameOf(facts), firstDay, open: firstDay <= today };
  });
}

/** Several servers' certificates, a paragraph each; empty where there is none. */
export function listed(servers: readonly Told[], context: FormContext): string {
  if (servers.length === 0) return '';
  const { targetZone } = zonesOf(context);
  const more = servers.length - MOST_SHOWN;
  return [
    `サーバの証明書が${servers.length}件あります。`,
    ...servers.slice(0, MOST_SHOWN).map((told, index) => entry(told, index + 1, targetZone)),
    ...(more > 0 ? [`ほかの${more}件は表示していません。分けて送ってください。`] : []),
  ].join('\n');
}

function entry(
  { facts, name, state, daysLeft, issueDay, firstDay }: Told,
  number: number,
  zone: string,
): string {
  const standing = {
    valid: `あと${daysLeft}日`,
    expired: '期限切れ',
    'not-yet-valid': '期間の開始前',
  }[state];
  return [
    `${number}. 「${name}」${facts.selfSigned ? '(自己署名)' : ''}: ${formatMoment(facts.notBefore, zone)} 〜 ${formatMoment(facts.notAfter, zone)}、${standing}`,
    `　発行日: ${formatDay(issueDay)} → 更新申請できる最初の日: ${formatDay(firstDay)}`,
  ].join('\n');
}
