import { fold } from './fold';
import { type MaskOptions, mask } from './mask';

/** Plain data as it is kept, and what was taken out of it. */
export interface MaskedValue {
  value: unknown;
  removed: readonly string[];
}

/** A name of a field whose content is a password, whatever it looks like. */
const SECRET =
  /(?:passw(?:or)?d|passphrase|passcode|^p(?:ass|w|wd|in)$|secret|api[_-]?key|access[_-]?key|暗証|パスワード|パスコード|パスフレーズ|合言葉)/i;
const NUMBER = /(?:phone|^tel|mobile|fax|電話|携帯|card|カード)/i;
/** Fields that say what another field beside them holds: `{ id: 'password', value: … }`. */
const NAMES = ['id', 'name', 'key', 'label', 'title'];
const VALUES = ['value', 'content', 'text'];

/**
 * Masks every text in plain data. The nesting is bounded where the data are read.
 * @param spare names of fields that stay as they are, such as ids
 */
export function maskValue(
  whole: unknown,
  options: MaskOptions = {},
  spare: ReadonlySet<string> = new Set(),
): MaskedValue {
  const removed: string[] = [];
  const harmless = harmlessWith(options);
  const text = (value: string): string => {
    if (harmless.has(value)) return value;
    const masked = mask(value, options);
    if (masked.removed.length === 0) remember(value, harmless);
    removed.push(...masked.removed);
    return masked.text;
  };
  const hidden = (value: string | number, label: string): string => {
    removed.push(String(value));
    return label;
  };
  const numeric = (value: number): unknown => {
    const masked = mask(String(value), options);
    return masked.removed.length > 0 ? hidden(value, masked.text) : value;
  };
  const named = (name: string, value: unknown): unknown => {
    const isPlain = (typeof value === 'string' && value !== '') || typeof value === 'number';
    const key = fold(name).text;
    if (isPlain && SECRET.test(key)) return hidden(value, '［伏せ字］');
    if (isPlain && NUMBER.test(key) && /^\+?[\d() -]{9,}$/.test(fold(String(value)).text))
      return hidden(value, /card|カード/i.test(key) ? '［カード番号］' : '［電話番号］');
    return walk(value);
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return numeric(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const fields = Object.entries(value);
    const title = fields.find(([name, one]) => NAMES.includes(name) && typeof one === 'string')?.[1] as
      | string
      | undefined;
    return Object.fromEntries(
      fields.map(([name, one]) => {
        if (spare.has(name)) return [name, one];
        const meant = title !== undefined && VALUES.includes(name) ? title : name;
        return [text(name), named(meant, one)];
      }),
    );
  };
  return { value: walk(whole), removed };
}

/**
 * Names of fields and kinds in which nothing was found, for each choice of options: most texts in the plain data of a turn are of the
 * same few dozen. What people write is not among them: it is never remembered from one message to the next.
 */
const harmlessNames = new Map<number, Set<string>>();
const MOST_NAMES = 500;
const LONGEST_NAME = 30;

function harmlessWith({ names = false, hosts = false }: MaskOptions): Set<string> {
  const key = Number(names) + 2 * Number(hosts);
  const known = harmlessNames.get(key) ?? new Set();
  harmlessNames.set(key, known);
  return known;
}

function remember(name: string, harmless: Set<string>): void {
  if (name.length <= LONGEST_NAME && harmless.size < MOST_NAMES && IDENTIFIER.test(name)) harmless.add(name);
}

/** Shorter ones would take letters out of other words. */
const SHORTEST = 3;
/** Nobody is quoted with more. */
const MOST_WORDS = 500;
/** A name of something in the program, whatever else somebody has chosen it for. */
const IDENTIFIER = /^[a-z]+(?:[A-Z-][a-z]+)*$/;

/**
 * Takes out of plain data what was taken out of something else, as the bot may quote what was said. Only where it stands by
 * itself: a password may be the year of a date or a part of another word.
 */
export function without(whole: unknown, removed: readonly string[]): unknown {
  const words = [
    ...new Set(removed.flatMap((one) => [one, one.normalize('NFKC'), one.normalize('NFKC').toLowerCase()])),
  ]
    .filter(({ length }) => length >= SHORTEST)
    .slice(0, MOST_WORDS)
    .sort((a, b) => b.length - a.length);
  if (words.length === 0) return whole;
  const found = new RegExp(words.map(standingAlone).join('|'), 'g');
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return IDENTIFIER.test(value) ? value : value.replace(found, '［伏せ字］');
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
  };
  return walk(whole);
}

function standingAlone(word: string): string {
  const before = /^[\w]/.test(word) ? '(?<![\\w/:-])' : '';
  const unit = /^\d+$/.test(word) ? '(?!\\s?[年月日時分秒/:-])' : '';
  return `${before}${word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}${/\w$/.test(word) ? '(?![\\w-])' : ''}${unit}`;
}
