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
  text.split(/\r\n?|\n|\\n/).flatMap((line) => (line.length > LONG_LINE ? line.split(/(?<=,)/) : [line]));

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
  const kept = lines.flatMap((line, index): Line[] => {
    if (OCTETS.test(line)) return [];
    const told = labelled[index] === true || (labelled[index - 1] === true && dated[index] === true);
    const short = line.slice(0, LONGEST_KEPT).trimEnd();
    return told || OWNER.test(line.slice(0, LONG_LINE)) ? [{ text: short, index, told }] : [];
  });
  return within(kept, longest)
    .map(({ text: line }) => line)
    .join('\n');
};

interface Line {
  readonly text: string;
  readonly index: number;
  /** It tells a validity itself. */
  readonly told: boolean;
}

/** Of too many lines those that tell a validity, and of the others the nearest to them: what stands around a sentence says whose it is. */
function within(lines: readonly Line[], longest: number): readonly Line[] {
  const lengthOf = (all: readonly Line[]): number => all.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (lengthOf(lines) <= longest) return lines;
  const chosen = new Set(lines.filter(({ told }) => told));
  let left = longest - lengthOf([...chosen]);
  for (const line of byNearness(lines)) {
    if (chosen.has(line)) continue;
    left -= line.text.length + 1;
    if (left < 0) break;
    chosen.add(line);
  }
  return lines.filter((line) => chosen.has(line));
}

/** The lines in the order of how far they stand from one that tells a validity, in one pass from each side. */
function byNearness(lines: readonly Line[]): Line[] {
  const distances = new Map<Line, number>();
  for (const order of [lines, lines.toReversed()]) {
    let last = Number.POSITIVE_INFINITY;
    for (const line of order) {
      if (line.told) last = line.index;
      distances.set(
        line,
        Math.min(distances.get(line) ?? Number.POSITIVE_INFINITY, Math.abs(line.index - last)),
      );
    }
  }
  return [...lines].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}
