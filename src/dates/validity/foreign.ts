/** Words of a certificate, beside which `Expires` is that of the certificate. */
const CERTIFICATE = /certificate|issuer|issued|subject|common ?name|証明書|サーバID|SSL|TLS|serial|有効期間/i;
const WHOIS =
  /\[(?:ドメイン名|登録年月日|最終更新|Domain Name|Registered Date)\]|registry (?:domain|expiry)|registrar(?:-| )?(?:whois|url|registration|:)|name ?servers?:|登録者名/i;
const HTTP = /HTTP\/\d|cache-control|content-type|last-modified|set-cookie|etag ?:|pragma ?:/i;
/** `Expires: Wed, 21 Oct 2026 07:28:00 GMT`, as HTTP writes it and hardly anything else. */
const HTTP_LINE = /(?:^|\n)[< ]{0,3}(?:expires|date|last-modified|retry-after) ?: ?$/i;
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun), \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d GMT/i;
const COOKIE = /(?:^|[;\s])expires ?= ?$/i;
const COOKIE_REST = /^ ?;|^[^\n]{0,80}(?:secure|httponly|path=|samesite)/i;
/** A line of a log: the request, or how grave it is. */
const LOG_AFTER =
  /^\]? ?(?:"(?:GET|POST|HEAD|PUT) |\[?(?:error|warn(?:ing)?|info|notice|debug|crit)(?![a-z]))/i;

/** Whether a date in a folded text is that of an HTTP header, a cookie, a domain or a log, by what stands around it. */
export const isForeign = (text: string, { start, end }: { start: number; end: number }): boolean => {
  const before = text.slice(Math.max(0, start - 40), start);
  const itself = text.slice(start, end);
  const after = text.slice(end, end + 120);
  if (LOG_AFTER.test(after)) return true;
  if (COOKIE.test(before) && (COOKIE_REST.test(after) || HTTP.test(text))) return true;
  if (HTTP_LINE.test(before) && HTTP_DATE.test(itself))
    return /<[ ]?[a-z-]+ ?: ?$/i.test(before) || HTTP.test(text) || !CERTIFICATE.test(text);
  return WHOIS.test(text) && !/certificate|証明書/i.test(text);
};
