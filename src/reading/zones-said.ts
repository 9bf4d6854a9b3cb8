import { names } from './nouns-named';
import { phrasesOf, type SenseClause, type SenseUnit } from './phrases';
import type { Reading } from './reading';
import { isAsked } from './statements';
import { namesNothing } from './subject-words';

const ZONES: readonly (readonly [string, RegExp])[] = [
  ['JST', /^(?:日本時間|日本標準時|jst|日本の時間|日本時刻|日本の時刻)/],
  ['GMT', /^(?:gmt|グリニッジ)/],
  ['UTC', /^(?:utc|協定世界時|世界標準時)/],
];

/** The zone that a message says a time is in: 「日本時間でした」; undefined where it says none or denies it. */
export function zoneSaid({ clauses }: Reading): string | undefined {
  for (const clause of clauses) {
    const { nominal, predicate, denied } = clause;
    // 「日本時間の表示でした」
    const units: readonly SenseUnit[] = nominal
      ? [...nominal.units, ...(nominal.owner?.units ?? []), ...nominal.qualifiers.flatMap(shownIn)]
      : isAsked(clause)
        ? []
        : [...(predicate ? [predicate] : []), ...shownIn(clause)];
    const zone = ZONES.find(([, pattern]) => units.some(({ text }) => pattern.test(text)));
    if (zone && !denied) return zone[0];
  }
  return undefined;
}

/** 「もう日本時間で書いてありました」「JSTに直してあるやつ」: in what a time stands there. */
function shownIn({ predicate, tail, phrases, denied }: SenseClause): SenseUnit[] {
  const shown = !denied && tail?.marks.has('state') && SHOWN.has(predicate?.base ?? '');
  return shown
    ? phrases.filter(({ particle }) => /^(?:[でにの]|って|と$)/.test(particle)).flatMap(({ units }) => units)
    : [];
}

const SHOWN = new Set([
  '書く',
  '記す',
  '表示',
  '記載',
  '印字',
  '直す',
  'なおす',
  '変換',
  '換算',
  'なる',
  '出る',
  '表す',
]);

/**
 * The zone that a question puts up of what was shown before: 「それは日本時間?」「GMTで4月15日ですか」; undefined where it is about the
 * times of certificates.
 */
export function zoneAsked(reading: Reading): string | undefined {
  if (!reading.asks || names(reading, ['期限', 'サーバID'])) return undefined;
  const units = reading.clauses.flatMap((clause) => [
    ...phrasesOf(clause).flatMap((phrase) => phrase.units),
    ...(clause.predicate ? [clause.predicate] : []),
  ]);
  const zone = ZONES.find(([, pattern]) => units.some(({ text }) => pattern.test(text)));
  return zone && namesNothing(reading, ['時刻']) ? zone[0] : undefined;
}
