import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** What a browser has shown or been asked: its session stands signed in a cookie, and nothing of it here. */
export interface Session {
  id: string;
  /** Asked once where nobody else knows it. */
  name: string | undefined;
  /** The access code was shown. */
  admitted: boolean;
}

export const SESSION_SECONDS = 12 * 3_600;

const ALGORITHM = 'HS256';
const ISSUER = 'urn:server-id-support-bot:staff';
const shape = z.object({ jti: z.string(), name: z.string().optional(), admitted: z.boolean() });

export interface Sessions {
  begin(name: string | undefined, admitted: boolean): Session;
  /** The session as a cookie holds it. */
  write(session: Session): Promise<string>;
  /** Undefined where it is forged, has expired, or was begun with another access code. */
  read(cookie: string | undefined): Promise<Session | undefined>;
  /** Stands in every form of the session's pages. */
  formToken(session: Session): string;
  isFormToken(token: string, session: Session): boolean;
}

/**
 * @param secret at least 32 bytes, kept over restarts
 * @param code the access code: another one ends every session
 * @param now milliseconds since 1970
 */
export function createSessions(secret: Uint8Array, code: string | undefined, now: () => number): Sessions {
  const bytes = createHmac('sha256', secret)
    .update(`staff ${code ?? ''}`)
    .digest();
  const key = createSecretKey(bytes);
  const formToken = ({ id }: Session) => createHmac('sha256', bytes).update(`form ${id}`).digest('base64url');
  return {
    begin: (name, admitted) => ({ id: randomBytes(18).toString('base64url'), name, admitted }),
    write: ({ id, name, admitted }) => {
      const seconds = Math.floor(now() / 1_000);
      return new SignJWT({ admitted, ...(name !== undefined && { name }) })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setJti(id)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + SESSION_SECONDS)
        .sign(key);
    },
    read: async (cookie) => {
      if (cookie === undefined) return undefined;
      try {
        const options = { algorithms: [ALGORITHM], issuer: ISSUER, currentDate: new Date(now()) };
        const { payload } = await jwtVerify(cookie, key, { ...options, requiredClaims: ['exp', 'jti'] });
        const { jti, name, admitted } = shape.parse(payload);
        return { id: jti, name, admitted };
      } catch {
        // Whatever is wrong with it, it is no session.
        return undefined;
      }
    },
    formToken,
    isFormToken: (token, session) => isSame(token, formToken(session)),
  };
}

/** Compares two texts in a time that tells nothing of either. */
export function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
