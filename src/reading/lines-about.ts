import { normalise } from '../language/normalise';
import type { Reading } from './reading';
import { contentWords } from './subject-words';

/** Pieces that are picked out of an answer; more would be the answer. */
const MOST_PIECES = 3;

/** The pieces of an answer that speak of what was named. */
export function linesAbout(answer: string, reading: Reading): string[] {
  const { about } = weighed(answer, reading);
  return about.length <= MOST_PIECES ? about.map((piece) => piece.replace(GOES_ON, '')) : [];
}

/** How a piece goes on from the one before it. */
const GOES_ON = /^(?:また|なお|ただし|その上で)、/;

/** The one piece that speaks of what was named, where the first does not. */
export function pieceBeyondFirst(answer: string, reading: Reading): string | undefined {
  const { about, first } = weighed(answer, reading);
  const [piece] = about;
  if (first !== 0 || about.length !== 1 || piece === undefined) return undefined;
  return GOES_ON.test(piece) ? `${answer.split('\n')[0]}\n${piece}` : piece;
}

/** The pieces that hold most of the words, and how many the first holds. */
function weighed(answer: string, reading: Reading): { about: string[]; first: number } {
  const words = contentWords(reading);
  const pieces = piecesOf(answer);
  const held = pieces.map((piece) => words.filter((word) => normalise(piece).includes(word)).length);
  const most = Math.max(...held);
  return { about: most === 0 ? [] : pieces.filter((_piece, at) => held[at] === most), first: held[0] ?? 0 };
}

/** Lines, but a list with the line that leads to it is one piece: half of 「次のどちらかです」 misleads. */
function piecesOf(answer: string): string[] {
  const pieces: string[] = [];
  for (const line of answer.split('\n').filter((one) => one !== '')) {
    const last = pieces.at(-1);
    if (last !== undefined && ITEM.test(line)) pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
}

const ITEM = /^(?:・|\d\. )/;

/** What an answer lists: its parts with a heading each, else the items of its list. */
export function listedIn(answer: string): string[] {
  const parts = answer.split('\n\n').filter((part) => part.startsWith('【'));
  if (parts.length > 1) return parts;
  return answer.split('\n').flatMap((line) => (line.startsWith('・') ? [line.slice(1)] : []));
}
