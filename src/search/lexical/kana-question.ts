import { foldKana, toKatakana } from '../../language/kana';
import { hash } from './hash';
import { findHash } from './posting-lists';

const KANJI = /\p{Script=Han}/u;
const KANA_RUNS = /[ァ-ヺー]{3,}/g;
/** Readings of two kana stand by chance in many words. */
const SHORTEST = 3;
const LONGEST = 12;

/**
 * Readings that the entries know and that stand in a question written in kana alone, the longest first at each place:
 * without kanji the analyser does not find the words. Any other question has none.
 * @param known ascending hashes of readings
 */
export function readingsInKana(normalised: string, known: Uint32Array): number[] {
  if (KANJI.test(normalised)) return [];
  const runs = toKatakana(normalised).match(KANA_RUNS) ?? [];
  return runs.flatMap((run) => readingsIn(foldKana(run), known));
}

function readingsIn(run: string, known: Uint32Array): number[] {
  const found: number[] = [];
  for (let from = 0; from + SHORTEST <= run.length; from++) {
    for (let to = Math.min(run.length, from + LONGEST); to - from >= SHORTEST; to--) {
      const reading = hash(run.slice(from, to));
      if (findHash(known, reading) < 0) continue;
      found.push(reading);
      from = to - 1;
      break;
    }
  }
  return found;
}
