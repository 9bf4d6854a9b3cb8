import { normalise } from '../language/normalise';
import type { Reading } from './reading';
import { contentWords } from './subject-words';

/** Pieces that are picked out of an answer; more would be the answer. */
const MOST_PIECES = 3;

/** The pieces of an answer that speak of what was named. */
export function linesAbout(answer: string, reading: Reading): string[] {
  const words = contentWords(reading);
  const pieces = piecesOf(answer);
  const held = pieces.map((piece) => words.filter((word) => normalise(piece).includes(word)).length);
  const most = Math.max(...held);
  if (most === 0) return [];
  const about = pieces.filter((_piece, at) => held[at] === most);
  return about.length <= MOST_PIECES ? about : [];
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
