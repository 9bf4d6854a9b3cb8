import type { DayContext } from '../dates';
import { findDays } from '../dates';
import type { DialogId } from '../knowledge/types';
import type { Command, SmallTalk } from '../knowledge/vocabulary';
import type { LexemeFinder } from '../language/grammar/lexemes';
import type { Given } from '../language/grammar/units';
import type { Reader, ReadText } from '../language/reader';
import type { CaseLikelihood } from '../search/types';
import { type Act, actsIn } from './acts';
import { asksWhichApplication } from './choices';
import { dateOrderIn } from './date-order';
import { daysIn } from './days';
import { commandIn, requestIn, type Thanks, talkIn, thanksIn } from './intents';
import type { Sense } from './lexemes';
import type { OwnedDay } from './owned-day';
import { askingIn } from './questions';
import { type PlacedClause, readClauses } from './read-clauses';
import { type Reply, repliesIn } from './replies';
import { settled } from './set-against';
import { statementsIn } from './statements';
import type { Told } from './told';

/** All that a message says, read once. Nothing behind it looks at the text again. */
export interface Reading {
  /** As it was sent, cleaned. */
  text: string;
  /** Normalised. */
  folded: string;
  /** Its words, which the search goes by too. */
  analysed: ReadText;
  clauses: readonly PlacedClause[];
  told: Told;
  replies: readonly Reply[];
  days: readonly OwnedDay[];
  /** The clauses that ask something. */
  asking: readonly PlacedClause[];
  /** It asks something. */
  asks: boolean;
  command: Command | undefined;
  talk: SmallTalk | undefined;
  /** It thanks, whatever else it says. */
  thanks: Thanks | undefined;
  /** The dialog that it asks to be led through. */
  request: DialogId | undefined;
  /** It asks which application its case needs. */
  asksWhich: boolean;
  /** What it does besides: wants a human, asks why, … */
  acts: readonly Act[];
  /** In which case of an entry it is asked, the likeliest first, as far as examples teach it. */
  inCase?: (entryId: string) => readonly CaseLikelihood[];
}

/** What stands open while a message is read. */
export interface Open {
  /** The fact that was asked for last. */
  fact: string | null;
}

export interface ReadingPorts {
  reader: Reader;
  lexemes: LexemeFinder<Sense>;
}

/** The same message as a reply to the question for a fact. */
export const asIfAsked = (reading: Reading, fact: string): Reading => ({
  ...reading,
  told: settled(statementsIn(reading.clauses, fact), reading, fact),
});

const HOST = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/g;

/** server.key is a file, and no host. */
const FILE = /\.(?:key|pem|crt|cer|csr|conf|pfx|p12|der|jks|txt)$/;

/** Days and host names, which are no words. */
function givenIn(sentence: string, context: DayContext): Given[] {
  const days = findDays(sentence, context).map((mention) => ({
    start: mention.start,
    end: mention.end,
    value: mention,
  }));
  const hosts = [...sentence.matchAll(HOST)]
    .filter(([name]) => /[a-z]/.test(name))
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length, value: null }));
  const free = hosts.filter(
    ({ start, end }) =>
      !FILE.test(sentence.slice(start, end)) && days.every((day) => end <= day.start || day.end <= start),
  );
  return [...days, ...free];
}

/**
 * Reads a message. @param spelt the same with pictures as words. Pure: the same message, with the same question open on the same day, always reads the same. */
export function readMessage(
  text: string,
  spelt: string,
  open: Open,
  { reader, lexemes }: ReadingPorts,
  context: DayContext,
): Reading {
  const analysed = reader.read(spelt);
  const { normalised, sentences } = analysed;
  const given = sentences.map(({ text: sentence }) => givenIn(sentence, context));
  const clauses = readClauses(sentences, lexemes, given);
  const replies = repliesIn(clauses);
  const told = settled(statementsIn(clauses, open.fact), { clauses, replies }, open.fact);
  const talk = talkIn(clauses);
  // 「そうですか」 takes note, and asks nothing.
  const asking = talk === 'acknowledgement' ? [] : askingIn(clauses, replies);
  const days = daysIn(clauses);
  const tells = told.statements.some(({ mood }) => mood === 'told');
  return {
    text,
    folded: normalised,
    analysed,
    clauses,
    told,
    replies,
    days,
    asking,
    asks: asking.length > 0,
    command: /^[?\s]+$/.test(normalised) ? 'help' : commandIn(clauses),
    talk,
    thanks: thanksIn(clauses),
    request: requestIn(clauses),
    asksWhich: asksWhichApplication(clauses, tells),
    acts: [...actsIn(clauses), ...dateOrderIn(days, clauses)],
  };
}
