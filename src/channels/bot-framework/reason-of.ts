import { faultOf } from '../../fault';
import { UndeliveredError } from '../activity/undelivered-error';

/** What the SDK says of a caller that it does not take, told in words of our own: its sentences quote the token. */
const REASONS: readonly [RegExp, string][] = [
  [/expired|\bexp\b/i, 'the token has run out'],
  [/not before|not active|\bnbf\b/i, 'the token is not valid yet: compare the clocks'],
  [/signature|signing key|malformed|algorithm/i, 'the signature does not fit'],
  [/audience|app ?id/i, 'the token is for another app id'],
  [/issuer/i, 'the token comes from an issuer that is not trusted'],
  [/service ?url/i, 'the token is for another service address'],
  [/authentication header|no auth|invalid auth|bearer/i, 'no token was shown'],
  [/endorse|channel id/i, 'the key is not for this channel'],
  [/key|metadata|openid/i, 'no key is known for the token'],
];

/** Why a caller was refused, in one line that says nothing that the caller wrote. */
export function reasonOf(error: unknown): string {
  if (error instanceof UndeliveredError) return 'the keys to check it with did not come';
  const said = error instanceof Error ? error.message : '';
  const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'the caller could not be identified';
  return `${reason} (${faultOf(error).hash})`;
}
