import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { StoreUnavailableError } from '../../store';
import { DirectLineError, expiredToken, invalidToken } from './direct-line-error';

/** What a token says. Its bearer may take part in this conversation, as this user, from pages of these origins. */
export interface Grant {
  conversationId: string;
  userId: string | undefined;
  /** Besides the service's own origin; undefined: any. */
  origins: readonly string[] | undefined;
}

/** What a token is good for: the API, opening the stream, or getting a conversation back on Azure. */
export type TokenUse = 'access' | 'stream' | 'resume';

export interface Tokens {
  issue(use: TokenUse, grant: Grant, lifetimeSeconds: number): Promise<string>;
  /** @throws DirectLineError when forged, for another use, or expired. */
  verify(token: string, ...uses: TokenUse[]): Promise<Grant>;
  /** Like `verify`, but takes an expired token too if it was issued less than so long ago. */
  verifyPast(token: string, maxAgeSeconds: number, ...uses: TokenUse[]): Promise<Grant>;
}

const ALGORITHM = 'HS256';
const ISSUER = 'urn:server-id-support-bot:direct-line';

const NOT_BEFORE_TOLERANCE_SECONDS = 300;

/** Verified tokens remembered: a client sends the same one with every request. */
const MOST_REMEMBERED = 5_000;

interface Verified {
  grant: Grant;
  /** Seconds since 1970. */
  expires: number;
}

/**
 * @param bytes what signs the tokens, at least 32; asked for until it is there
 * @param now milliseconds since 1970.
 */
export function createTokens(bytes: () => Promise<Uint8Array>, now: () => number): Tokens {
  let known: Promise<KeyObject> | undefined;
  const key = () => {
    known ??= bytes().then(
      (secret) => createSecretKey(secret),
      (cause: unknown) => {
        known = undefined;
        throw cause;
      },
    );
    return known;
  };
  // Whoever uses a token gets to know that there is no key yet.
  key().catch(() => undefined);
  const remembered = new Map<string, Verified>();
  const audience = (use: TokenUse) => `${ISSUER}:${use}`;
  const seconds = () => Math.floor(now() / 1_000);

  const read = async (token: string, uses: TokenUse[]) => {
    const secret = await key();
    return jwtVerify(token, secret, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: uses.map(audience),
      requiredClaims: ['exp', 'iat', 'conv'],
      // Another server's clock, or this one's after it was set, may be a little behind. `exp` is looked at apart.
      clockTolerance: NOT_BEFORE_TOLERANCE_SECONDS,
      currentDate: new Date(now()),
    });
  };

  function remember(name: string, verified: Verified): void {
    if (remembered.size >= MOST_REMEMBERED) {
      const [oldest = ''] = remembered.keys();
      remembered.delete(oldest);
    }
    remembered.set(name, verified);
  }

  return {
    async issue(use, grant, lifetimeSeconds) {
      const { conversationId: conv, userId: user, origins } = grant;
      return new SignJWT({ conv, ...(user !== undefined && { user }), ...(origins && { origins }) })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(audience(use))
        .setIssuedAt(seconds())
        .setNotBefore(seconds())
        .setExpirationTime(seconds() + lifetimeSeconds)
        .setJti(randomBytes(9).toString('base64url'))
        .sign(await key());
    },
    async verify(token, ...uses) {
      const name = `${uses.join()} ${token}`;
      const known = remembered.get(name);
      if (known) {
        if (known.expires > seconds()) return known.grant;
        remembered.delete(name);
        throw expiredToken();
      }
      try {
        const { payload } = await read(token, uses);
        if ((payload.exp ?? 0) <= seconds()) throw expiredToken();
        const grant = grantOf(payload);
        remember(name, { grant, expires: payload.exp ?? 0 });
        return grant;
      } catch (error) {
        if (error instanceof DirectLineError || error instanceof StoreUnavailableError) throw error;
        throw error instanceof errors.JWTExpired ? expiredToken() : invalidToken();
      }
    },
    async verifyPast(token, maxAgeSeconds, ...uses) {
      const payload = await read(token, uses).then(
        (verified) => verified.payload,
        (error: unknown) => {
          // jose looks at the time last: the signature, issuer and audience of such a token are right.
          if (error instanceof errors.JWTExpired) return error.payload;
          if (error instanceof StoreUnavailableError) throw error;
          throw invalidToken();
        },
      );
      if ((payload.iat ?? 0) + maxAgeSeconds < seconds()) throw expiredToken();
      return grantOf(payload);
    },
  };
}

function grantOf(payload: JWTPayload): Grant {
  const { conv, user, origins } = payload;
  if (typeof conv !== 'string') throw invalidToken();
  return {
    conversationId: conv,
    userId: typeof user === 'string' ? user : undefined,
    origins: Array.isArray(origins) ? origins.map(String) : undefined,
  };
}
