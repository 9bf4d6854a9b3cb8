import type { Case } from '../knowledge/conditions';
import type { Entry } from '../knowledge/types';
import { saysBothKinds } from '../reading/both-kinds';
import { conditionsOf, contradicts, meets } from '../reading/conditions';
import type { Reading } from '../reading/reading';
import { GENERAL } from '../search/types';

/** Likelihood (0–1), among the cases that what is told allows, from which one is taken for the one that is meant. */
const SURE = 0.6;
/** Likelihood (0–1) of all of these together under which the wording speaks of none of them. */
const ALLOWED = 0.5;

/** What an entry says first to who writes this, by its examples or else by its conditions; nothing where neither tells. */
export const caseAnswered = (entry: Entry, reading: Reading): Case | undefined =>
  learntCase(entry, reading) ?? caseOf(entry, reading);

/** The first case whose condition is met and that answers all of the message. */
export function caseOf({ cases }: Entry, reading: Reading): Case | undefined {
  const both = saysBothKinds(reading);
  return cases?.find(({ when, say }) => meets(when, reading) && !(both && isHalf(say)));
}

/** 「追加分は新規、既存分は更新でいいですか」 is not answered by what is true of one of them. */
const isHalf = (say: string): boolean => say.includes('「新規申請」') !== say.includes('「更新申請」');

/** The case that is worded like examples of it, unless what is told stands against it. @param sure likelihood (0–1) that it needs */
export function learntCase({ id, cases = [] }: Entry, reading: Reading, sure = SURE): Case | undefined {
  const both = saysBothKinds(reading);
  const ofId = (name: string) => cases.filter((one) => one.id === name);
  const allowed = (reading.inCase?.(id) ?? []).filter(
    (one) =>
      one.id === GENERAL ||
      (ofId(one.id).length > 0 && ofId(one.id).every(({ fits = {} }) => !contradicts(fits, reading))),
  );
  const all = allowed.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const [first] = allowed;
  if (first === undefined || all < ALLOWED || first.likelihood < sure * all) return undefined;
  const own = ofId(first.id).filter(({ say }) => !(both && isHalf(say)));
  const worded = own.map(wordedBeyond);
  return (
    own.find(({ when }) => meets(when, reading)) ??
    worded.find(({ yes, no }) => meets(yes, reading) || meets(no, reading)) ??
    own.find(({ when }) => when === undefined) ??
    worded[0]
  );
}

/** A yes or no that only its own condition makes one is none where the examples alone tell the case. */
const wordedBeyond = ({ yes, no, ...rest }: Case): Case => ({
  ...rest,
  ...(yes && isWorded(yes) ? { yes } : {}),
  ...(no && isWorded(no) ? { no } : {}),
});

const isWorded = (condition: NonNullable<Case['yes']>): boolean =>
  conditionsOf(condition).every(({ said = [], names = [] }) => said.length > 0 || names.length > 0);
