import type { ActName } from '../knowledge/vocabulary';
import type { Mark } from '../language/grammar/endings/ending';
import { fits, isOnTheWay } from './act-fits';
import { commandOf } from './intents';
import { isLongAgo } from './other-times';
import {
  groupsOf,
  headingOf,
  phrasesOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
} from './phrases';
import type { PlacedClause } from './read-clauses';
import { isAsked } from './statements';

/** Something that a message does, with the clause that does it. */
export interface Act {
  act: ActName;
  denied: boolean;
  asked: boolean;
  clause: PlacedClause;
  /** The word that said so. */
  word: string;
  /** It is said, and not a word before a noun: 「早いほう」. */
  says?: true;
}

/** 土曜日, and not 12月5日. */
export const namesWeekday = (text: string): boolean => text.includes('曜') || text.endsWith('土日');

/** 日曜, and neither 来週の日曜 nor 12月5日(土). */
export const isWeekday = (text: string): boolean => /^(?:[月火水木金土日]曜日?|土日)$/.test(text);

/** Words that ask for one of these by themselves. */
const ASKING: readonly (readonly [ActName, RegExp])[] = [
  ['why', /^(?:なぜ|なして|何故|なんで|何で.|どうして)/],
  ['when', /^(?:いつ|何曜日|何日から|何日まで|なんにちから|なんにちまで)/],
  ['how-much', /^(?:いくら|なんぼ)/],
  ['how-long', /^(?:何日|なんにち|どれくらい|どのくらい|どれぐらい|どのぐらい)/],
];
/** 「どうすれば」「何をしたら」: what is to be done. */
const HOW =
  /^(?:どう|どない|どげん|どがん|どげんすれば|どげんしたら|何|なに|いかが|どうすれば|どうしたら|どないしたら)$/;
const TO_DO = new Set([
  'する',
  'やる',
  '準備',
  '用意',
  '始める',
  '手',
  '対処',
  '対応',
  '進める',
  'いい',
  'よい',
  '良い',
  'よろしい',
  'なる',
  '申請',
  '手続き',
]);

/** All that the clauses of a message do, in their order. */
export function actsIn(clauses: readonly PlacedClause[]): Act[] {
  return clauses.flatMap((clause, at) => {
    const [before, after] = [clauses[at - 1], clauses[at + 1]].map((one) =>
      one?.sentence === clause.sentence ? one : undefined,
    );
    const acts = actsOf(clause, { whole: clause, before, after }).filter(
      // 「昔、止まったことがある」 is no outage of today, and 「ひどく叱られました」 says of nothing that it is bad.
      ({ act }) => !(OF_TODAY.has(act) && (isLongAgo(clause, clauses) || isAdverb(clause, clauses[at + 1]))),
    );
    if (hasLittleLeft(clause)) acts.push({ act: 'urgent', denied: false, asked: false, clause, word: '' });
    // 「戻したあとは?」
    if (clause === clauses.at(-1) && clause.mark === '?' && clause.tail?.marks.has('after'))
      acts.push({ act: 'next-step', denied: false, asked: true, clause, word: 'あと' });
    const human =
      commandOf(clause) === 'agent' &&
      !isOnTheWay(clause, after) &&
      !['even', 'may'].some((mark) => clause.tail?.marks.has(mark as Mark)) &&
      !acts.some(({ act }) => act === 'wants-human');
    return human ? [...acts, { act: 'wants-human', denied: false, asked: false, clause, word: '' }] : acts;
  });
}

/** What is so now, or not at all. */
const OF_TODAY = new Set<ActName>(['outage', 'complain', 'urgent']);

/** 「ひどく」 right before what it qualifies. */
const isAdverb = ({ predicate, link, end }: PlacedClause, next: PlacedClause | undefined): boolean =>
  link === 'and' && predicate?.text.endsWith('く') === true && next?.predicate?.start === end;

/** Days from which on there is little time left. */
const FEW_DAYS = 14;

/** 「期限まであと2日しかない」 */
function hasLittleLeft({ phrases, nominal, mark, tail }: PlacedClause): boolean {
  const untilTheEnd = phrases.some(
    (phrase) => phrase.particle.startsWith('まで') && groupsOf(phrase).includes('期限'),
  );
  const left = /^(\d{1,3})日/.exec(nominal?.units.map(({ text }) => text).join('') ?? '')?.[1];
  const asks = mark === '?' || (tail?.marks.has('asks') ?? false);
  return untilTheEnd && left !== undefined && Number(left) <= FEW_DAYS && !asks;
}

/** Where a clause stands: in which of the message's own, and what is said before and after it in the same sentence. */
interface Around {
  whole: PlacedClause;
  before: SenseClause | undefined;
  after: SenseClause | undefined;
}

function actsOf(clause: SenseClause, around: Around): Act[] {
  const { whole } = around;
  const phrases = phrasesOf(clause);
  const all = phrases.flatMap((phrase) => [phrase, ...(phrase.owner ? [phrase.owner] : [])]);
  const within = all.flatMap(({ qualifiers, head }) =>
    qualifiers.flatMap((inner) =>
      actsOf(inner, { whole, before: clause, after: undefined }).map((act) => sayingWith(act, head)),
    ),
  );
  const nominal = new Set(clause.nominal?.units ?? []);
  const topics = new Set(phrases.filter(isTopic).flatMap((phrase) => phrase.units));
  // 「終了 2027/3/22 もう使える?」 asks nothing about an end.
  const headings = new Set(phrases.flatMap((phrase) => headingOf(phrase, clause) ?? []));
  const units = new Set<SenseUnit>([
    ...all.filter((phrase) => !headings.has(phrase)).flatMap((phrase) => phrase.units),
    ...clause.others,
    ...(clause.predicate ? [clause.predicate] : []),
  ]);
  const valued = [...all.flatMap((phrase) => phrase.units), ...clause.others].some(
    ({ kind }) => kind === 'value',
  );
  const times = [
    ...(valued ? [DAY] : []),
    ...(all.some(isSinceDay) ? [SINCE] : []),
    ...(all.some(isJustNow) ? [AGAIN] : []),
    ...(all.some(isToWhom) ? [TO_WHOM] : []),
  ];
  const own = [...units].flatMap((unit) =>
    unit.found.flatMap(({ sense, denies }): Act[] => {
      if (sense.kind !== 'act') return [];
      const says = unit === clause.predicate || nominal.has(unit);
      const denied = says ? clause.denied : denies;
      // 「もう切れてますよね」「もう切れてるんですね」 ask where 「止まってますよね」 tells.
      const marks = whole.tail?.marks;
      const seeks = marks?.has('confirms') === true || marks?.has('shares') === true;
      const asked = isAsked(whole) || (sense.line.asked === true && seeks);
      return fits(sense.line, { ...around, clause, says, denied, asked, times })
        ? [
            {
              act: sense.line.act,
              denied,
              asked,
              clause: whole,
              word: sense.line.word,
              // 「終わりは12/10のままですよね」 names an end, and does not ask whether it has come.
              ...(!topics.has(unit) && { says: true as const }),
            },
          ]
        : [];
    }),
  );
  return [...within, ...own, ...asking(units, clause, whole)];
}

const isTopic = ({ particle }: SensePhrase): boolean => /^(?:は|が|も)/.test(particle);

/** 「早いほう」 says of nothing that it is early; 「だめなの」 says so. */
const sayingWith = ({ says, ...act }: Act, head: SenseUnit): Act =>
  says && head.kind === 'filler' ? { ...act, says } : act;

/** What the interrogatives of a clause ask for. */
function asking(units: ReadonlySet<SenseUnit>, clause: SenseClause, whole: PlacedClause): Act[] {
  const words = [...units].filter(({ kind }) => kind === 'interrogative').map(({ text }) => text);
  const act = (name: ActName, word: string): Act => ({
    act: name,
    denied: false,
    asked: true,
    clause: whole,
    word,
  });
  const named = words.flatMap((word) =>
    ASKING.flatMap(([name, pattern]) => (pattern.test(word) ? [act(name, word)] : [])),
  );
  const how = words.find((word) => HOW.test(word));
  const { predicate } = clause;
  const does =
    predicate === null ||
    predicate.kind === 'interrogative' ||
    [predicate.base, predicate.word?.base ?? ''].some((base) => TO_DO.has(base));
  return how !== undefined && does ? [...named, act('next-step', how)] : named;
}

/** The group of words for times at which somebody may be there; a day that was found is one. */
const DAY = '曜日';

/** The group of the words for how long something has gone on: 「先週から問い合わせているのに」. */
const SINCE = '前から';

const isSinceDay = ({ head, particle }: SensePhrase): boolean =>
  head.kind === 'value' && head.value !== null && particle.startsWith('から');

/** The group of the words for what went on a moment before in the same way: 「それさっきも見たんだけど」. */
const AGAIN = 'さっきも';

const isJustNow = ({ head, particle }: SensePhrase): boolean =>
  head.kind === 'value' &&
  particle.startsWith('も') &&
  /^(?:つい)?(?:さっき|さきほど|先ほど|先程)/.test(head.text);

/** The group of those to whom somebody asks to turn: 「どこに連絡すればいいですか」. */
const TO_WHOM = 'どこに';

const isToWhom = ({ head, particle }: SensePhrase): boolean =>
  /^[にへ]/.test(particle) && /^(?:どこ|何処|どちら|どっち|誰|だれ|どなた)$/.test(head.text);
