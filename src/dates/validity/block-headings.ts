/** A line that heads what a text shows of one certificate, or of several of a kind. */
export interface Heading {
  /** In the piece of text that was looked through. */
  start: number;
  end: number;
  /** Whose it says that it is; undefined where it says no more than that another begins. */
  of: 'server' | 'authority' | undefined;
  /** What follows is of several, each of which may have a heading of its own. */
  several: boolean;
  /** It has a number alone and goes on with what it stands under. */
  numbered: boolean;
  name: string;
}

const CERT = '[ -]?cert(?:ificate)?s?';
const AUTHORITY = `(?:(?:sub(?:ordinate)?|root|issuing|intermediate|signing)[ -]?)?CA${CERT}(?![a-z])|(?:(?:trusted )?root|intermediate|issuer|additional|chain|cross[ -]?(?:signed|root))[ -]?(?:CA)?${CERT}(?![a-z])|certificate authorit(?:y|ies)(?![a-z])|(?:intermediate|root) CA(?![a-z])|(?:中間|ルート|上位|下位|クロス(?:ルート)?|発行)(?:CA|認証局)?の?証明書|(?:CA|認証局|発行局)の?証明書|(?:中間|ルート)(?:CA|認証局)`;
const SERVER = `(?:(?:SSL|TLS) )?(?:server|leaf|end[- ]?entity|host|identity|site)(?: key and)?${CERT}(?![a-z])|(?:SSL|TLS)?サーバー?[の用]?証明書|サーバー?ID(?![a-z])|(?:エンド(?:エンティティ|ユーザー?)|リーフ|EE)の?証明書`;
const OTHER = '(?:certificate|証明書)(?: info(?:rmation)?|の?情報)?(?![a-z])';
/** With the marks of a list, of a comment or of a heading before it. */
const LINE = new RegExp(
  `(?<=^|\\n)[^\\p{L}\\p{N}\\n#]{0,12}(?:\\d{1,2}[.):] ?)?(?:(?<authority>${AUTHORITY})|(?<server>${SERVER})|(?<other>${OTHER})|(?=#\\d))(?<rest>[^\\n]{0,120})`,
  'giu',
);

/** Behind the name in its line: a number, a note in brackets, the names of columns; no value. */
const NO_VALUE = /^[^:=|\d]*(?:(?:#|\[)? ?\d{1,2}\]?)?[^:=\d]*:?[^\p{L}\p{N}]*$/u;
const NUMBER_ALONE = /^ ?(?:#|\[)? ?\d{0,2}\]?[^\p{L}\p{N}]*$/u;

/**
 * The headings in a piece of text that goes as far as a date.
 * @param inLine whether it begins in the middle of a line
 */
export const headingsIn = (piece: string, inLine: boolean): Heading[] =>
  [...piece.matchAll(LINE)].flatMap((match) => {
    const { authority, server, other, rest = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const named = authority ?? server;
    if (inLine && match.index === 0) return [];
    // The date stands in the same line.
    const heads = named !== undefined && end === piece.length;
    if (!heads && !(named === undefined ? NUMBER_ALONE : NO_VALUE).test(rest)) return [];
    return {
      start: match.index,
      end,
      of: authority === undefined ? (server === undefined ? undefined : 'server') : 'authority',
      several: authority !== undefined && /s$|authorit/i.test(authority),
      numbered: named === undefined && (other === undefined || /\d/.test(rest)),
      name: named ?? '',
    };
  });
