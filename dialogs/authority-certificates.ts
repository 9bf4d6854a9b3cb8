import { type CertificateFacts, validityOf } from '../src/certificates';
import { formatMoment } from '../src/dates';
import { nameOf } from './certificate-list';
import { zonesOf } from './form/days';
import type { FormContext } from './form/types';

/** More are counted and not named: a chain has hardly as many. */
const MOST_NAMED = 5;

/** Authorities beside what was meant are named only, so that nobody takes their dates for those of the server. */
export function authoritiesBeside(authorities: readonly CertificateFacts[]): string {
  return authorities.length === 0 ? '' : named(authorities);
}

/**
 * Authorities' certificates without a server's: whose they are, and nothing of a renewal. One that somebody made for a host
 * with its own key is what they want to look at, so that it is told how long it is valid.
 * @param whole whether all that was sent could be read; else the dates would be taken for those of what could not
 */
export function authoritiesAlone(
  authorities: readonly CertificateFacts[],
  whole: boolean,
  context: FormContext,
): string {
  if (authorities.length === 0) return '';
  return [
    named(authorities),
    ...authorities
      .filter(({ selfSigned, namesHost }) => selfSigned && namesHost)
      .slice(0, MOST_NAMED)
      .flatMap((one) => [
        selfSignedText(one, authorities.length > 1),
        ...(whole ? [validityText(one, authorities.length > 1, context)] : []),
      ]),
    'サーバの証明書(サーバID)ではないため、更新の時期は計算していません。サーバの証明書を送ってください。',
  ].join('\n');
}

function named(authorities: readonly CertificateFacts[]): string {
  const names = [...new Set(authorities.map(nameOf))].slice(0, MOST_NAMED).map((name) => `「${name}」`);
  const all = authorities.length > names.length ? `など${authorities.length}件` : '';
  return `${names.join('、')}${all}は認証局の証明書です(中間CA・ルートCA、または認証局用に設定された証明書)。`;
}

const selfSignedText = (facts: CertificateFacts, several: boolean): string =>
  `${several ? `「${nameOf(facts)}」は、` : ''}自分の鍵で署名した証明書(自己署名)で、認証局が発行したサーバIDではありません。`;

function validityText(facts: CertificateFacts, several: boolean, context: FormContext): string {
  const { targetZone } = zonesOf(context);
  const { state } = validityOf(facts, context.now.toMillis(), targetZone);
  const standing = { valid: '', expired: '(すでに切れています)', 'not-yet-valid': '(まだ始まっていません)' }[
    state
  ];
  const [from, until] = [facts.notBefore, facts.notAfter].map((time) => formatMoment(time, targetZone));
  return `${several ? `「${nameOf(facts)}」の` : ''}有効期間(日本時間): ${from} 〜 ${until}${standing}`;
}
