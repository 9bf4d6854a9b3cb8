import { type CertificateFacts, compare, type RequestFacts } from '../src/certificates';
import { daysBetween, formatDay, formatMoment } from '../src/dates';
import type { CalendarDates, Facts } from '../src/reply/types';
import { authoritiesAlone, authoritiesBeside } from './authority-certificates';
import { listed, nameOf, type Told, toldOf } from './certificate-list';
import { todayOf, zonesOf } from './form/days';
import type { FormContext } from './form/types';

type Result = Readonly<Record<string, unknown>>;

/** What certificates, requests, or both together say. */
export interface CertificateReport {
  text: string;
  /** One for each certificate of a server and each request; none where it first has to be known which is meant. */
  results: readonly Result[];
  /** What `application-type` and `renewal-date` need not ask any more. */
  facts: Facts;
  /** What is to be chosen from, each with its own facts, where the decision differs by which is meant. */
  choices: readonly Choice[];
  calendar?: CalendarDates;
}

export interface Choice {
  label: string;
  facts: Facts;
}

/** A server's certificate, or none, with a request, or none, and what they say together. */
interface Pair extends Choice {
  name: string | undefined;
  /** Equal for all between which the decision does not differ. */
  decision: string;
}

/**
 * Reports on certificates and requests, each with its own. An authority's certificate is named as such and is never the
 * server's. The order in which they came does not matter.
 *
 * @param decides whether the next step depends on the day of issue, so that one of several has to be chosen
 * @param whole whether all that was sent could be read and used
 */
export function reportOn(
  certificates: readonly CertificateFacts[],
  requests: readonly RequestFacts[],
  context: FormContext,
  { decides = false, whole = true }: { decides?: boolean; whole?: boolean } = {},
): CertificateReport {
  const servers = toldOf(
    certificates.filter(({ isLeaf }) => isLeaf),
    context,
  );
  const authorities = certificates.filter(({ isLeaf }) => !isLeaf);
  const pairs = pairsOf(servers, requests);
  const choices = mustChoose(pairs, decides || requests.length > 0) ? pairs : [];
  const only = servers.length === 1 ? servers[0] : undefined;
  const asked = requests.length === 1 ? requests[0] : undefined;
  const texts = [
    only ? certificateText(only, context) : listed(servers, context),
    ...requests.map(requestText),
    only && asked ? comparisonText(only.facts, asked) : '',
    servers.length > 0 || requests.length > 0
      ? authoritiesBeside(authorities)
      : authoritiesAlone(authorities, whole, context),
  ];
  const results =
    servers.length > 0
      ? servers.map((one) => resultOf(one, asked))
      : requests.map(({ commonName }) => ({ commonName: commonName?.unicode ?? '名前の記載なし' }));
  const calendar = only && calendarOf(only);
  return {
    text: texts.filter((text) => text !== '').join('\n\n'),
    results: choices.length > 0 ? [] : results,
    facts: choices.length > 0 || servers.length === 0 ? {} : (pairs[0]?.facts ?? {}),
    choices,
    ...(calendar && { calendar }),
  };
}

function pairsOf(servers: readonly Told[], requests: readonly RequestFacts[]): Pair[] {
  const asked = requests.length > 0 ? requests : [undefined];
  // Requests of one name are told apart by the beginning of their key's fingerprint.
  const named = new Set(requests.map(nameOf));
  const tell = (request: RequestFacts): string =>
    `CSR「${nameOf(request)}」${named.size < requests.length ? `(${request.key.fingerprint.slice(0, 8)})` : ''}`;
  return servers.flatMap((told) => asked.map((request) => pairOf(told, request, request && tell(request))));
}

function pairOf(
  { facts, name, issueDay, open }: Told,
  request: RequestFacts | undefined,
  requestLabel: string | undefined,
): Pair {
  const sameName = request && compare(facts, request).sameCommonName;
  const label = `${name}(${formatDay(issueDay)}発行)`;
  return {
    name: facts.commonName?.ascii,
    label: requestLabel === undefined ? label : `${label}と${requestLabel}`,
    facts: {
      existing: true,
      issued: { from: issueDay, to: issueDay },
      ...(sameName !== undefined && { sameName }),
    },
    decision: `${sameName} ${sameName === false || open}`,
  };
}

/** Where nothing is to be decided yet, only certificates of the same name are an old and a new one of the same server. */
function mustChoose(pairs: readonly Pair[], decides: boolean): boolean {
  const decisions = new Map<string | undefined, Set<string>>();
  for (const { name, decision } of pairs) {
    const key = decides ? '' : name;
    decisions.set(key, (decisions.get(key) ?? new Set()).add(decision));
  }
  return [...decisions.values()].some(({ size }) => size > 1);
}

function resultOf(told: Told, request: RequestFacts | undefined): Result {
  const both = request && compare(told.facts, request);
  return {
    commonName: told.name,
    start: told.startsAt,
    end: told.expiresAt,
    issued: told.issueDay,
    firstDay: told.firstDay,
    daysLeft: told.daysLeft,
    ...(both && { sameName: both.sameCommonName, sameKey: both.sameKey }),
  };
}

function calendarOf({ facts, name, state, firstDay }: Told): CalendarDates | undefined {
  if (state !== 'valid') return undefined;
  return { firstRenewalDay: firstDay, expiresAt: facts.notAfter, commonName: name };
}

function certificateText(told: Told, context: FormContext): string {
  const { displayZone, targetZone } = zonesOf(context);
  const { facts, name, state, daysLeft, issueDay, firstDay } = told;
  const expires = formatMoment(facts.notAfter, targetZone);
  const since = daysBetween(told.expiresAt.slice(0, 10), todayOf(context));
  const conclusion = {
    valid: `「${name}」の証明書です。${expires}まで有効です(あと${daysLeft}日)。`,
    expired: `「${name}」の証明書です。すでに切れています(${expires}まで、${since}日前)。できるだけ早く更新申請をしてください。`,
    'not-yet-valid': `「${name}」の証明書です。まだ有効期間が始まっていません。`,
  }[state];
  return [
    conclusion,
    ...alternatives(facts),
    ...issuerText(facts),
    `有効期間(${displayZone === 'Etc/GMT' ? 'GMT' : displayZone}): ${formatMoment(facts.notBefore, displayZone)} 〜 ${formatMoment(facts.notAfter, displayZone)}`,
    `有効期間(日本時間): ${formatMoment(facts.notBefore, targetZone)} 〜 ${expires}`,
    `発行日: ${formatDay(issueDay)} → 更新申請できる最初の日: ${formatDay(firstDay)}`,
  ].join('\n');
}

/** Who issued it, and whether that is so. */
function issuerText({ issuer, selfSigned, checked }: CertificateFacts): string[] {
  if (!selfSigned) return [`発行者: ${issuer}${checked ? '' : '(署名は確かめていません)'}`];
  return [
    `発行者: ${issuer}`,
    `自分の鍵で署名した証明書(自己署名)です。認証局が発行したサーバIDではないため、更新申請の日は参考です。`,
  ];
}

const requestText = (facts: RequestFacts): string =>
  [`「${nameOf(facts)}」のCSRです。`, ...alternatives(facts), `鍵: ${facts.key.label}`].join('\n');

function comparisonText(certificate: CertificateFacts, request: RequestFacts): string {
  const { sameCommonName, sameKey } = compare(certificate, request);
  return [
    sameCommonName ? '証明書とCSRのコモンネームは同じです。' : '証明書とCSRのコモンネームは異なります。',
    sameKey
      ? 'CSRは今の証明書と同じキーペア(鍵ペア)で作られています。更新のたびに新しいキーペアを作ることをお勧めします。サーバによっては、同じキーペアのCSRで取得したサーバIDをインストールできません。'
      : 'CSRは新しいキーペア(鍵ペア)で作られています。',
  ].join('\n');
}

function alternatives(facts: RequestFacts): string[] {
  const names = facts.subjectAlternativeNames.map((name) => name.unicode);
  if (names.length === 0) return [];
  const shown = names.slice(0, 10).join('、');
  return [`別名: ${shown}${names.length > 10 ? ` ほか${names.length - 10}件` : ''}`];
}
