/** A stretch of squeezed text (see `squeeze`) between two marks, or beside one. */
export interface Section {
  readonly from: number;
  readonly to: number;
  /** What the mark before it, or else the one behind it, calls it, in squeezed capitals; undefined for unmarked text. */
  readonly label: string | undefined;
  readonly opened: boolean;
  readonly closed: boolean;
}

// Of what this product reads or names, and of parameters and public keys, whose base64 belongs to nothing else.
const MARK =
  /-{0,5}(BEGIN|END)((?:NEW|TRUSTED|X509)?CERTIFICATE(?:REQUEST|CHAIN)?|X509CRL|PKCS7|PKCS#7SIGNEDDATA|CMS|(?:RSA)?PUBLICKEY|ECPARAMETERS|DHPARAMETERS)-{0,5}/gi;

/** The sections of a squeezed text, in order; together they are all of it but the marks. */
export function sectionsOf(squeezed: string): Section[] {
  const sections: Section[] = [];
  let from = 0;
  let opening: string | undefined;
  for (const mark of squeezed.matchAll(MARK)) {
    const [whole, word = '', name = ''] = mark;
    const closed = word.toUpperCase() === 'END';
    const label = opening ?? (closed ? name.toUpperCase() : undefined);
    sections.push({ from, to: mark.index, label, opened: opening !== undefined, closed });
    from = mark.index + whole.length;
    opening = closed ? undefined : name.toUpperCase();
  }
  const opened = opening !== undefined;
  sections.push({ from, to: squeezed.length, label: opening, opened, closed: false });
  return sections;
}
