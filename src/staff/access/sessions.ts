import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
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

/** A browser that was let in is known for so long. */
export const DEVICE_SECONDS = 180 * 86_400;

const ALGORITHM = 'HS256';
const ISSUER = 'urn:server-id-support-bot:staff';
const DEVICE = 'device';
const shape = z.object({ jti: z.string(), name: z.string().optional(), admitted: z.boolean() });

export interface Sessions {
  begin(name: string | undefined, admitted: boolean): Session;
  /** The session as a cookie holds it. */
  write(session: Session): Promise<string>;
  /** Undefined where it is forged, has expired, or was begun with another access code. */
  read(cookie: string | undefined): Promise<Session | undefined>;
  /** Names a browser that has shown the access code, as a cookie holds it: it lets nobody in. */
  writeDevice(): Promise<string>;
  /** The browser's name; undefined where it has shown no code, or another one. */
  readDevice(cookie: string | undefined): Promise<string | undefined>;
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
  const signed = (id: string, lasts: number, claims: JWTPayload) => {
    const seconds = Math.floor(now() / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setJti(id)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lasts)
      .sign(key);
  };
  const verified = async (cookie: string): Promise<JWTPayload | undefined> => {
    try {
      const options = { algorithms: [ALGORITHM], issuer: ISSUER, currentDate: new Date(now()) };
      return (await jwtVerify(cookie, key, { ...options, requiredClaims: ['exp', 'jti'] })).payload;
    } catch {
      // Whatever is wrong with it, it is none of ours.
      return undefined;
    }
  };
  const newId = () => randomBytes(18).toString('base64url');
  const formToken = ({ id }: Session) => createHmac('sha256', bytes).update(`form ${id}`).digest('base64url');
  return {
    begin: (name, admitted) => ({ id: newId(), name, admitted }),
    write: ({ id, name, admitted }) =>
      signed(id, SESSION_SECONDS, { admitted, ...(name !== undefined && { name }) }),
    read: async (cookie) => {
      const { success, data } = shape.safeParse(cookie && (await verified(cookie)));
      return success ? { id: data.jti, name: data.name, admitted: data.admitted } : undefined;
    },
    writeDevice: () => signed(newId(), DEVICE_SECONDS, { sub: DEVICE }),
    readDevice: async (cookie) => {
      const { sub, jti } = (cookie && (await verified(cookie))) || {};
      return sub === DEVICE ? jti : undefined;
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
