import { names } from './nouns-named';
import type { Reading } from './reading';
import { says } from './said';

/**
 * The fact that the person wants to say anew without saying how: 「発行日を訂正したい」「間違えました」.
 * @param facts the facts in the order in which they were answered, with the nouns that each is spoken of by
 */
export function factToChange(
  reading: Reading,
  facts: readonly { name: string; matters: readonly string[] }[],
): string | undefined {
  const saysHow = reading.days.length > 0 || reading.told.statements.some(({ mood }) => mood === 'told');
  const wrong = reading.replies.some(({ act, denied }) => act === 'wrong' && !denied);
  const spokenOf =
    says(reading, 'take-back') ||
    pointsBack(reading) ||
    facts.some(({ matters }) => names(reading, matters.slice(0, 1)));
  const takesBack =
    (wrong && spokenOf) ||
    reading.replies.some(({ act, line }) => act === 'take-back' && line.class !== '句');
  if ((!takesBack && !isOnlyWrong(reading)) || saysHow || reading.asks || says(reading, 'dont-know'))
    return undefined;
  const named = facts.filter(({ matters }) => names(reading, matters.slice(0, 1)));
  const specific = named.find(({ matters }) => matters[0] !== 'サーバID') ?? named.at(-1);
  if (specific) return specific.name;
  if (names(reading, ['最初'])) return facts[0]?.name;
  return facts.at(-1)?.name;
}

/** 「あ、間違い」: a word that takes back, and no more. */
const isOnlyWrong = (reading: Reading): boolean =>
  says(reading, 'take-back') &&
  reading.clauses.every(
    ({ predicate }) => predicate?.found.some(({ sense }) => sense.kind === 'reply') ?? true,
  );

/** 「さっきのは…」: what was said before is spoken of. */
const pointsBack = ({ clauses }: Reading): boolean =>
  clauses.some(({ phrases }) =>
    phrases.some(({ units }) =>
      units.some(({ found }) =>
        found.some(({ sense }) => sense.kind === 'reply' && sense.line.act === 'take-back'),
      ),
    ),
  );
