import { type CertificateFacts, compare, type RequestFacts, validityOf } from '../src/certificates';
import { firstRenewalDay, formatDay, formatMoment } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { CalendarDates, FactValue } from '../src/reply/types';
import { zonesOf } from './form/days';
import type { FormContext } from './form/types';

/** What a certificate, a request, or both together say. */
export interface CertificateReport {
  text: string;
  result: Readonly<Record<string, unknown>>;
  /** What `application-type` and `renewal-date` need not ask any more. */
  facts: Readonly<Record<string, FactValue>>;
  calendar?: CalendarDates;
}

/** Reports on the first certificate and the first request; further ones are mentioned. */
export function reportOn(
  certificates: readonly CertificateFacts[],
  requests: readonly RequestFacts[],
  context: FormContext,
): CertificateReport {
  const certificate = certificates.find((candidate) => candidate.isLeaf) ?? certificates[0];
  const request = requests[0];
  const shown = certificate && certificateReport(certificate, context);
  const asked = request && requestReport(request);
  const both = certificate && request && comparison(certificate, request);
  const more =
    certificates.filter((other) => other.isLeaf).length +
    requests.length -
    (certificate ? 1 : 0) -
    (request ? 1 : 0);
  return {
    text: [
      shown?.text,
      asked?.text,
      both?.text,
      more > 0 ? `ほかに${more}件ありましたが、最初のものだけを読み取りました。` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join('\n\n'),
    result: { ...asked?.result, ...shown?.result, ...both?.result },
    facts: { ...shown?.facts, ...both?.facts },
    ...(shown?.calendar && { calendar: shown.calendar }),
  };
}

function certificateReport(facts: CertificateFacts, context: FormContext): CertificateReport {
  const { displayZone, targetZone } = zonesOf(context);
  const validity = validityOf(facts, context.now.toMillis(), targetZone);
  const firstDay = firstRenewalDay(
    validity.issueDay,
    ruleOn(context.rules.renewalOpensAfterDays, context.now.toFormat('yyyy-MM-dd')),
  );
  const name = nameOf(facts);
  const expires = formatMoment(facts.notAfter, targetZone);
  const conclusion = {
    valid: `「${name}」の証明書です。${expires}まで有効です(あと${validity.daysLeft}日)。`,
    expired: `「${name}」の証明書です。${expires}に有効期限が切れています。`,
    'not-yet-valid': `「${name}」の証明書です。まだ有効期間が始まっていません。`,
  }[validity.state];
  const lines = [
    conclusion,
    ...alternatives(facts),
    `発行者: ${facts.issuer}`,
    `有効期間(${displayZone === 'Etc/GMT' ? 'GMT' : displayZone}): ${formatMoment(facts.notBefore, displayZone)} 〜 ${formatMoment(facts.notAfter, displayZone)}`,
    `有効期間(日本時間): ${formatMoment(facts.notBefore, targetZone)} 〜 ${expires}`,
    `発行日: ${formatDay(validity.issueDay)} → 更新申請できる最初の日: ${formatDay(firstDay)}`,
  ];
  return {
    text: lines.join('\n'),
    result: {
      commonName: name,
      start: validity.startsAt,
      end: validity.expiresAt,
      issued: validity.issueDay,
      firstDay,
      daysLeft: validity.daysLeft,
    },
    facts: { existing: true, issued: { from: validity.issueDay, to: validity.issueDay } },
    ...(validity.state === 'valid' && {
      calendar: { firstRenewalDay: firstDay, expiresAt: facts.notAfter, commonName: name },
    }),
  };
}

function requestReport(facts: RequestFacts): CertificateReport {
  const lines = [`「${nameOf(facts)}」のCSRです。`, ...alternatives(facts), `鍵: ${facts.key.label}`];
  return { text: lines.join('\n'), result: { commonName: nameOf(facts) }, facts: {} };
}

function comparison(certificate: CertificateFacts, request: RequestFacts): CertificateReport {
  const { sameCommonName, sameKey } = compare(certificate, request);
  const lines = [
    sameCommonName ? '証明書とCSRのコモンネームは同じです。' : '証明書とCSRのコモンネームは異なります。',
    sameKey
      ? 'CSRは今の証明書と同じキーペア(鍵ペア)で作られています。更新のたびに新しいキーペアを作ることをお勧めします。サーバによっては、同じキーペアのCSRで取得したサーバIDをインストールできません。'
      : 'CSRは新しいキーペア(鍵ペア)で作られています。',
  ];
  return {
    text: lines.join('\n'),
    result: { sameName: sameCommonName, sameKey },
    facts: { existing: true, sameName: sameCommonName },
  };
}

const nameOf = (facts: RequestFacts): string => facts.commonName?.unicode ?? '名前の記載なし';

function alternatives(facts: RequestFacts): string[] {
  const names = facts.subjectAlternativeNames.map((name) => name.unicode);
  if (names.length === 0) return [];
  const shown = names.slice(0, 10).join('、');
  return [`別名: ${shown}${names.length > 10 ? ` ほか${names.length - 10}件` : ''}`];
}
