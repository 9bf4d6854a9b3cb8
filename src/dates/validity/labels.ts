import type { Side } from '../types';

/**
 * What the words around a date say it is. `deadline` is 有効期限, which heads a pair as well as a single end;
 * `other` is a date that is no validity, such as the time of a mail.
 */
export interface Label {
  kind: Side | 'deadline' | 'other' | 'none';
}

interface Span {
  start: number;
  end: number;
}

interface LabelMention extends Span {
  kind: Exclude<Label['kind'], 'none'>;
}

const LATIN = '(?<![A-Za-z])';
const START = `${LATIN}valid(?:ity)?[ _-]?(?:period[ _-]?)?(?:start|from|begin|since)|${LATIN}not[ _-]?(?:valid[ _-]?)?before|${LATIN}(?:start|begin|effective|activat|issue)|開始|発効|発行(?!元|者|局)|始期|始まり|始まる`;
const END = `${LATIN}valid(?:ity)?[ _-]?(?:period[ _-]?)?(?:end|to|until|till|thru|through)(?![a-z])|${LATIN}not[ _-]?(?:valid[ _-]?)?after|${LATIN}(?:expir|end(?=[ _-]?(?:date|time|s)?(?![a-z])))|終了|失効|満了|終期|終わり|切れ|無効になる`;
const DEADLINE = '期限';
const OTHER = `現在(?!の(?:証明書|サーバ))|今日|本日|ただいま|送信|受信|作成日|作成時|更新日|更新時|申請日|購入日|${LATIN}(?:sent|received|created|today|now(?![a-z])|current|last[ -]?(?:modified|update))|署名日|タイムスタンプ|(?<![^\\n])Date ?:`;
const MENTIONS = new RegExp(
  `(?<start>${START})|(?<end>${END})|(?<deadline>${DEADLINE})|(?<other>${OTHER})`,
  'giu',
);

const START_BESIDE = /(?<![A-Za-z])(?:from|since|自)[ :]{0,2}$/i;
const END_BESIDE = /(?:(?<![A-Za-z])(?:to|until|till|through|thru|至)[ :]{0,2}|[~][ \n]?)$/i;
const CONVERTED_TO = /(?:convert|change|GMT|UTC|JST)[^\n]{0,12}$/i;
const START_AFTER =
  /^ ?[」)\]]? ?(?:から(?! ?(?:日本|JST|変換|何|時差|計算|\+?9))|より|以降|以後|に?(?:開始|発効|発行)|~(?! ?\d))/;
const END_AFTER = /^ ?[」)\]]? ?(?:まで|迄|[にで](?:失効|終了|満了|切れ)|が(?:有効)?期限|に?期限切れ)/;

const mentionsIn = (text: string): LabelMention[] =>
  [...text.matchAll(MENTIONS)].map((match) => {
    const kind = (['start', 'end', 'deadline', 'other'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    return { kind: kind ?? 'other', start: match.index, end: match.index + match[0].length };
  });

const beside = (before: string, after: string): Side | undefined => {
  if (START_AFTER.test(after)) return 'start';
  if (END_AFTER.test(after)) return 'end';
  if (START_BESIDE.test(before)) return 'start';
  return END_BESIDE.test(before) && !CONVERTED_TO.test(before.trimEnd()) ? 'end' : undefined;
};

const FARTHEST = 120;

/** The mentions between each date and the one before it, no farther off than a label stands. */
const mentionsBefore = (mentions: readonly LabelMention[], hits: readonly Span[]): LabelMention[][] => {
  let next = 0;
  return hits.map((hit, index) => {
    const from = Math.max(hits[index - 1]?.end ?? 0, hit.start - FARTHEST);
    const found: LabelMention[] = [];
    for (; (mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= hit.start; next += 1) {
      const mention = mentions[next];
      if (mention && mention.start >= from) found.push(mention);
    }
    return found;
  });
};

/** The label of each date, in the order of the dates. */
export const labelsOf = (text: string, hits: readonly Span[]): Label[] => {
  const mentions = mentionsIn(text);
  const gaps = mentionsBefore(mentions, hits);
  const [first = [], second = []] = gaps;
  const heads = first.filter((mention) => mention.kind === 'start' || mention.kind === 'end').slice(-2);
  // A table: both headings stand before the first date and none before the second.
  const table =
    hits.length === 2 && second.length === 0 && heads.length === 2 && heads[0]?.kind !== heads[1]?.kind;
  return hits.map((hit, index) => {
    const after = text.slice(hit.end, Math.min(hits[index + 1]?.start ?? text.length, hit.end + 16));
    const before = text.slice(Math.max(hits[index - 1]?.end ?? 0, hit.start - 24), hit.start);
    const side = beside(before, after);
    const heading = table ? heads[index]?.kind : gaps[index]?.at(-1)?.kind;
    return { kind: side ?? heading ?? 'none' };
  });
};
