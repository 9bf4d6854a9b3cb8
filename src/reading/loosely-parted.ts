import { ASKS } from './lists';
import { unitsIn } from './phrases';
import type { Reading } from './reading';

/** Between two things that are asked in one breath: behind a comma, and behind what a row is made of with と. */
const BETWEEN =
  /(?<=[かの件一-龠ァ-ヶーa-z])と、|、|とか、?|(?<=[か件])と(?=[^ぁ-ん])|(?<=[ぁ-んァ-ヶ一-龠])[/・](?=[ぁ-んァ-ヶ一-龠])/g;

/** What a piece asks by itself: 「…できるか」. */
const EMBEDDED = /か$/;

/** How it ends who wants to be told of all before it. */
const WISH =
  /(?:教え|おしえ|知り|聞き|伺い|お願い|おねがい|頼[むみ]|たの[むみ]|よろしく|ください|ほしい|欲しい).{0,12}$/;

/** Characters beyond which nobody asks in one breath. */
const ONE_BREATH = 300;

/** 「以上2点。」 */
const COUNTED = /以上[2-6二三四五六](?:点|つ|件)/;

/** What a thing is named with. */
const NOUN = /[一-龠ァ-ヶa-z]/;

interface Piece {
  text: string;
  asks: boolean;
  /** It is only named, in a row of things that are asked for. */
  named: boolean;
}

/**
 * A message cut wherever one question may end and another begin: 「何日待てば出せて、担当が別人でも通るもんなん?」「…あるかと、要る書類」. What
 * asks nothing belongs to the question after it. Only what is found for each tells whether they are several.
 */
export const looselyParted = (reading: Reading): Omit<Piece, 'asks'>[] =>
  reading.folded.length > ONE_BREATH
    ? []
    : grouped(reading.analysed.sentences.flatMap((_sentence, at) => piecesOf(reading, at)));

function piecesOf(reading: Reading, at: number): Piece[] {
  const text = reading.analysed.sentences[at]?.text ?? '';
  const clauses = reading.clauses.filter(({ sentence }) => sentence === at);
  const asking = reading.asking.filter(({ sentence }) => sentence === at);
  const interrogatives = clauses.flatMap((clause) =>
    unitsIn(clause).filter(({ kind }) => kind === 'interrogative'),
  );
  const marks = [...text.matchAll(BETWEEN)].map(({ index, 0: mark }) => ({ from: index, mark }));
  const pieces = [...marks, { from: text.length, mark: '' }].map(({ from, mark }, index) => {
    const before = marks[index - 1];
    const start = before ? before.from + before.mark.length : 0;
    const within = (offset: number) => offset >= start && offset < from;
    const piece = text.slice(start, from).trim();
    const asks =
      interrogatives.some((unit) => within(unit.start)) ||
      asking.some(({ end }) => within(end - 1)) ||
      EMBEDDED.test(piece) ||
      // 「…に直したのと、…なのか」
      (mark.startsWith('と') && piece.endsWith('の'));
    const says = clauses.some(({ predicate, end }) => predicate?.kind === 'predicate' && within(end - 1));
    return { text: piece, asks, isThing: !says && NOUN.test(piece), mark };
  });
  const things = pieces.filter(({ isThing }) => isThing).length;
  const joined = marks.some(({ mark }) => /^[と/・]/.test(mark));
  const isRow = joined
    ? COUNTED.test(reading.folded) ||
      WISH.test(text) ||
      pieces.some(({ asks }) => asks) ||
      things === pieces.length
    : WISH.test(text) && things >= ROW;
  return pieces.map(({ text: piece, asks, isThing }) => ({
    text: isRow && isThing && !asks ? `${piece}${ASKS}` : piece,
    asks: asks || (isRow && isThing),
    named: isRow && isThing,
  }));
}

/** Things that are a row without と: one alone may be the topic of what follows. */
const ROW = 3;

function grouped(pieces: readonly Piece[]): Omit<Piece, 'asks'>[] {
  const parts: Omit<Piece, 'asks'>[] = [];
  let open = '';
  for (const { text, asks, named } of pieces) {
    const whole = open === '' ? text : `${open}、${text}`;
    open = asks ? '' : whole;
    if (asks) parts.push({ text: whole, named: named && whole === text });
  }
  // 「…、まとめて頼む」 is said of all of them.
  if (open === '' || WISH.test(open)) return parts;
  const last = parts.pop();
  return last ? [...parts, { ...last, text: `${last.text}、${open}` }] : [{ text: open, named: false }];
}
