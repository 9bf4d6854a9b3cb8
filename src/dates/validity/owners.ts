import { type Heading, headingsIn } from './block-headings';
import { type Named, namesIn } from './names-in';
import { itemsIn, type Period } from './periods';

/** Whose validity a period is, by what stands around it. */
export interface Owned {
  period: Period;
  subject: string | undefined;
  /** It is an authority's: it issued another one in the text, or itself, or says so. */
  authority: boolean;
  /** Its basic constraints say so. */
  saysCa: boolean;
  /** The heading that it stands under, where that says whose it is: 「中間CA証明書」. */
  headed?: Pick<Heading, 'of' | 'name'>;
}

const CA = /CA ?: ?TRUE|CA ?= ?TRUE/i;

/** What stands between two periods: of the first, then of the second. */
interface Gap {
  text: string;
  names: readonly Named[];
  headings: readonly Heading[];
}

/** The part of a gap that belongs to the period before it, where a heading says where that ends. */
const endOf = ({ headings }: Gap): number | undefined => headings[0]?.start;
const beginOf = ({ headings }: Gap): number | undefined => headings.at(-1)?.start;

const pick = (gap: Gap | undefined, role: Named['role'], holds: (at: number) => boolean): string[] =>
  gap?.names.filter((one) => one.role === role && holds(one.at)).map(({ name }) => name) ?? [];

/** The heading of each period; one of several holds until another. */
const headedBy = (gaps: readonly Gap[]): (Heading | undefined)[] => {
  let open: Heading | undefined;
  return gaps.map(({ headings }) => {
    if (open?.several !== true) open = undefined;
    for (const heading of headings) if (!heading.numbered) open = heading;
    return open?.of === undefined ? undefined : open;
  });
};

/**
 * Finds for each period whose it is. What stands behind a heading belongs to the dates below it; where there is none, subjects
 * stand before the dates of all, or behind those of all.
 */
export const ownersOf = (text: string, periods: readonly Period[]): Owned[] => {
  const spans = periods.map((period) => {
    const hits = itemsIn(period).map(({ hit }) => hit);
    return { from: Math.min(...hits.map((hit) => hit.start)), to: Math.max(...hits.map((hit) => hit.end)) };
  });
  const gapOf = (from: number, to: number, inLine: boolean): Gap => {
    const piece = text.slice(from, to);
    return { text: piece, names: namesIn(piece), headings: headingsIn(piece, inLine) };
  };
  const before = spans.map(({ from }, index) => gapOf(spans[index - 1]?.to ?? 0, from, index > 0));
  const last = gapOf(spans.at(-1)?.to ?? 0, text.length, true);
  const leading = pick(before[0], 'subject', () => true).length > 0;
  const headed = headedBy(before);
  const named = periods.map((_, index) => {
    const [own, next] = [before[index], before[index + 1] ?? last];
    const [begin, end] = [index > 0 && own ? beginOf(own) : undefined, endOf(next)];
    const leads = (at: number): boolean => (begin === undefined ? true : at >= begin);
    const trails = (at: number): boolean => (end === undefined ? !leading : at < end);
    const ownSubjects = begin !== undefined || leading ? pick(own, 'subject', leads) : [];
    return {
      subject:
        itemsIn(periods[index] ?? {}).find(({ row }) => row !== undefined)?.row ??
        ownSubjects.at(-1) ??
        pick(next, 'subject', trails)[0],
      issuer:
        pick(own, 'issuer', leads).at(-1) ??
        pick(next, 'issuer', (at) => (end === undefined ? leading : at < end))[0],
      saysCa: CA.test(next.text.slice(0, end)),
    };
  });
  return periods.map((period, index) => {
    const { subject, issuer, saysCa } = named[index] ?? {
      subject: undefined,
      issuer: undefined,
      saysCa: false,
    };
    const issued = named.some((other, at) => at !== index && other.issuer === subject) || issuer === subject;
    const { of, name } = headed[index] ?? {};
    const authority = saysCa || of === 'authority' || (of === undefined && subject !== undefined && issued);
    return { period, subject, authority, saysCa, ...(of && { headed: { of, name: name ?? '' } }) };
  });
};
