import { formOf } from '../../../dialogs';
import { readIssueDay } from '../../../dialogs/form/days';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import { sureTopic } from '../../knowledge/sure-topic';
import type { DialogId, Entry } from '../../knowledge/types';
import { isOfTheCase } from '../../reading/issue-day';
import { linesAbout } from '../../reading/lines-about';
import { names, namesUnknown } from '../../reading/nouns-named';
import { isOfACase } from '../../reading/owned-day';
import { pointsBack } from '../../reading/pointers';
import { proposalIn } from '../../reading/proposals';
import { asIfAsked, type Reading } from '../../reading/reading';
import { does, doesNotKnow, endsWithHearsay, speaksOfDaysAlone, wishes, yesOrNo } from '../../reading/said';
import {
  endsSupposing,
  goesOnFrom,
  groupsNamed,
  hasNoOwnSubject,
  namesNothing,
  refersBack,
} from '../../reading/subject-words';
import type { SearchResult } from '../../search/types';
import { decidedBefore, madeTogether, opposite, toldOfBefore } from '../case-before';
import { caseOf, learntCase } from '../case-of';
import { answerText, briefText, decidesInCase, MATTERS, tellsCaseOf } from '../entry-text';
import { inItsCase, withFactsBefore } from '../facts-before';
import { contextOf } from '../show';
import type { Outcome, Turn } from '../types';
import { holdsMoments } from '../validity';
import { wording } from '../wording';
import { answerWith, entryOf } from './answer';
import { startDialog } from './start';
import { foundByName, halfOf, oneOfTwo, withItsName } from './subject-part';

/** A follow-up about the entry that answered last, or about the entry whose matter the last result is. */
export function ofEntry(turn: Turn): Outcome | null {
  const match = turn.world.search(turn.reading.analysed);
  const entry = subjectEntry(turn);
  const own = entry !== undefined && isOfAnotherEntry(turn, entry, match);
  return (
    ofItsMatter(turn, entry, own, match) ??
    (entry === undefined || own ? null : inGeneral(turn, entry, match))
  );
}

/** @param own the message is of another entry, which the search found */
function ofItsMatter(
  turn: Turn,
  entry: Entry | undefined,
  own: boolean,
  match: SearchResult,
): Outcome | null {
  const { reading, world } = turn;
  const decided = decidedBefore(turn) ?? (entry && madeTogether(turn, entry, match.candidates[0]?.entryId));
  if (decided) return answerWith(turn, decided.entry, decided.text, match);
  const chosen = oneOfTwo(turn);
  if (chosen) return answerWith(turn, chosen, chosen.answer, match);
  if (!entry) return null;
  const half = halfOf(turn, entry);
  if (half !== undefined) return answerWith(turn, entry, half, match);
  const day = ofDay(turn, entry) ?? ofMoments(turn, entry);
  if (day) return day;
  const changed = ofChange(turn, entry) ?? ofTold(turn, entry, match);
  if (changed) return answerWith(turn, entry, changed, match);
  const whole = inItsCase(turn, entry.answer);
  if (!own && isLikeExamples(turn, entry, whole))
    return answerWith(turn, entry, answerText(entry, whole), match);
  // 「つまり元の状態にはもうできないってことですか」 of a case that was told before.
  if (whole !== reading && match.confidence < CERTAIN && decidesInCase(entry, whole))
    return answerWith(turn, entry, answerText(entry, whole), match);
  const puzzled = doesNotKnow(reading) && !reading.asks && namesNothing(reading);
  if (!own && (puzzled || does(reading, 'simpler')) && !does(reading, 'why') && reading.request === undefined)
    return answerWith(turn, entry, entry.simple ?? firstLine(entry), match);
  if (!own && does(reading, 'doubt') && !sureTopic(match, world.knowledge))
    return answerWith(turn, entry, entry.answer, match);
  const hears = endsWithHearsay(reading) && !reading.asks && !reading.days.some(isOfACase);
  if (!own && hears && !sureTopic(match, world.knowledge))
    return answerWith(turn, entry, `${wording.toldOtherwise}\n${entry.simple ?? firstLine(entry)}`, match);
  // 「理由は?上を説得したい」
  const asksWhy = does(reading, 'why') && namesNothing({ ...reading, clauses: reading.asking });
  if (!own && asksWhy && reading.asks && entry.why) return answerWith(turn, entry, entry.why, match);
  if (own || !hasNoOwnSubject(reading, entry.answer) || reading.request !== undefined) return null;
  if (does(reading, 'how-much')) return null;
  const asks =
    reading.asks ||
    endsSupposing(reading) ||
    (wishes(reading) && does(reading, 'why')) ||
    reading.acts.some(({ asked }) => asked);
  const again = toldOfBefore(turn) ?? opposite(turn);
  if (again && caseOf(entry, again)) return answerWith(turn, entry, answerText(entry, again), match);
  if (asks && whole !== reading && tellsCaseOf(entry, whole) && !namesOtherMatter(turn, entry))
    return answerWith(turn, entry, answerText(entry, whole), match);
  if (!asks || (match.outcome === 'answer' && match.entryId === entry.id)) return null;
  if (does(reading, 'why')) return answerWith(turn, entry, reasonOf(entry, reading), match);
  if (sureTopic(match, world.knowledge) && !pointsBack(reading)) return null;
  const other = ofOtherMatter(turn, entry, match);
  if (other) return answerWith(turn, other, answerText(other, reading), match);
  const within = namesNothing(reading) ? null : inContext(turn, match);
  if (within && match.candidates[0]?.entryId !== entry.id) return within;
  const mine = caseOf(entry, reading);
  if (mine && (mine.finds || tellsOrProposes(reading)))
    return answerWith(turn, entry, answerText(entry, reading), match);
  // 「写しは不可?」 of the papers that were spoken of
  const ofIt = foundByName(turn, entry);
  if (ofIt !== undefined) return answerWith(turn, entry, ofIt, match);
  const about = linesAbout(entry.answer, reading);
  if (about.length > 0) return answerWith(turn, entry, about.join('\n'), match);
  if (within) return within;
  // 「1/20は?」 is about the case that was decided, not about the rule.
  const goesOn =
    sharesMatter(turn, entry) ||
    ((goesOnFrom(reading) || (endsSupposing(reading) && namesNothing(reading))) &&
      !names(reading, OF_ONE_ENTRY));
  return goesOn && !speaksOfDaysAlone(reading) ? beside(turn, entry, entry.answer, match) : null;
}

/** That there is no answer, and what is known of the matter: once. The second time in a row the same again would help nobody. */
function beside(turn: Turn, entry: Entry, text: string, match: SearchResult): Outcome | null {
  const { misses } = turn.state;
  if (misses > 0) return null;
  const answered = answerWith(turn, entry, `${wording.inGeneral}\n${text}`, match);
  return { ...answered, state: { ...answered.state, misses: misses + 1 } };
}

/** 「それ絶対?」「控えとってない」: worded like examples of what people say after this answer. */
function isLikeExamples(turn: Turn, entry: Entry, whole: Reading): boolean {
  const { request, command, talk, days } = turn.reading;
  // A result is told again by its dialog, and what is told outright is taken up by the dialog that was offered.
  if (turn.state.subject?.result || tellsItsDialog(turn, entry)) return false;
  if (request || command || talk || days.length > 0 || namesOtherMatter(turn, entry)) return false;
  return learntCase(entry, whole, SURE_OF_CASE) !== undefined;
}

/** What the dialog that an entry offers would ask. */
const factsOf = ({ followUps: { dialog } }: Entry): string[] =>
  Object.keys((dialog && formOf(dialog)?.facts) ?? {});

const tellsOutright = ({ reading }: Turn, entry: Entry): boolean =>
  !reading.asks &&
  reading.told.statements.some(({ fact, mood }) => mood === 'told' && factsOf(entry).includes(fact));

const tellsItsDialog = ({ reading }: Turn, entry: Entry): boolean => {
  const facts = factsOf(entry);
  const tells = (fact: string) => asIfAsked(reading, fact).told.statements.some((one) => one.fact === fact);
  return !reading.asks && facts.some(tells);
};

/** What goes on with an answer and has none of its own. */
function inGeneral(turn: Turn, entry: Entry, match: SearchResult): Outcome | null {
  const { reading, state, world } = turn;
  if (state.subject?.result || state.misses > 0) return null;
  if (reading.request || reading.command || reading.talk || reading.days.some(isOfACase)) return null;
  if (yesOrNo(reading) !== undefined || (match.outcome === 'answer' && match.entryId === entry.id))
    return null;
  const topic = sureTopic(match, world.knowledge);
  if (does(reading, 'how-much') || (topic && !(topic.outside && refersBack(reading)))) return null;
  const nearest = match.outcome === 'suggest' ? match.candidates[0]?.entryId : undefined;
  const wants =
    reading.asks || endsSupposing(reading) || wishes(reading) || goesBut(reading) || pointsBack(reading);
  const goesOn = nearest === entry.id || does(reading, 'doubt') || (wants && refersBack(reading));
  const another = nearest !== undefined && nearest !== entry.id;
  if (!goesOn || (another && !(pointsBack(reading) && match.confidence < HARDLY))) return null;
  const text = briefText(entry, reading);
  const exact = caseOf(entry, reading) !== undefined && !namesUnknown(reading);
  if (exact) return answerWith(turn, entry, text, match);
  // 「設定ファイルも見たけど合ってる」 is taken up by the dialog that was offered.
  return state.offered && tellsOutright(turn, entry) ? null : beside(turn, entry, text, match);
}

/** Confidence (0–1) below which another entry is no better guess than the one that is pointed back to. */
const HARDLY = 0.3;

/** 「去年はそれで通ったんだけどなあ」 */
const goesBut = ({ clauses }: Reading): boolean => clauses.at(-1)?.link === 'but';

/**
 * 「やっぱり名前は変えません」: what was told before, the other way round, is another case of the same entry, if need be with all
 * else that was told then.
 */
function ofChange(turn: Turn, entry: Entry): string | null {
  const { reading, state } = turn;
  const before = state.subject?.facts ?? {};
  const changes = reading.told.statements.some(
    ({ fact, value, mood }) => mood === 'told' && before[fact] !== undefined && before[fact] !== value,
  );
  if (!changes || reading.asks || state.subject?.result !== false) return null;
  const told = [reading, withFactsBefore(turn)].find((one) => caseOf(entry, one));
  return told ? answerText(entry, told) : null;
}

/** 「別の名前で保存してます」 after an answer whose cases turn on it: what is told is read as of what the answer speaks of. */
function ofTold({ reading, state }: Turn, entry: Entry, match: SearchResult): string | null {
  const elsewhere = match.outcome === 'answer' && match.entryId !== entry.id;
  if (elsewhere || reading.asks || reading.request || reading.talk || reading.days.length > 0) return null;
  const facts = factsOf(entry);
  // What is told outright is taken up by the dialog that was offered.
  if (state.subject?.result || reading.told.statements.some(({ fact }) => facts.includes(fact))) return null;
  const told = facts.map((fact) => asIfAsked(reading, fact)).find((one) => tellsCaseOf(entry, one));
  return told?.told.statements.every(({ mood, sure }) => mood === 'told' && sure === 'outright')
    ? answerText(entry, told)
    : null;
}

/** 「UTCとは違うの?」 names what the entry's own question is about. */
function sharesMatter({ reading, world }: Turn, entry: Entry): boolean {
  const own = world.read(entry.question, { fact: null }).clauses.flatMap(groupsNamed);
  return reading.clauses.flatMap(groupsNamed).some((group) => own.includes(group));
}

/** Confidence (0–1) from which a question is of another entry, whatever case it goes on from. */
const CERTAIN = 0.9;
/** Confidence (0–1) from which a question that names nothing is of another entry than the one before. */
const SURE = 0.65;
/** The same for the one before, once the message says whose matter it is. */
const SURE_OF_IT = 0.9;

/** Likelihood (0–1) of a case from which what names no matter is taken for it. */
const SURE_OF_CASE = 0.75;

/** 「書類は?」 after an answer that says nothing of papers. */
const namesOtherMatter = (turn: Turn, entry: Entry): boolean => otherMatters(turn, entry).length > 0;

function otherMatters({ reading, world }: Turn, { question, answer }: Entry): string[] {
  const named = MATTERS.filter((matter) => names(reading, [matter]));
  if (named.length === 0) return [];
  const own = world.read(`${question}\n${answer}`, { fact: null });
  return named.filter((matter) => !names(own, [matter]));
}

/** 「書類も変わります?」 after an answer about names: the entry that comes first of all and speaks of papers. */
function ofOtherMatter(turn: Turn, entry: Entry, match: SearchResult): Entry | undefined {
  const matters = otherMatters(turn, entry);
  const nearest = entryOf(turn, match.candidates[0]?.entryId);
  if (matters.length === 0 || nearest === undefined || nearest.id === entry.id) return undefined;
  return matters.every((matter) => !otherMatters(turn, nearest).includes(matter)) ? nearest : undefined;
}

/** Why it is so; where nobody says why, that, where only the reason is asked for. */
const reasonOf = ({ why, answer }: Entry, reading: Reading): string =>
  why ?? (namesNothing({ ...reading, clauses: reading.asking }) ? `${wording.noReason}\n${answer}` : answer);

/** Whether the search found another entry than the one before. 「いつのやつまで?」 is hardly of another. */
function isOfAnotherEntry(turn: Turn, entry: Entry, match: SearchResult): boolean {
  const { reading, world } = turn;
  if (match.outcome !== 'answer' || match.entryId === entry.id) return false;
  if (namesNothing(reading) && match.confidence < SURE) return false;
  // 「それっていつ取ったやつならいいの」: of the papers that were spoken of.
  const ofIt = pointsBack(reading) ? withItsName(turn, entry) : undefined;
  if (ofIt === undefined) return true;
  const { outcome, entryId, confidence } = world.search(ofIt.analysed);
  return !(outcome === 'answer' && entryId === entry.id && confidence >= SURE_OF_IT);
}

const tellsOrProposes = (reading: Reading): boolean =>
  reading.told.statements.length > 0 || proposalIn(reading) !== undefined;

/** 「書類は何がいりますか」: what is only guessed at by itself is plain once it is said what it is about. */
function inContext(turn: Turn, match: SearchResult): Outcome | null {
  const [first] = match.candidates;
  if (!first || (match.outcome !== 'suggest' && !names(turn.reading, OF_ONE_ENTRY))) return null;
  const { world, message } = turn;
  const again = world.search(world.read(`${wording.context}${message.text}`, { fact: null }).analysed);
  const entry = entryOf(turn, first.entryId);
  return entry && again.outcome === 'answer' && again.entryId === entry.id
    ? answerWith(turn, entry, entry.answer, match)
    : null;
}

/** Nouns that belong to one entry. */
const OF_ONE_ENTRY = [...MATTERS, '時刻'];

function subjectEntry(turn: Turn): Entry | undefined {
  const { subject, finished } = turn.state;
  const id =
    subject?.result && finished ? dialogOf(finished.dialog as DialogId).entry : subject?.entries.at(-1);
  return entryOf(turn, id);
}

/** 「1月31日のでも?」 after an answer about days: its dialog, with that day. */
function ofDay(turn: Turn, { followUps: { dialog } }: Entry): Outcome | null {
  const { reading, world } = turn;
  const form = dialog && formOf(dialog);
  if (!form || turn.state.subject?.result || Object.keys(form.facts).join() !== 'issued') return null;
  if (!reading.asks || reading.days.length === 0 || !hasNoOwnSubject(reading)) return null;
  // 「30日過ぎないとだめってことですか」: the rule's length of time, and no day of the person's.
  if (reading.days.some((day) => day.mood === 'asked' && !isOfTheCase(day))) return null;
  if (reading.days.some(({ owner }) => owner === 'other' || owner === 'expiry')) return null;
  const of = form.id === 'registry-certificate' ? 'registry' : 'server-id';
  const days = reading.days.map((day) => ({ ...day, mood: 'told' as const }));
  const day = readIssueDay({ ...reading, days }, { of, asked: true }, contextOf(world));
  return day.kind === 'value' ? startDialog(turn, form.id, { issued: day.value }, null) : null;
}

/** 「じゃあ 06/01/2026 23:59:59 は?」 after an answer about times. */
const ofMoments = (turn: Turn, { followUps: { dialog } }: Entry): Outcome | null =>
  dialog === 'expiry-time' && holdsMoments(turn) ? startDialog(turn, dialog, {}, turn.reading) : null;

const firstLine = ({ answer }: Entry): string => answer.split('\n')[0] ?? answer;
