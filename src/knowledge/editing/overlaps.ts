import { sameWordingKey } from '../text';
import { gist, likenessToGist, piecesOf, rarityIn } from './likeness';
import { allStandings, type Standing, type Taught } from './standing';

/** Likeness (0–1) from which a question is shown as one that may mean the same. */
const SHOWN_FROM = 0.2;
/** More than that nobody looks through. */
const MOST = 60;

export interface Overlap {
  standing: Standing;
  /** 0–1. */
  likeness: number;
}

/**
 * Examples of topics, and practice questions with another answer, that ask much like these questions: what an entry with them
 * is opposed by. Likest first. Pure; some tens of milliseconds for some thousand questions.
 * @param entryId the entry that the questions are to find
 */
export function overlapsOf(questions: readonly string[], entryId: string, taught: Taught): Overlap[] {
  const standings = allStandings(taught);
  const rarity = rarityIn(standings.map(({ text }) => piecesOf(text)));
  // What one of them mentions in passing does not count like what all of them are about.
  const own = gist(questions.map(piecesOf));
  const keys = new Set(questions.map(sameWordingKey));
  return standings
    .filter((standing) => opposes(standing, entryId))
    .map((standing) => {
      // The very words of one of them can stand in one place only.
      const same = keys.has(sameWordingKey(standing.text));
      return { standing, likeness: same ? 1 : likenessToGist(own, piecesOf(standing.text), rarity) };
    })
    .filter((overlap) => overlap.likeness >= SHOWN_FROM)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}

const opposes = (standing: Standing, entryId: string): boolean =>
  standing.kind === 'example' || (standing.kind === 'practice' && standing.expected !== entryId);
