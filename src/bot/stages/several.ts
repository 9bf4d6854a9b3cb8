import { dialogOf } from '../../knowledge/dialog-catalogue';
import { asWritten } from '../../reading/as-written';
import { FURTHER, nameOf } from '../../reading/lists';
import { looseQuestionsIn, type Question, questionsIn } from '../../reading/parts';
import { does } from '../../reading/said';
import { namesNothing } from '../../reading/subject-words';
import { contactText } from '../../reply/contact';
import type { Button } from '../../reply/types';
import { type Part, partOf } from '../part';
import { say, thenResume } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { agentButton, helpButtons } from '../wording';
import { answer } from './answer';
import { open } from './openings';

/** Dialogs offered under several answers. */
const OFFERS = 3;
/** Characters of a question that are said back. */
const QUOTED = 40;

/** Several questions in one message: each is answered briefly under its own heading; what has no answer is named. */
export const several: Stage = (turn) => (turn.state.stack.length > 0 ? null : answerSeveral(turn));

/** The same in the middle of a dialog; null where the message does not ask several things of which one has an answer. */
export function answerSeveral(turn: Turn): Outcome | null {
  if (turn.message.action || turn.message.files.length > 0) return null;
  const parts = partsOf(turn);
  if (parts === null) return null;
  const [only, another] = parts;
  if (only && another === undefined) return withCases(turn, only);
  const begun = parts.find(({ opens }) => opens);
  const others = parts.filter((part) => part !== begun);
  if (others.every(({ answer }) => answer === '')) return begun ? null : refused(turn, parts);
  const answered: Outcome = {
    state: { ...turn.state, misses: 0, offered: null },
    replies: [say(textOf(turn, others), buttonsOf(others))],
    traces: others.flatMap(({ traces }) => traces),
  };
  return begun?.opens ? thenResume(answered, begun.opens) : answered;
}

/** The answer to the message as a whole, and what the same entry says of the other cases that it asks about. */
function withCases(turn: Turn, { about, more = [] }: Part): Outcome | null {
  const match = turn.world.search(turn.reading.analysed);
  if (open(turn, match) !== null) return null;
  const answered = answer(turn);
  const [reply] = answered.replies;
  if (reply?.answers !== about || reply === undefined) return null;
  const others = more.filter((said) => !reply.text.includes(said));
  return { ...answered, replies: [{ ...reply, text: [reply.text, ...others].join('\n') }] };
}

/** The questions of a message, where they are at least two. */
function partsOf(turn: Turn): Part[] | null {
  const parts = merged(turn, questionsIn(turn.reading));
  if (areSeveral(parts)) return parts;
  const loose = merged(turn, looseQuestionsIn(turn.reading));
  return areSeveral(loose) && loose.every((part) => isSurely(turn, part)) ? loose : null;
}

/** It is found for sure, or is likely and says itself what it is of. */
const isSurely = (turn: Turn, { answer, opens, heading, confidence = 1, question }: Part): boolean =>
  (answer !== '' || opens !== undefined || heading !== '' || question.named === true) &&
  (confidence >= SURE || (confidence >= LIKELY && saysOfWhat(turn, question.text)));

function saysOfWhat({ world }: Turn, text: string): boolean {
  const reading = world.read(text, { fact: null });
  return !namesNothing({ ...reading, clauses: reading.asks ? reading.asking : reading.clauses });
}

/** Confidence (0–1) that each of several questions needs that are told apart only by what is found for them. */
const SURE = 0.5;
/** The same for one that says what it is of. */
const LIKELY = 0.1;

function areSeveral(parts: readonly Part[]): boolean {
  const known = parts.map((part, at) =>
    isListed(part) || part.about === null ? `${at}` : `${part.about} ${part.inCase ?? ''}`,
  );
  return new Set(known).size > 1 || parts.some(({ more = [] }) => more.length > 0);
}

/** What a message asks besides the matter that a dialog is opened for, each answered briefly or named; undefined where nothing. */
export function besides(turn: Turn, about: readonly string[]): string | undefined {
  const asked = turn.reading.asks ? questionsIn(turn.reading) : wishesIn(turn);
  const parts = asked.map((question) => partOf(turn, question));
  const others = parts.filter((part) => part.about !== null && !about.includes(part.about));
  return others.length === 0 ? undefined : answersOf(turn, others).join('\n\n');
}

/** 「…。あと見積書もください」: what is added at the end; where nothing is, the message as a whole. */
function wishesIn({ reading }: Turn): Question[] {
  const added = reading.analysed.sentences.slice(1).filter(({ text }) => FURTHER.test(text));
  if (added.length === 0) return [{ text: reading.folded, name: '', certain: true }];
  return added.map(({ text }) => ({ text: text.replace(FURTHER, ''), name: nameOf(text), certain: true }));
}

/** Each thing of a list stands for itself. */
const isListed = (part: Part | undefined): boolean =>
  part?.question.listed !== undefined || part?.question.apart === true;

/** Two matters that are known and not answered here are named, both of them. */
function refused(turn: Turn, parts: readonly Part[]): Outcome | null {
  const { state, world, reading } = turn;
  const named = parts.some(({ heading }) => heading !== '') && parts.every(({ outside }) => !outside);
  if (!named || world.search(reading.analysed).outcome === 'answer') return null;
  return {
    state: { ...state, offered: null },
    replies: [say(textOf(turn, parts), helpButtons)],
    traces: parts.flatMap(({ traces }) => traces),
  };
}

/** A question that means nothing by itself, or the same again, belongs to the one beside it. */
function merged(turn: Turn, questions: readonly Question[]): Part[] {
  const parts: Part[] = [];
  if (questions.length < 2) return parts;
  for (const question of questions) {
    const before = parts.at(-1);
    const part = besideDay(turn, partOf(turn, question), before);
    if (before && isListed(part)) {
      if (part.answer === '' || part.answer !== before.answer) parts.push(part);
      continue;
    }
    if (before && part.answer === '' && asksHowLong(turn, before, question)) continue;
    const same = before && part.about === before.about && !areTwoCases(before, part);
    const open = before?.about === null && !(part.question.further && isOfItsOwn(turn, before));
    const joins = before && (same || part.about === null || open);
    if (joins) parts[parts.length - 1] = joined(turn, before, part);
    else parts.push(part);
  }
  return parts;
}

/** 「12月5日発行のは使えます?あと企業コードがあれば謄本は要らない?」: that day has had its answer. */
function besideDay(turn: Turn, part: Part, before: Part | undefined): Part {
  const computed = part.traces.some(({ name }) => name === 'dialog.result');
  if (!part.question.certain || !computed || part.about !== before?.about) return part;
  const again = partOf({ ...turn, reading: { ...turn.reading, days: [] } }, part.question);
  return again.inCase === undefined ? part : again;
}

/** 「送り先の住所どこ?あと…」: what has no answer, and is asked for itself. */
const isOfItsOwn = (turn: Turn, { question: { text, certain } }: Part): boolean =>
  certain && saysOfWhat(turn, text);

/** 「まだ有効ですよね?あと何日ありますか」: a result says how many days are left. */
function asksHowLong({ world }: Turn, before: Part, { text }: Question): boolean {
  const reading = world.read(text, { fact: null });
  return (
    before.traces.some(({ name }) => name === 'dialog.result') &&
    does(reading, 'how-long') &&
    namesNothing({ ...reading, clauses: reading.asking })
  );
}

/** 「増やすのは新規?もとからある方の入れ替えは更新?」「どちらかでいいの、あとコピー可?」: two cases of one entry, and what holds of each. */
const areTwoCases = (before: Part, { answer, inCase = '', question }: Part): boolean => {
  const kinds = [kindsIn(before.inCase ?? ''), kindsIn(inCase)];
  const [first = [], second = []] = kinds;
  const apart = kinds.every((said) => said.length > 0) && !first.some((kind) => second.includes(kind));
  return (
    before.answer !== '' && answer !== '' && before.inCase !== inCase && (question.further === true || apart)
  );
};

/** What a case comes to. */
const KINDS = ['「新規申請」', '「更新申請」', '「新規手順」', '「更新手順」'];
const kindsIn = (say: string): string[] => KINDS.filter((kind) => say.includes(kind));

/** Characters of a question that is put together: what is longer is no one question, and would be read anew with every part. */
const LONGEST_JOINED = 400;

function joined(turn: Turn, before: Part, part: Part): Part {
  const certain = before.question.certain;
  const text = `${before.question.text}${part.question.text}`;
  const question = { text, name: text, certain };
  if (text.length > LONGEST_JOINED) return { ...(before.about === null ? part : before), question };
  const whole = partOf(turn, question);
  if (whole.about === null) return { ...(before.about === null ? part : before), question };
  const cases = [before, part].flatMap((one) =>
    one.about === whole.about && one.inCase !== undefined ? [one.inCase, ...(one.more ?? [])] : [],
  );
  return { ...whole, more: [...new Set(cases)].filter((said) => !whole.answer.includes(said)) };
}

function textOf(turn: Turn, parts: readonly Part[]): string {
  const said = answersOf(turn, parts).join('\n\n');
  const isOpen = parts.some(({ answer }) => answer === '');
  return isOpen ? `${said}\n${contactText(turn.world.knowledge.contact)}` : said;
}

/** What is answered, each under its heading, and last what is not, by name. */
function answersOf(turn: Turn, parts: readonly Part[]): string[] {
  const answered = parts
    .filter(({ answer }) => answer !== '')
    .map(({ heading, answer, more = [], question }) => ({
      heading: question.listed?.each ? quoted(turn, heading) : heading,
      answer: [answer, ...more].join('\n'),
    }));
  const answers = answered.map(({ heading, answer }, at) =>
    heading === answered[at - 1]?.heading ? answer : `【${heading}】\n${answer}`,
  );
  const open = parts.filter(({ answer }) => answer === '');
  if (open.length === 0) return answers;
  const named = open.map(({ heading, question, outside }) =>
    heading === '' || outside ? `「${quoted(turn, question.name)}」` : heading,
  );
  return [...answers, `${named.join('、')}については、申し訳ありませんが、こちらではご案内できません。`];
}

/** As the person wrote it: the questions come folded. */
function quoted({ reading }: Turn, text: string): string {
  const line = asWritten(reading.text, text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+/u, '')
    .replace(/[\s\p{P}]{1,20}$/u, '');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}

function buttonsOf(parts: readonly Part[]): Button[] {
  const dialogs = new Set(parts.flatMap(({ dialog }) => (dialog ? [dialog] : [])));
  const offers = [...dialogs]
    .slice(0, OFFERS)
    .map(
      (dialog): Button => ({ label: dialogOf(dialog).offer, action: { kind: 'start', dialog, facts: {} } }),
    );
  return [...offers, agentButton];
}
