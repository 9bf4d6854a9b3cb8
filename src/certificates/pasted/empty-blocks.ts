/** A block that is opened in a line of its own, and what little stands in it, up to its end or that of the text. */
const BLOCK =
  /(?<=^|\n)[ \t>#|]{0,8}-{3,6} ?BEGIN ((?:NEW |TRUSTED |X509 )?CERTIFICATE(?: REQUEST)?) ?-{3,6}[ \t\r]{0,8}(?:\n([^-]{0,200}))?(?:-{3,6} ?END |$)/gi;
/** As much base64 is something that was meant to be read, and noted as such. */
const BODY = /[A-Za-z0-9+/]{12}/;
const BASE64 = /^[A-Za-z0-9+/\s]{4,}(?:=+\s*)?$/;

/** What stands between two marks that are spoken of: 「BEGIN … から END … まで」. */
const SPOKEN_OF = /^(?:から|と|~|〜)$/;
const LETTERS = /\p{L}/u;

/** Something between marks where nothing, or nothing of it, stands. */
interface EmptyBlock {
  readonly what: 'certificate' | 'request';
  /** Other signs stand in its place: `...`, 「(省略)」. */
  readonly leftOut: boolean;
}

/** The blocks of a text, with its lines, that were pasted without what is in them. */
export const emptyBlocks = (text: string): EmptyBlock[] =>
  [...text.matchAll(BLOCK)]
    .map(([whole, label = '', body = '']) => ({ whole, label, body: body.trim() }))
    .filter(({ body }) => !BODY.test(body) && !BASE64.test(body) && !SPOKEN_OF.test(body))
    .filter(({ whole, body }) => !LETTERS.test(body) || /END $/i.test(whole))
    .map(({ label, body }) => ({
      what: /REQUEST/i.test(label) ? 'request' : 'certificate',
      leftOut: body !== '',
    }));
