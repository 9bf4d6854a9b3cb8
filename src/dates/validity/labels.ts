import type { Side } from '../types';
import type { Column } from './columns';
import { isForeign } from './foreign';
import { type LabelKind, type Mention, mentionsIn } from './vocabulary';

/** What the words around a date say it is. */
export interface Label {
  kind: LabelKind | 'none';
  /** Said by words of a program or dialog. */
  form: boolean;
}

interface Span {
  start: number;
  end: number;
}

const START_BESIDE = /(?<![A-Za-z])(?:from|since|自)[ :]{0,2}$/i;
const END_BESIDE =
  /(?:(?<![A-Za-z])(?:to|until|till|through|thru|至)[ :]{0,2}|(?:~|-{1,2}>|(?<![\]"'] ?)=>|→|⇒)[ \n]?)$/i;
const CONVERTED_TO = /(?:convert|change|GMT|UTC|JST)[^\n]{0,12}$/i;
const START_AFTER =
  /^ ?[」)\]`"'*]{0,2} ?(?:から(?! ?(?:日本|JST|変換|何|時差|計算|\+?9))|より|以降|以後|に?(?:開始|発効|発行|スタート)(?![がは日])|~(?! ?\d))/;
const END_AFTER =
  /^ ?[」)\]`"'*]{0,2} ?(?:まで|迄|[にで](?:失効|終了|満了|切れ)(?![がは日])|が(?:有効)?期限|に?期限切れ)/;

const beside = (before: string, after: string): Side | undefined => {
  if (START_AFTER.test(after)) return 'start';
  if (END_AFTER.test(after)) return 'end';
  if (START_BESIDE.test(before)) return 'start';
  return END_BESIDE.test(before) && !CONVERTED_TO.test(before.trimEnd()) ? 'end' : undefined;
};

const FARTHEST = 120;

/** An arrow between a name and its value, and not between two dates: `validTo => …`, or a result in a line of its own. */
const ASSIGNS = /(?:-{1,2}>|=>|→|⇒) ?$/;
const NAME_ENDS = /^(?:[\w\]"')}.]{0,16} ?|[^\n]{0,24}\n)$/;

const isAssigned = (before: string, heading: string): boolean => {
  const arrow = ASSIGNS.exec(before);
  return arrow !== null && NAME_ENDS.test(heading.slice(0, heading.length - arrow[0].length));
};

/** The mentions between each date and the one before it, no farther off than a label stands. */
const mentionsBefore = (mentions: readonly Mention[], hits: readonly Span[]): Mention[][] => {
  let next = 0;
  return hits.map((hit, index) => {
    const from = Math.max(hits[index - 1]?.end ?? 0, hit.start - FARTHEST);
    const found: Mention[] = [];
    for (; (mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= hit.start; next += 1) {
      const mention = mentions[next];
      if (mention && mention.start >= from) found.push(mention);
    }
    return found;
  });
};

const isEnd = ({ kind }: Mention): boolean => kind === 'end' || kind === 'deadline';

/** The headings of a table with one row: one for each date, in a line above them or with start and end among them. */
const headingsOf = (
  text: string,
  hits: readonly Span[],
  gaps: readonly Mention[][],
): Mention[] | undefined => {
  const [first = [], ...rest] = gaps;
  const heads = first.slice(-gaps.length);
  const both = heads.some(({ kind }) => kind === 'start') && heads.some(isEnd);
  const above = text.slice(heads.at(-1)?.end ?? 0, hits[0]?.start ?? 0).includes('\n');
  const fits = gaps.length > 1 && heads.length === gaps.length && rest.every((gap) => gap.length === 0);
  return fits && (both || above) ? heads : undefined;
};

/**
 * The headings of a table with several rows, as many in the line above them as each row has dates: what a column is called
 * holds for all that stands in it.
 */
const headingsOfRows = (
  text: string,
  hits: readonly Span[],
  gaps: readonly Mention[][],
): Mention[] | undefined => {
  const [first = [], ...rest] = gaps;
  const starts = hits.filter(
    ({ start }, index) => index === 0 || text.slice(hits[index - 1]?.end, start).includes('\n'),
  );
  const columns = hits.length / starts.length;
  if (starts.length < 2 || rest.some((gap) => gap.length > 0) || first.length < columns) return undefined;
  const even = hits.every((hit, index) => starts.includes(hit) === (index % columns === 0));
  const heads = first.slice(-columns);
  const above = text.slice(heads.at(-1)?.end ?? 0, hits[0]?.start ?? 0).includes('\n');
  return even && above ? hits.flatMap((_, index) => heads[index % columns] ?? []) : undefined;
};

/** Whether a heading of a column says that what stands below it is a date of a validity. */
export const headsDates = (heading: string): boolean => mentionsIn(heading).some(isOfValidity);

const isOfValidity = (mention: Mention): boolean => mention.kind === 'start' || isEnd(mention);

/** What a column's heading calls the date below it, unless its own line does. */
const byColumn = (text: string, hit: Span, own: Mention | undefined, column: Column | undefined) => {
  if (!column || (own && !text.slice(own.end, hit.start).includes('\n'))) return undefined;
  const named = mentionsIn(column.heading).findLast(isOfValidity);
  return named ?? { kind: 'other' as const, form: false };
};

/**
 * The label of each date, in the order of the dates.
 * @param columns of the tables in which they stand
 */
export const labelsOf = (
  text: string,
  hits: readonly Span[],
  columns: readonly (Column | undefined)[] = [],
): Label[] => {
  const gaps = mentionsBefore(mentionsIn(text), hits);
  const headings = headingsOf(text, hits, gaps) ?? headingsOfRows(text, hits, gaps);
  const labels: Label[] = [];
  for (const [index, hit] of hits.entries()) labels.push(labelAt(index, hit));
  return labels;

  function labelAt(index: number, hit: Span): Label {
    const after = text.slice(hit.end, Math.min(hits[index + 1]?.start ?? text.length, hit.end + 16));
    const before = text.slice(Math.max(hits[index - 1]?.end ?? 0, hit.start - 24), hit.start);
    if (isForeign(text, hit)) return { kind: 'foreign', form: false };
    const heading = headings ? headings[index] : gaps[index]?.at(-1);
    const below = byColumn(text, hit, gaps[index]?.at(-1), columns[index]);
    if (below) return { kind: below.kind, form: below.form };
    const said = beside(before, after);
    const assigned = heading && !headings && isAssigned(before, text.slice(heading.end, hit.start));
    const side = assigned && said === 'end' ? undefined : said;
    // 「契約期間: A 〜 B」: both belong to what heads them, whatever stands between.
    const headed = heading?.kind === 'foreign' && !/[。\n]/.test(text.slice(heading.end, hit.start));
    const continues = heading === undefined && labels.at(-1)?.kind === 'foreign' && side === 'end';
    if (side && (headed || continues)) return { kind: 'foreign', form: false };
    if (side) return { kind: side, form: heading?.form === true && heading.kind !== 'foreign' };
    return heading ? { kind: heading.kind, form: heading.form } : { kind: 'none', form: false };
  }
};
