import type { Case } from '../knowledge/conditions';
import { sureTopic } from '../knowledge/sure-topic';
import type { Entry, Knowledge } from '../knowledge/types';
import { asksNegatively } from '../reading/asked-negatively';
import { conditionsOf, meets } from '../reading/conditions';
import { pieceBeyondFirst } from '../reading/lines-about';
import { names, namesUnknown } from '../reading/nouns-named';
import { otherThing } from '../reading/other-things';
import { proposalIn } from '../reading/proposals';
import type { Reading } from '../reading/reading';
import { does } from '../reading/said';
import { thingThatEnds } from '../reading/thing-that-ends';
import { isIssueUnknown } from '../reading/unknown-issue';
import type { Candidate, SearchResult } from '../search/types';
import { caseAnswered, caseOf, learntCase } from './case-of';
import { yesNo } from './wording';

/** What an entry answers to this message. */
export function answerText(entry: Entry, reading: Reading): string {
  const own = caseAnswered(entry, reading);
  // 「別名で保存したのに落ちた。なんで」: the cause in that case, and not all that there are.
  if (entry.why && does(reading, 'why') && !tellsCaseOf(entry, alone(reading)))
    return [entry.why, own ? own.say : entry.answer.split('\n')[0]].join('\n');
  return own ? [said(own, reading), ...(own.rest ? [own.rest] : [])].join('\n') : entry.answer;
}

/** The same in a sentence or two: the first, unless another piece alone speaks of what was named. */
export function briefText(entry: Entry, reading: Reading): string {
  const [first = ''] = entry.answer.split('\n');
  if (entry.why && does(reading, 'why')) return entry.why;
  const own = caseAnswered(entry, reading);
  if (own) return said(own, reading);
  return pieceBeyondFirst(entry.answer, reading) ?? first;
}

function said({ when, yes, no, say }: Case, reading: Reading): string {
  const [agrees, denies] = [meets(yes, reading), meets(no, reading)];
  // 「9時間足すんでしたっけ、引くんでしたっけ」 is no question for yes or no.
  const so = agrees === denies ? undefined : agrees;
  if (so === undefined || (so && (standsOnGuess(when, reading) || isIssueUnknown(reading)))) return say;
  const negatively = asksNegatively(reading);
  if (negatively) {
    // 「30日待たないとだめですか」: a no by a word of the question itself.
    const byWord =
      negatively === 'unless' &&
      !so &&
      no &&
      conditionsOf(no).some((one) => one.said !== undefined && meets(one, reading));
    return byWord ? `${yesNo(false)}、${say}` : say;
  }
  // 「省略できないってことですか」: what is put up is the opposite of what the case answers.
  const opposite = proposalIn(reading)?.denied ?? false;
  const holds = so !== opposite;
  return holds && asksOfNew(reading, say) ? say : `${yesNo(holds)}、${say}`;
}

/** 「たぶん同じ名前だろう、と聞いただけです。更新でいいですか」: no yes to what is not known. */
const standsOnGuess = (when: Case['when'], { told }: Reading): boolean =>
  told.statements.some(
    ({ fact, hedged, mood, clause }) =>
      // 「変えたいと考えています」 is no guess.
      hedged &&
      mood === 'told' &&
      !clause.tail?.marks.has('wish') &&
      conditionsOf(when).some(({ facts }) => facts?.[fact] !== undefined),
  );

/** 「担当者が変わったら新規申請になりますか」, where what is said is of a renewal: a yes would be to the wrong question. */
const asksOfNew = (reading: Reading, say: string): boolean =>
  names({ clauses: reading.asking }, ['新規']) && !say.includes('新規');

/** Share of the first candidate's score (0–1) that the second may have where the first stands alone. */
const ALONE = 0.1;
/** Confidence (0–1) from which a candidate that stands alone is answered rather than offered. */
const ALONE_FROM = 0.5;

/** Confidence (0–1) below which the search is sure that a message is about something else, whatever words it holds. */
const ELSEWHERE = 0.003;

/** Of another matter: 「国際便の到着の時間がずれています」. */
export const isOfAnother = ({ outcome, confidence }: SearchResult): boolean =>
  outcome === 'unknown' && confidence < ELSEWHERE;

/** 「05/31/2027 23:59:59 GMT は日本の何日何時?」 */
export const isOfTimes = ({ outcome, entryId }: SearchResult): boolean =>
  outcome === 'answer' && (entryId === 'expiry-jst-example' || entryId === 'expiry-timezone');

/** 「30日以内に支払わないとだめですか」: surely of a topic that is not answered, and hardly of any entry. */
const isOfTopic = (match: SearchResult, reading: Reading, knowledge: Knowledge): boolean =>
  match.outcome === 'unknown' &&
  match.confidence < HARDLY &&
  !names(reading, MATTERS) &&
  sureTopic(match, knowledge) !== undefined;

/** Nouns that say what is asked about, whatever is done with it. */
export const MATTERS = ['登記', '書類', 'CSR', '鍵', '名前', '期限', '人'];
/** Confidence (0–1) below which hardly any entry is meant. */
const HARDLY = 0.1;

/** Confidence (0–1) from which what the search found stands, whatever case of another entry is met. */
const CERTAIN = 0.8;

/**
 * How sure (0–1) the examples of the cases must be of what the search finds first, however unsure that is itself where no
 * fact is told alone: 「バックアップは取ってあります」 asks for no repair.
 */
const SECONDED = 0.95;

/** Score (0–1) that the search must give an entry for a case to make it the answer: 「法人口座をつくるとき謄本のコピーでいいですか」 */
const SOME = 0.007;

/** Score (0–1) below which the first candidate has nothing to do with what was asked, so that none is shown. */
const LEAST = 0.1;

/**
 * What the search found, and what the cases tell beyond it: one that finds its entry by itself makes it the answer, and so does
 * standing alone far ahead of all others.
 */
export function decided(match: SearchResult, reading: Reading, knowledge: Knowledge): SearchResult {
  const { entries } = knowledge;
  const other = otherThing(reading);
  if (other !== undefined && match.outcome !== 'unknown')
    return unanswered(match, `「${other}」についての質問です。`);
  const thing = thingThatEnds(reading);
  // What is known of the times of server IDs is offered, and not said of it.
  if (thing !== undefined && isOfTimes(match))
    return { ...match, outcome: 'suggest', entryId: match.candidates[0]?.entryId ?? null };
  const told = foundByCase(reading, entries);
  if (match.outcome === 'answer' && (told === undefined || match.confidence >= CERTAIN)) return match;
  const agrees = match.candidates.some(({ entryId, score }) => entryId === told?.id && score >= SOME);
  if (told && agrees && !isOfAnother(match) && !isOfTopic(match, reading, knowledge))
    return answered(match, told.id, '場合分け(cases)の条件に当てはまるので、回答しました。');
  const [first, second] = match.candidates;
  const tells = !reading.asks && reading.told.statements.some(({ mood }) => mood === 'told');
  if (
    first &&
    !(tells && first.score < LEAST) &&
    match.seconded >= SECONDED &&
    !isOfAnother(match) &&
    !isOfTopic(match, reading, knowledge)
  )
    return answered(
      match,
      first.entryId,
      '場合分け(cases)の言い方の例からも同じ項目と分かるので、回答しました。',
    );
  if (
    first &&
    second &&
    first.score + second.score >= CERTAIN &&
    knowTheSame(first, second, reading, entries)
  )
    return answered(
      match,
      first.entryId,
      '上位2つの項目が同じ場合分け(cases)として答えるので、回答しました。',
    );
  const own = match.outcome === 'suggest' ? entries.find(({ id }) => id === first?.entryId) : undefined;
  if (own && reading.asks && (first?.score ?? 0) >= LEAST && tellsCaseOf(own, reading))
    return answered(
      match,
      own.id,
      '一番近い項目の場合分け(cases)が、話の事実に当てはまるので、回答しました。',
    );
  if (match.outcome === 'suggest' && (first?.score ?? 0) < LEAST) return unanswered(match);
  const alone = first !== undefined && (second?.score ?? 0) <= ALONE * first.score;
  const sure = reading.asks || !namesUnknown(reading);
  return match.outcome === 'suggest' && alone && sure && match.confidence >= ALONE_FROM
    ? answered(match, first.entryId, 'ほかの候補が大きく離れているので、回答しました。')
    : match;
}

/** Without what was told before, which has no word of its own. */
const alone = (reading: Reading): Reading => {
  const statements = reading.told.statements.filter(({ word }) => word !== '');
  return { ...reading, told: { ...reading.told, statements } };
};

/** Two entries that answer it alike: 「9時間足すんでしたっけ」 of times in general and of an example. */
function knowTheSame(
  first: Candidate,
  second: Candidate,
  reading: Reading,
  entries: readonly Entry[],
): boolean {
  const [one, other] = [first, second].map(({ entryId }) => {
    const entry = entries.find(({ id }) => id === entryId);
    return entry && learntCase(entry, reading)?.id;
  });
  return one !== undefined && one === other;
}

/** Whether a message tells the facts of one of an entry's cases. */
export function tellsCaseOf(entry: Entry, reading: Reading): boolean {
  const when = caseOf(entry, reading)?.when;
  return (
    when !== undefined &&
    conditionsOf(when).some((condition) => condition.facts !== undefined && meets(condition, reading))
  );
}

/** Whether what is asked holds a word that a case of the entry answers with yes or no. */
export function decidesInCase(entry: Entry, reading: Reading): boolean {
  const own = caseOf(entry, reading);
  const answers = [...(own?.yes ? conditionsOf(own.yes) : []), ...(own?.no ? conditionsOf(own.no) : [])];
  return answers.some((condition) => condition.said !== undefined && meets(condition, reading));
}

/** The entry that a case finds by itself. */
export const foundByCase = (reading: Reading, entries: readonly Entry[]): Entry | undefined =>
  entries.find((entry) => caseOf(entry, reading)?.finds);

function unanswered(match: SearchResult, reason = ''): SearchResult {
  const explanation = { ...match.explanation, reason: `${match.explanation.reason}${reason}` };
  return { ...match, outcome: 'unknown', entryId: null, explanation };
}

function answered(match: SearchResult, entryId: string, reason: string): SearchResult {
  const explanation = { ...match.explanation, reason: `${match.explanation.reason}${reason}` };
  return { ...match, outcome: 'answer', entryId, topicId: null, explanation };
}
