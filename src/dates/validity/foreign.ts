/** Words of a certificate, beside which `Expires` is that of the certificate. */
const CERTIFICATE = /certificate|issuer|issued|subject|common ?name|証明書|サーバID|SSL|TLS|serial|有効期間/i;
const WHOIS =
  /\[(?:ドメイン名|登録年月日|最終更新|Domain Name|Registered Date)\]|registry (?:domain|expiry)|registrar(?:-| )?(?:whois|url|registration|iana|:)|registration expir|domain status ?:|paid-till|name ?servers?:|登録者名/i;
const HTTP = /HTTP\/\d|cache-control|content-type|last-modified|set-cookie|etag ?:|pragma ?:/i;
/** `Expires: Wed, 21 Oct 2026 07:28:00 GMT`, as HTTP writes it and hardly anything else. */
const HTTP_LINE = /(?:^|\n)[< ]{0,3}(?:expires|date|last-modified|retry-after) ?: ?$/i;
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun), \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d GMT/i;
/** The same within a sentence, beside what calls it a header. */
const HTTP_NAME = /(?:^|[\s「"'(、])(?:expires|date|last-modified|retry-after) ?: ?$/i;
const HEADER = /ヘッダ|header|レスポンス|キャッシュ|cache/i;
const COOKIE = /(?:^|[;\s])expires ?= ?$/i;
const COOKIE_REST = /^ ?;|^[^\n]{0,80}(?:secure|httponly|path=|samesite)/i;
/** A line of a log: the request, or how grave it is. */
const LOG_AFTER =
  /^\]? ?(?:(?:[\d.:a-f]{3,40} )?"?(?:GET|POST|HEAD|PUT) |\[?(?:[a-z_0-9]+:)?(?:error|warn(?:ing)?|info|notice|debug|crit|trace|emerg|alert|fatal)(?![a-z]))/i;
/** The same in Japanese: what happened at that time. */
const LOG_AFTER_JA =
  /^\]? ?(?:証明書|接続|検証|警告|エラー|失敗|サーバ|通信|ハンドシェイク)[^\n]{0,60}(?:失敗|切れて|できません|エラー|しました)/;
/** `--2026-11-28 10:31:07--  https://…`, `[2026-11-28 10:31:07] renewal failed`: a date that a log sets apart. */
const SET_APART = /(?:^|\n)(?:--|\[)$/;
const BEHIND_SET_APART =
  /^(?:--|\]:? (?!(?:to|till|through|from|and)(?![a-z])|[^\n]{0,16}(?:valid|expir|until|gmt|utc|jst))(?:[a-z<(]|\[[a-z]))/i;
/** A date at the head of a line, behind it who writes and a colon: `web01 sshd[12]: `, `VERIFY ERROR: `, `LOG4[0]: `. */
const HEAD_OF_LINE = /(?:^|\n)[[<( ]{0,2}$/;
const WRITER =
  /^[\])>]? (?:[a-z][\w./-]{0,40}(?:\[[\w:]{1,12}\])? ){0,2}[a-z][\w./-]{0,40}(?:\[[\w:]{1,12}\])?: /i;

/** Of mails, events and commits: `Date:` heads a line of theirs. */
const DATE_LINE =
  /(?:^|\n)[> ]{0,4}(?:Date|Sent|Author ?Date|Commit ?Date|日付|日時|送信日時?|受信日時?) ?: ?$/i;
const LETTER =
  /(?:^|\n)[> ]{0,4}(?:From|To|Subject|差出人|宛先|件名|commit [0-9a-f]{7}|(?:イベント ?|Event ?)ID) ?:?/i;
/** `… 10:12 山田 <yamada@example.jp>:`, `On … Taro wrote:` */
const QUOTED = /^[^\n]{0,40}<[^<>\n@]{1,64}@[^<>\n]{1,64}> ?:|^[^\n]{0,80}(?:wrote|書きました) ?:/i;
/** Other things than certificates of servers that are valid for a time. */
const OTHER_KIND =
  /-cert-v\d\d@openssh|ticket cache ?:|krbtgt\/|(?<![a-z])RRSIG(?![a-z])|NotOnOrAfter|(?:^|\n)(?:pub|sub|sec|ssb) (?:rsa|dsa|ed|cv)\d/i;

/** A list of what was revoked tells when the next is made, and no end. */
const NEXT_LIST = /次回?の?更新|next[ _-]?update/i;
const NAMES_END = /期限|終了|満了|失効日|not[ _-]?after|expir|valid[ _-]?(?:to|until|till|thru)|まで/i;

/** `… GMT to: ` goes on with the same validity. */
const LABEL_BEHIND = /^[\])]? ?(?:to|until|till|through|not|valid|expir|end)/i;

/** Whether a date is that of an HTTP header, in a line of its own or within a sentence. */
export function isOfHeader(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (!(HTTP_LINE.test(before) || HTTP_NAME.test(before)) || !HTTP_DATE.test(text.slice(start, end)))
    return false;
  return (HEADER.test(text) || HTTP.test(text)) && !CERTIFICATE.test(text);
}

/** Whether a folded text is what a registry says of a domain, whose dates are those of its registration. */
export const isRecordOfDomain = (text: string): boolean =>
  WHOIS.test(text) && !/certificate|証明書/i.test(text);

/** Whether a date in a folded text is that of an HTTP header, a cookie, a domain or a log, by what stands around it. */
export const isForeign = (text: string, { start, end }: { start: number; end: number }): boolean => {
  const before = text.slice(Math.max(0, start - 40), start);
  const itself = text.slice(start, end);
  const after = text.slice(end, end + 120);
  if (LOG_AFTER.test(after) || (HEAD_OF_LINE.test(before) && LOG_AFTER_JA.test(after))) return true;
  if (SET_APART.test(before) && BEHIND_SET_APART.test(after)) return true;
  if (HEAD_OF_LINE.test(before) && WRITER.test(after) && !LABEL_BEHIND.test(after)) return true;
  if (COOKIE.test(before) && (COOKIE_REST.test(after) || HTTP.test(text))) return true;
  if (HTTP_LINE.test(before) && HTTP_DATE.test(itself))
    return /<[ ]?[a-z-]+ ?: ?$/i.test(before) || HTTP.test(text) || !CERTIFICATE.test(text);
  if (isOfHeader(text, { start, end })) return true;
  if ((DATE_LINE.test(before) && LETTER.test(text)) || QUOTED.test(after) || OTHER_KIND.test(text))
    return true;
  if (NEXT_LIST.test(text) && !NAMES_END.test(text.replace(NEXT_LIST, ''))) return true;
  return isRecordOfDomain(text);
};
