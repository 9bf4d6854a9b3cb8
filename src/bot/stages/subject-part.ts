import type { Entry } from '../../knowledge/types';
import { alternativesIn } from '../../reading/alternatives';
import { linesAbout, listedIn } from '../../reading/lines-about';
import type { Reading } from '../../reading/reading';
import { does } from '../../reading/said';
import { hasNoOwnSubject } from '../../reading/subject-words';
import { opposite } from '../case-before';
import { caseOf } from '../case-of';
import { answerText } from '../entry-text';
import { withFactsBefore } from '../facts-before';
import type { Turn } from '../types';
import { wording } from '../wording';
import { entryOf } from './answer';

/** 「前者です」「後者は?」 after two questions were answered. */
export function oneOfTwo(turn: Turn): Entry | undefined {
  const { entries } = turn.state.subject ?? { entries: [] };
  return entries.length < 2 ? undefined : entryOf(turn, entries[placeIn(turn.reading)]);
}

/** 「もう一つの原因は?」: the other than the one that was told, else the second of those that the answer names. */
export function halfOf(turn: Turn, entry: Entry): string | undefined {
  const other = placeIn(turn.reading) < 0 ? undefined : opposite(turn);
  if (other && caseOf(entry, other)) return answerText(entry, other);
  const half = oneOfNamed(turn, entry);
  return half.length === 0 ? undefined : half.join('\n');
}

/** What is asked in the middle of the dialog that an entry offers, and goes on with its matter: 「まず何から見ればいい?」 */
export function withinItsDialog(turn: Turn, entry: Entry): string | undefined {
  if (!hasNoOwnSubject(turn.reading, entry.answer)) return undefined;
  const half = halfOf(turn, entry);
  if (half !== undefined) return half;
  return foundByName(turn, entry);
}

/** What a case answers that finds its entry by itself, once it is said whose matter it is, and then what was told of it before. */
export function foundByName(turn: Turn, entry: Entry): string | undefined {
  const ofIt = withItsName(turn, entry);
  const told = ofIt && withFactsBefore({ ...turn, reading: ofIt });
  const found = [ofIt, told].find((one) => one && caseOf(entry, one)?.finds);
  return found && answerText(entry, found);
}

/** 「後のほうをもっと詳しく」 after 「新規と更新の違いは」: what the answer says of that one. */
function oneOfNamed({ state, reading, world }: Turn, entry: Entry): string[] {
  const at = placeIn(reading);
  if (at < 0) return [];
  const asked = state.subject?.named ?? [];
  const named = asked.length > 0 ? asked : alternativesIn(world.read(entry.question, { fact: null }));
  const word = named[at];
  if (word !== undefined) return linesAbout(entry.answer, world.read(word, { fact: null }));
  const part = listedIn(entry.answer)[at];
  return part === undefined ? [] : [part];
}

const placeIn = (reading: Reading): number => (does(reading, 'first') ? 0 : does(reading, 'second') ? 1 : -1);

/** The same message, once it is said whose matter it is; undefined where that has no short name. */
export const withItsName = ({ reading, world }: Turn, { short }: Entry): Reading | undefined =>
  short === undefined ? undefined : world.read(`${short}${wording.about}${reading.text}`, { fact: null });
