import type { ActLine, ActName } from '../knowledge/vocabulary';
import type { Mark } from '../language/grammar/endings/ending';
import { commandOf } from './intents';
import { isLongAgo } from './other-times';
import {
  groupsOf,
  headingOf,
  phrasesOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
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
    const before = clauses[at - 1];
    const spoken = before !== undefined && before.sentence === clause.sentence ? before : undefined;
    const acts = actsOf(clause, clause, spoken).filter(
      // 「昔、止まったことがある」 is no outage of today, and 「ひどく叱られました」 says of nothing that it is bad.
      ({ act }) => !(OF_TODAY.has(act) && (isLongAgo(clause, clauses) || isAdverb(clause, clauses[at + 1]))),
    );
    if (hasLittleLeft(clause)) acts.push({ act: 'urgent', denied: false, asked: false, clause, word: '' });
    // 「戻したあとは?」
    if (clause === clauses.at(-1) && clause.mark === '?' && clause.tail?.marks.has('after'))
      acts.push({ act: 'next-step', denied: false, asked: true, clause, word: 'あと' });
    const human =
      commandOf(clause) === 'agent' &&
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

function actsOf(clause: SenseClause, whole: PlacedClause, before: SenseClause | undefined): Act[] {
  const phrases = phrasesOf(clause);
  const all = phrases.flatMap((phrase) => [phrase, ...(phrase.owner ? [phrase.owner] : [])]);
  const within = all.flatMap(({ qualifiers, head }) =>
    qualifiers.flatMap((inner) => actsOf(inner, whole, clause).map((act) => sayingWith(act, head))),
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
  const spoken = [
    ...all,
    ...(before ? [...before.phrases, ...(before.nominal ? [before.nominal] : [])] : []),
  ];
  const valued = [...all.flatMap((phrase) => phrase.units), ...clause.others].some(
    ({ kind }) => kind === 'value',
  );
  const groups = [
    ...spoken.flatMap(groupsAround),
    ...(valued ? [DAY] : []),
    ...(all.some(isSinceDay) ? [SINCE] : []),
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
      return fits(sense.line, { clause, says, denied, asked, groups })
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

const groupsAround = (phrase: SensePhrase): string[] => [
  ...groupsOf(phrase),
  ...phrase.qualifiers.flatMap((clause) => clause.phrases.flatMap(groupsOf)),
];

interface Said {
  clause: SenseClause;
  /** The word is what the clause says, so that the clause's endings are its own. */
  says: boolean;
  denied: boolean;
  asked: boolean;
  groups: readonly string[];
}

const isOther = (phrase: SensePhrase): boolean =>
  /^[をも]/.test(phrase.particle) && subjectOf(phrase).kind === 'unknown';

/** Whether it is said of a topic that nobody listed. @param of groups of nouns that it may be said of */
const isOfForeignTopic = ({ phrases }: SenseClause, of: readonly string[] = []): boolean =>
  phrases.some(
    (phrase) =>
      /^(?:は|が|も)/.test(phrase.particle) &&
      subjectOf(phrase).kind === 'unknown' &&
      !groupsOf(phrase).some((group) => of.includes(group)) &&
      phrase.units.every(({ found }) => found.every(({ sense }) => sense.kind !== 'act')),
  );

/** Whether all that a clause is said of is nothing listed. @param of groups of nouns that it may be said of */
function isOfOthers({ phrases }: SenseClause, of: readonly string[] = []): boolean {
  const subjects = phrases.filter(({ particle }) => /^(?:が|は|も)/.test(particle));
  const isOther = (phrase: SensePhrase) =>
    subjectOf(phrase).kind === 'unknown' && !groupsOf(phrase).some((group) => of.includes(group));
  return subjects.length > 0 && subjects.every(isOther);
}

const isSomebodyElse = (phrase: SensePhrase): boolean =>
  /^(?:が|は|も|から)/.test(phrase.particle) && subjectOf(phrase).kind !== 'neutral';

/** What is applied for is received by itself: 「更新の受付開始はいつですか」. */
const APPLYING = new Set(['更新', '新規', '申請', '書類', '登記', 'CSR', '鍵']);

function fits(line: ActLine, { clause, says, denied, asked, groups }: Said): boolean {
  const marks = clause.tail?.marks;
  const has = (mark: Parameters<NonNullable<typeof marks>['has']>[0]) => says && (marks?.has(mark) ?? false);
  if (line.of && !line.of.some((group) => groups.includes(group))) return false;
  // 「請求書の送り先を変えてほしい」 is about that, whoever is named beside it.
  if (line.act === 'wants-human' && line.of && clause.phrases.some(isOther)) return false;
  // 「申請を電話で受け付けてもらえますか」 is about what is done there, and not about when.
  const handles = line.act === 'opening-hours' && clause.phrases.some(({ particle }) => particle === 'を');
  if (handles || (line.act === 'opening-hours' && groups.some((group) => APPLYING.has(group)))) return false;
  // 「サイトに貼る画像が表示されません」: something else is not there.
  if (line.act === 'outage' && isOfOthers(clause, line.of)) return false;
  // 「ワイルドカードはサポートされていますか」
  if (line.act === 'opening-hours' && isOfForeignTopic(clause, line.of)) return false;
  if (line.denied && !denied) return false;
  if (line.undenied && denied) return false;
  if (line.past && !(has('past') || has('state') || has('done') || clause.link === 'and')) return false;
  if (line.wish && (has('may') || has('even'))) return false;
  if (line.wish && !(has('wish') || has('please') || has('can') || clause.link === 'and')) return false;
  // 「先輩が言ってました」 reminds nobody.
  if (line.reminds && clause.phrases.some(isSomebodyElse)) return false;
  if (line.reminds && !(has('reminds') || has('past') || has('because'))) return false;
  if (line.asked && !asked) return false;
  return !(line.told && (asked || clause.link === 'supposes' || has('supposes')));
}
