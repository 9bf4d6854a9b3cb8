import { mentionsIn } from './validity/vocabulary';

const DATE =
  /\d{4} ?[-/.年] ?\d|\d{1,2}:\d{2}|\d{10,14}(?:Z|[+-]\d{4})|\d ?月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?\d/i;
/** Lines of octets, of which keys and signatures are full, look like times. */
const OCTETS = /^[\s0-9a-fA-F:]+:?$/;
const OWNER =
  /subject(?! ?(?:public|alt|key))|issuer|owner|issued|common[_ ]?name|(?<![A-Za-z])[si]:|domain|所有者|サブジェクト|発行|主体者|CA ?: ?TRUE|certificate name|thumbprint|CertUtil|X509|Cert:|GMT|UTC|JST|[ぁ-ん]/i;
/** A line that is longer is taken apart at its commas: JSON without line breaks. */
const LONG_LINE = 400;
const LONGEST_KEPT = 240;
/** What comes after so many lines is not looked at. */
const MOST_LINES = 6_000;

const linesOf = (text: string): string[] =>
  text.split(/\r\n?|\n/).flatMap((line) => (line.length > LONG_LINE ? line.split(/(?<=,)/) : [line]));

/**
 * What a long text says of validities: the lines with labels and dates and those that say whose they are, in their order,
 * so that a whole dump of certificates fits where a message is looked at. Without the rest it is read the same.
 *
 * @param longest characters; shorter texts stay as they are
 */
export const condensed = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  if (!mentionsIn(text).some(({ form }) => form)) return text;
  const lines = linesOf(text).slice(0, MOST_LINES);
  const labelled = lines.map(
    (line) => !OCTETS.test(line) && mentionsIn(line.slice(0, LONG_LINE)).some(({ form }) => form),
  );
  const dated = lines.map((line) => !OCTETS.test(line) && DATE.test(line.slice(0, LONG_LINE)));
  const kept = lines.filter((line, index) => {
    if (OCTETS.test(line)) return false;
    const beside = labelled[index - 1] === true && dated[index] === true;
    return labelled[index] || beside || OWNER.test(line.slice(0, LONG_LINE));
  });
  return kept.map((line) => line.slice(0, LONGEST_KEPT).trimEnd()).join('\n');
};
