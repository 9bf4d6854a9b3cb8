import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs calls as the channels of Bot Framework do, and publishes its key where the bot looks for it. */
export interface Issuer {
  /** For `BotOpenIdMetadata`. */
  metadata: string;
  token(claims?: Record<string, unknown>, more?: TokenOptions): Promise<string>;
  close(): Promise<void>;
}

export interface TokenOptions {
  key?: CryptoKey | Uint8Array;
  alg?: string;
  notBefore?: number | string;
  expires?: number | string;
}

export async function startIssuer(appId: string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(publicKey)),
    kid: 'key-1',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer: 'x', jwks_uri: `${base}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    token: (claims = {}, { key = privateKey, alg = 'RS256', notBefore = '-1m', expires = '10m' } = {}) =>
      new SignJWT({ serviceurl: 'http://127.0.0.1:1', ...claims })
        .setProtectedHeader({ alg, kid: 'key-1' })
        .setIssuer('https://api.botframework.com')
        .setAudience(String(claims.aud ?? appId))
        .setNotBefore(notBefore)
        .setExpirationTime(expires)
        .sign(key),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
