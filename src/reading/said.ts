import type { ActName, ReplyAct } from '../knowledge/vocabulary';
import type { Mark } from '../language/grammar/endings/ending';
import { normalise } from '../language/normalise';
import { AHEAD } from './issue-day';
import { namesUnknown } from './nouns-named';
import type { OwnedDay } from './owned-day';
import {
  groupsOf,
  isReplyOf,
  phrasesOf,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
  unitsIn,
} from './phrases';
import type { Reading } from './reading';
import { isBare } from './replies';

/** Whether a message is worded as putting right what was said before. */
export const takesBack = ({ replies, clauses }: Reading): boolean =>
  replies.some(({ act }) => act === 'take-back') ||
  clauses.some((clause) => (clause.link === 'and' && clause.denied) || hasLooked(clause));

/** 「今フォルダを見たら上書きしていました」: what was found by looking stands against what was thought before. */
const hasLooked = ({ link, predicate, tail }: Reading['clauses'][number]): boolean =>
  link === 'supposes' &&
  tail?.marks.has('ahead') !== true &&
  (isReplyOf(predicate, 'look-up') || LOOKS.has(predicate?.base ?? ''));

/** What is done to see it once more, whoever was asked for it. */
const LOOKS = new Set(['見る', '見直す', '確かめる', '確認']);

/** The person says that they do not know. */
export const doesNotKnow = ({ replies }: Reading): boolean => replies.some(({ act }) => act === 'dont-know');

/** 「発行日がどこに書いてあるか分からん」「どうやって見るのか知りません」: who does not know where to look asks for it. */
export const doesNotKnowWhere = ({ replies, clauses }: Reading): boolean =>
  replies.some(({ act, clause }) => {
    if (act !== 'dont-know') return false;
    const at = clauses.indexOf(clause as Reading['clauses'][number]);
    const asked = clauses[at - 1]?.sentence === clauses[at]?.sentence ? clauses[at - 1] : undefined;
    return (
      clause.phrases.some(({ head }) => /(?:方|かた|方法|場所|在りか)$/.test(head.text)) ||
      [clause, ...(asked ? [asked] : [])].some((one) => unitsIn(one).some(asksWhere))
    );
  });

const asksWhere = ({ kind, text }: SenseUnit): boolean =>
  kind === 'interrogative' && /^(?:どこ|どの|どう)/.test(text);

/** What was asked about is not there, or has not been had: 「手元にありません」「まだ取っていません」. */
export const hasNone = ({ clauses, asks }: Reading): boolean =>
  !asks &&
  clauses.some(
    ({ predicate, denied }) =>
      denied &&
      predicate !== null &&
      ([predicate.base, predicate.word?.base ?? ''].some((base) => ARRIVES.has(base)) ||
        predicate.found.some(
          ({ sense, wordClass }) =>
            wordClass === 'ある' ||
            sense.kind === 'event' ||
            (sense.kind === 'fact' && sense.fact === 'existing'),
        )),
  );

/** 「まだ届いていません」 */
const ARRIVES = new Set(['届く', '来る', '着く', '受け取る']);

/** The person goes and looks, or asks to wait, and says nothing else yet. */
export function holdsOn(reading: Reading): boolean {
  if (
    !says(reading, 'look-up') ||
    reading.asks ||
    reading.days.some((day) => (day.owner !== 'other' && day.owner !== 'nobody') || isGiven(day)) ||
    reading.told.statements.some(({ mood }) => mood === 'told')
  )
    return false;
  return reading.clauses.every(
    (clause) =>
      clause.predicate === null ||
      clause.predicate.kind !== 'predicate' ||
      reading.replies.some((reply) => reply.clause === clause),
  );
}

/** 「待って、えーと11月21日」「えーと、昨日やったかな」: a day that stands for itself, unlike 「明日」. */
const isGiven = ({ owner, mention, clause }: OwnedDay): boolean =>
  owner === 'nobody' &&
  clause.predicate?.kind === 'value' &&
  !('relative' in mention.days && mention.days.relative && AHEAD.test(mention.text));

/** The person is back and wants to go on: 「お待たせしました」. */
export const goesOn = (reading: Reading): boolean =>
  says(reading, 'go-on') &&
  reading.days.length === 0 &&
  !reading.asks &&
  reading.told.statements.length === 0;

/** A look-up that is more than hesitation. */
const looksUp = ({ replies }: Reading): boolean =>
  replies.some(({ act, line }) => act === 'look-up' && line.class !== '句');

/** A plain yes or no, and nothing else that anybody would have to account for. */
export function yesOrNo(reading: Reading): boolean | undefined {
  if (reading.asks || reading.days.length > 0 || looksUp(reading) || says(reading, 'dont-know'))
    return undefined;
  const said = reading.replies.filter(({ act, bare }) => (act === 'yes' || act === 'no') && bare);
  const last = said.at(-1);
  const whole = reading.clauses.every(
    (clause) =>
      reading.replies.some((reply) => reply.clause === clause) ||
      (clause.predicate === null && isBare(clause)),
  );
  // 「いや、そうじゃなくて…」
  const breaksOff = last?.act === 'yes' && last.denied && last.clause.link === 'and';
  if (last === undefined || !whole || breaksOff) return undefined;
  return (last.act === 'yes') !== last.denied;
}

/** A yes or a no that stands there as a word, and not as a picture. */
export const repliesInWords = ({ replies, text }: Reading): boolean => {
  const written = normalise(text);
  return replies.some(
    ({ act, clause: { predicate } }) =>
      (act === 'yes' || act === 'no') && predicate !== null && written.includes(predicate.text),
  );
};

export const says = ({ replies }: Reading, act: ReplyAct): boolean =>
  replies.some((reply) => reply.act === act);

/** It is asked to do something: 「もっと詳しく言ってくれませんか」「理由をひとことで頼む」. */
export const wishes = ({ clauses }: Reading): boolean => {
  const last = clauses.at(-1);
  return (
    ['please', 'wish'].some((mark) => last?.tail?.marks.has(mark as Mark)) ||
    /^(?:頼む|お願い|おねがい|願う|ください|希望)/.test(last?.predicate?.base ?? '')
  );
};

/** What others have said ends it: 「去年は電話でできるって言われたんだけど」. */
export const endsWithHearsay = ({ clauses }: Reading): boolean =>
  clauses.at(-1)?.tail?.marks.has('hearsay') === true;

/** Whether a message does this, whatever else it says. */
export const does = ({ acts }: Reading, act: ActName): boolean => acts.some((one) => one.act === act);

/** 「試したけど無理でした」「やってみましたがうまくいきません」: the last that is said is that it was no good, and of nothing in particular. */
export const endsBadly = ({ clauses }: Reading): boolean => {
  const last = clauses.at(-1);
  const acts = last?.predicate?.found.flatMap(({ sense }) => (sense.kind === 'act' ? [sense.line.act] : []));
  return (
    last !== undefined &&
    acts?.includes(last.denied ? 'works' : 'bad') === true &&
    last.phrases.every((phrase) => subjectOf(phrase).kind === 'neutral') &&
    (last.nominal?.owner ?? null) === null
  );
};

/** Whether it asks what its case comes to: 「どうしたらよいでしょうか」「どのような手続きになりますか」「申請区分を教えてください」. */
export const asksWhatToDo = (reading: Reading): boolean =>
  !namesUnknown({ clauses: reading.asking }) &&
  (does(reading, 'next-step') ||
    reading.asking.some(({ nominal, phrases }) => {
      const named = phrasesOf({ phrases, nominal });
      return asksSort(named) || named.some((phrase) => groupsOf(phrase).includes('区分'));
    }));

/** 「どのような手続き」「どんな申請」 */
const asksSort = (phrases: readonly SensePhrase[]): boolean =>
  phrases.some(
    (phrase) =>
      groupsOf(phrase).some((group) => group === '申請' || group === '区分') &&
      [
        ...phrase.qualifiers.flatMap(({ predicate, others }) => [
          ...(predicate ? [predicate] : []),
          ...others,
        ]),
        ...phrase.units,
        ...(phrase.owner?.units ?? []),
      ].some(({ kind, text }) => kind === 'interrogative' && SORT.test(text)),
  );

const SORT = /^(?:どの|どんな|どういう|何の|なんの|どれ|どちら|どっち)/;

/** A day and hardly anything else: 「じゃあ1/20だったら?」「1月21日に発行されました」. */
export function speaksOfDaysAlone({ clauses, days }: Reading): boolean {
  return (
    days.length > 0 &&
    clauses.every(
      ({ predicate }) =>
        predicate === null ||
        predicate.kind === 'value' ||
        predicate.kind === 'interrogative' ||
        predicate.kind === 'filler' ||
        predicate.found.some(({ sense }) => sense.kind === 'event' || sense.kind === 'reply'),
    )
  );
}
