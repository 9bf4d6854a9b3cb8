import { type CertificateFacts, type RequestFacts, validityOf } from '../src/certificates';
import { firstRenewalDay, formatDay, formatMoment } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { FormContext } from './form/types';
import { todayOf, zonesOf } from './reading/zones';

/** More are counted and not shown: nobody reads on. */
const MOST_SHOWN = 20;

export const nameOf = (facts: RequestFacts): string => facts.commonName?.unicode ?? '名前の記載なし';

/** Several servers' certificates, a paragraph each; empty where there is none. */
export function listed(servers: readonly CertificateFacts[], context: FormContext): string {
  if (servers.length === 0) return '';
  const more = servers.length - MOST_SHOWN;
  return [
    `サーバの証明書が${servers.length}件あります。`,
    ...servers.slice(0, MOST_SHOWN).map((facts, index) => entry(facts, index + 1, context)),
    ...(more > 0 ? [`ほかの${more}件は表示していません。分けて送ってください。`] : []),
  ].join('\n');
}

function entry(facts: CertificateFacts, number: number, context: FormContext): string {
  const { targetZone } = zonesOf(context);
  const { state, daysLeft, issueDay } = validityOf(facts, context.now.toMillis(), targetZone);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, todayOf(context));
  const standing = {
    valid: `あと${daysLeft}日`,
    expired: '期限切れ',
    'not-yet-valid': '期間の開始前',
  }[state];
  return [
    `${number}. 「${nameOf(facts)}」: ${formatMoment(facts.notBefore, targetZone)} 〜 ${formatMoment(facts.notAfter, targetZone)}、${standing}`,
    `　発行日: ${formatDay(issueDay)} → 更新申請できる最初の日: ${formatDay(firstRenewalDay(issueDay, opensAfter))}`,
  ].join('\n');
}
