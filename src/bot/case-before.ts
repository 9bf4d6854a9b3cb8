import type { Entry } from '../knowledge/types';
import { conditionsOf, meets } from '../reading/conditions';
import { names } from '../reading/nouns-named';
import { asIfAsked, type Reading } from '../reading/reading';
import { does } from '../reading/said';
import { endsSupposing, hasNoOwnSubject, speaksOf } from '../reading/subject-words';
import { caseOf } from './case-of';
import { answerText, tellsCaseOf } from './entry-text';
import { factsBefore, withFactsBefore } from './facts-before';
import type { Turn } from './types';

/** A case that what was told before has a part in, and what it says. */
export interface CaseBefore {
  entry: Entry;
  text: string;
}

/** 「コモンネームを変えたい」, then 「じゃあ新規ってことですか」: the case that was told before decides. */
export function decidedBefore(turn: Turn): CaseBefore | undefined {
  const { reading, state, world } = turn;
  const facts = factsBefore(state);
  const kinds = (['新規', '更新'] as const).filter((kind) => speaksOf(reading, kind));
  const plain = reading.asks && reading.told.statements.length === 0 && kinds.length === 1;
  if (Object.keys(facts).length === 0 || !plain || !hasNoOwnSubject(reading) || names(reading, OTHER_MATTERS))
    return undefined;
  if (reading.clauses.some(({ link }) => link === 'supposes')) return undefined;
  const whole = withFactsBefore(turn);
  const entry = world.knowledge.entries.find((one) => tellsCaseOf(one, whole));
  return entry && { entry, text: answerText(entry, whole) };
}

/** What a question may be about instead of the application. */
const OTHER_MATTERS = ['書類', '登記', 'CSR', '鍵', '人', '期限', '時刻'];

/**
 * 「コモンネームを変えたい」, then 「30日待つ?」: a case by what was told before and what is asked now, neither enough alone.
 * @param nearest the id of the entry that the search found first
 */
export function madeTogether(
  turn: Turn,
  subject: Entry,
  nearest: string | undefined,
): CaseBefore | undefined {
  const { reading, state, world } = turn;
  const asks = reading.asks || endsSupposing(reading);
  if (!asks || Object.keys(factsBefore(state)).length === 0) return undefined;
  if (!hasNoOwnSubject(reading, subject.answer)) return undefined;
  const whole = withFactsBefore(turn);
  const others = world.knowledge.entries.filter(
    (one) => one !== subject && (caseOf(one, whole)?.finds || one.id === nearest),
  );
  const entry = [subject, ...others].find((one) => needsBoth(one, reading, whole));
  return entry && { entry, text: answerText(entry, whole) };
}

const needsBoth = (entry: Entry, reading: Reading, whole: Reading): boolean => {
  const own = caseOf(entry, whole);
  return (
    own !== undefined &&
    !meets(own.when, reading) &&
    conditionsOf(own.when).some(
      (condition) => condition.facts && (condition.said || condition.does) && meets(condition, whole),
    )
  );
};

/** 「逆の場合は?」「じゃあ逆に変えなかったら」: what was told before, the other way round. */
export function opposite(turn: Turn): Reading | undefined {
  const { reading, state } = turn;
  if (!does(reading, 'opposite') || reading.told.statements.length > 0) return undefined;
  const facts = Object.entries(factsBefore(state)).map(([fact, value]) => [fact, !value] as const);
  return facts.length === 1 ? withFactsBefore(turn, Object.fromEntries(facts)) : undefined;
}

/** 「変えなかったら?」: of the fact that was told before, which it does not name. */
export function toldOfBefore({ reading, state }: Turn): Reading | undefined {
  if (!(reading.asks || endsSupposing(reading)) || reading.told.statements.length > 0) return undefined;
  return Object.keys(factsBefore(state))
    .map((fact) => asIfAsked(reading, fact))
    .find(({ told: { statements } }) => statements.length > 0);
}
