/** Where the chat connects to, beside its own host, e.g. `https://directline.botframework.com`. */
export interface FramePolicy {
  nonce: string;
  /** Origins whose pages may hold the frame; the service's own may always. */
  frameAncestors: readonly string[];
  connectTo: readonly string[];
}

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** A site and its sockets; `'self'` covers sockets only in newer browsers. */
function withSockets(origin: string): string[] {
  return [origin, origin.replace(/^http/, 'ws')];
}

// Web Chat adds a style element that is empty and stays so.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The frame shows what others wrote: scripts run by nonce only, and nothing is loaded from elsewhere.
 * Web Chat and Adaptive Cards write style attributes, which no nonce covers; style sheets need one.
 */
export function frameHeaders(policy: FramePolicy, self: string): Record<string, string> {
  const { nonce, frameAncestors, connectTo } = policy;
  const rules = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // Web Chat reads an attached file through an address of its own making.
    `connect-src 'self' blob: ${[self, ...connectTo].flatMap(withSockets).join(' ')}`,
    `frame-ancestors 'self' ${frameAncestors.join(' ')}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { ...COMMON, 'Content-Security-Policy': rules.join('; ') };
}

/** The demo page holds nothing foreign, and stands in no other page. */
export function demoHeaders(): Record<string, string> {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { ...COMMON, 'Content-Security-Policy': rules.join('; ') };
}

export const assetHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Any page may load the script; whether it may hold the frame is decided by frame-ancestors.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};
