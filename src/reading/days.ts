import type { DayMention } from '../dates';
import type { EventLine } from '../knowledge/vocabulary';
import { eventsOf } from './day-events';
import { isLength } from './day-lengths';
import { withDayOfPaper } from './day-of-paper';
import { withDayOfSpan } from './day-of-span';
import { byHeading, byPhrase, NOBODY, type Owner, other } from './day-owners';
import { withDayPointedAt } from './day-pointed-at';
import { isShare } from './day-share';
import { opensStretch, withinStretch } from './day-stretch';
import { aheadIn, moodOf } from './day-tense';
import { topicsBefore } from './day-topics';
import { withoutTelling } from './days-cited';
import { withDaysCounted } from './days-counted';
import { withDaysOfBefore } from './days-of-before';
import { errandOf } from './errands';
import type { OwnedDay } from './owned-day';
import {
  DEEPEST,
  headingOf,
  isOblique,
  isReplyOf,
  ownersOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
} from './phrases';
import { otherPaperIn, sourceIn } from './strangers';

/** Words of reply that a day may stand beside: 「はい、1月20日で合ってます」. */
const ANSWERS = new Set(['yes', 'no', 'right', 'wrong', 'there-is', 'take-back']);

/** Every day of a message with its owner, in the order of the clauses. */
export function daysIn(clauses: readonly SenseClause[]): readonly OwnedDay[] {
  const days = clauses.flatMap((clause, at) => {
    const named = topicsBefore(clauses, at);
    // 「印鑑証明なら、1月10日です」
    const inherits =
      named.length > 0 &&
      (standsFirst(clause) ||
        clause.phrases.every((phrase) => isOblique(phrase) || byPhrase(phrase).owner === 'nobody'));
    const { said, qualified } = errandOf(clause, clauses[at + 1]) ?? { said: clause, qualified: null };
    const heard = inherits ? { ...said, phrases: [...named, ...said.phrases] } : said;
    return daysOfClause(withoutTelling(heard), qualified, clause, inherits ? named : []);
  });
  // A topic that is gone on with is looked at once more.
  const seen = new Set<DayMention>();
  const once = days.filter(({ mention }) => !seen.has(mention) && seen.add(mention));
  const owned = withDayOfPaper(withDayPointedAt(withDayOfSpan(once), clauses), clauses);
  return withDaysCounted(withDaysOfBefore(owned, clauses), clauses);
}

/** 「発行日: 1/21 更新できる日は?」: the day belongs to the name before it, whatever goes on behind it. */
const standsFirst = ({ phrases: [first] }: SenseClause): boolean =>
  first?.head.kind === 'value' && first.particle === '' && first.units.length === 1;

/** @param topics what the clause before speaks of, which goes on */
function daysOfClause(
  clause: SenseClause,
  qualified: SensePhrase | null,
  whole: SenseClause,
  topics: readonly SensePhrase[] = [],
): OwnedDay[] {
  const days: OwnedDay[] = [];
  const visit = (phrase: SensePhrase, owned: SensePhrase | null, depth = 0) => {
    phrase.units.forEach((unit, at) => {
      if (unit.kind !== 'value' || unit.value === null) return;
      const mention = unit.value as DayMention;
      if (isLength(phrase, clause, mention.text)) return;
      const owner = mention.foreign
        ? other(mention.text)
        : mention.kind === 'since'
          ? ofTime(mention, clause, phrase)
          : ownerOf({ phrase, at, owned, clause, qualified, whole, topics });
      days.push({
        mention,
        ...withinStretch(owner, phrase, clause),
        denied: isDenied(phrase, clause),
        mood: moodOf(whole),
        ...aheadIn(clause),
        ...(clause !== whole && clause.tail?.marks.has('past') && { over: true as const }),
        ...(isShare(phrase, at, owned) && { share: true as const }),
        within: (owned !== null && subjectOf(owned).kind !== 'neutral') || qualified !== null,
        clause: whole,
      });
    });
    for (const qualifier of phrase.qualifiers) days.push(...daysOfClause(qualifier, phrase, whole, topics));
    if (phrase.owner && depth < DEEPEST) visit(phrase.owner, phrase, depth + 1);
  };
  for (const phrase of clause.phrases) visit(phrase, null);
  if (clause.nominal) visit(clause.nominal, null);
  return days;
}

const isDenied = (phrase: SensePhrase, clause: SenseClause): boolean =>
  phrase === clause.nominal && clause.denied;

/** 「発行から45日」 is an issue's; 「45日たちました」 is nobody's yet. */
function ofTime({ text }: DayMention, clause: SenseClause, phrase: SensePhrase): Owner {
  // 「登記簿の発行から92日です」
  const own = bySubjects([...(phrase.owner ? [{ ...phrase.owner, particle: 'は' }] : []), ...clause.phrases]);
  if (own.owner === 'other') return own;
  if (!/発行|取得|交付|購入|入手|導入|取っ|もらっ/.test(text)) return own.owner === 'nobody' ? NOBODY : own;
  return own.owner === 'nobody' ? { owner: 'issue', word: '' } : own;
}

interface Place {
  phrase: SensePhrase;
  at: number;
  /** The phrase that this one owns by の. */
  owned: SensePhrase | null;
  clause: SenseClause;
  /** The phrase that the clause says more of. */
  qualified: SensePhrase | null;
  /** The clause that it all stands in. */
  whole: SenseClause;
  topics: readonly SensePhrase[];
}

function ownerOf({ phrase, at, owned, clause, qualified, whole, topics }: Place): Owner {
  const rest = phrase.units.slice(at + 1);
  const before = phrase.units.slice(0, at);
  const event = [...rest, ...before].flatMap(eventsOf).at(0);
  const around = [
    ...(isStandIn(owned ?? qualified, whole) ? whole.phrases : []),
    ...(owned ? [owned] : clause.phrases.filter((one) => one !== phrase && !follows(one, phrase))),
    // 「10日前に発行された企業コードで」: whatever is done with it.
    ...(!owned && qualified ? [{ ...qualified, particle: '' }] : []),
    // 「印鑑証明書だったら2月2日に取ったのがあります」
    ...(qualified && namesNothing(qualified) ? topics : []),
  ];
  // 「登記簿の1月10日発行を…」
  const whose = phrase.owner ? [{ ...phrase.owner, particle: 'は' }] : [];
  if (event) return byEvent(event, [...whose, ...around]);
  if (rest.length > 0) {
    const subject = subjectOf({ ...phrase, units: rest });
    if (subject.kind !== 'neutral') return bySubjects([{ ...phrase, units: rest, particle: 'は' }]);
  }
  // 「発行日2026/1/10です」
  const label = before.length > 0 ? byPhrase({ ...phrase, units: before }) : NOBODY;
  if (label.owner !== 'nobody' && label.owner !== 'other') return label;
  const heading = headingOf(phrase, clause);
  const headed = heading && (byHeading(heading, phrase) ?? byDated(heading, phrase.units[at]));
  if (headed) return headed;
  if (owned) {
    // 「3月の更新」 may be still to come.
    const done = eventsOf(owned.head).find(({ past }) => !past);
    if (done) return byEvent(done, clause.phrases);
    // 「期限が9月のサーバID」
    const subject = clause.phrases.find((one) => one.particle === 'が' && one.end + 1 === phrase.start);
    const own = bySubjects([...(subject ? [subject] : []), { ...owned, particle: 'は' }]);
    return own.owner === 'nobody' ? byTopics(clause.phrases) : own;
  }
  if (opensStretch(phrase, clause) && clause.predicate?.kind === 'value')
    return byTopics(clause.phrases.slice(0, clause.phrases.indexOf(phrase)));
  // 「3月31日が期限です」
  if (
    clause.nominal &&
    clause.nominal !== phrase &&
    /^(?:は|が|も)/.test(phrase.particle) &&
    !isDeed(clause) &&
    !judges(clause.nominal.head)
  )
    return clause.nominal.head.kind === 'value'
      ? other(phrase.head.text)
      : bySubjects([{ ...clause.nominal, particle: 'は' }]);
  if (phrase === clause.nominal || clause.predicate === null)
    return byTopics(clause.phrases.filter((one) => one !== phrase));
  // 「発行日 2026/01/20 更新可能日」: a bare day belongs to the name before it.
  const { nominal } = clause;
  if (nominal && subjectOf(nominal).kind === 'unknown' && nominal.start === phrase.end)
    return other(nominal.units.map(({ text }) => text).join(''));
  if (phrase.particle === '' && nominal && (nominal.head.kind === 'value' || !isDeed(clause)))
    return byTopics(clause.phrases.slice(0, clause.phrases.indexOf(phrase)));
  return byPredicate(clause, around);
}

/** 「謄本 11月21日付」: dated so, whatever is done with it behind. */
function byDated(heading: SensePhrase, day: SenseUnit | undefined): Owner | undefined {
  const own = byPhrase(heading);
  return /付け?$/.test(day?.text ?? '') && (own.owner === 'registry' || own.owner === 'server-id')
    ? own
    : undefined;
}

/** 「1月25日発行で、名前は同じです」: behind で another thing is said. */
const follows = (one: SensePhrase, { particle, end, head }: SensePhrase): boolean =>
  particle === 'で' && eventsOf(head).length > 0 && one.start >= end;

/** 「登記簿は1月15日発行のものです」: ends in a noun that only stands for what the clause is about. */
const isStandIn = (noun: SensePhrase | null, { nominal }: SenseClause): boolean =>
  noun !== null && noun === nominal && namesNothing(noun);

/** 「…のが」「…やつが」 */
const namesNothing = (noun: SensePhrase): boolean => subjectOf({ ...noun, owner: null }).kind === 'neutral';

/** Said of something done, not of what something is: 「請求したところです」. */
const isDeed = ({ tail }: SenseClause): boolean =>
  tail !== null &&
  (['past', 'just', 'passive', 'state', 'please', 'wish', 'ahead', 'can'] as const).some((mark) =>
    tail.marks.has(mark),
  );

/** 「11月19日のはだめ?」: asks whether it will do, and owns no day. */
const judges = ({ found }: SenseUnit): boolean =>
  found.some(({ sense }) => sense.kind === 'act' && (sense.line.act === 'good' || sense.line.act === 'bad'));

/** 「1月20日に…しました」: the day belongs to what was done. */
function byPredicate(clause: SenseClause, around: readonly SensePhrase[]): Owner {
  const { predicate } = clause;
  if (!predicate) return NOBODY;
  const nominal = clause.nominal ? [clause.nominal] : [];
  const event = eventSaid(predicate, clause);
  if (event) return byEvent(event, [...around, ...nominal.flatMap(ownersOf)]);
  // 「2月2日に司法書士にお願いして」
  const done =
    predicate.word?.detail === 'サ変接続' && (clause.link === 'and' || clause.tail?.marks.has('past'));
  const answers =
    !(done && isReplyOf(predicate, 'yes')) &&
    predicate.found.some(({ sense }) => sense.kind === 'reply' && ANSWERS.has(sense.line.act));
  if (answers || judges(predicate)) return byTopics(around);
  if (predicate.kind === 'interrogative' || predicate.kind === 'filler') return byTopics(around);
  // 「保守契約が3月15日で終わる」
  const ending = endsAct(predicate) ? bySubjects(around) : NOBODY;
  return ending.thing ? ending : other(predicate.base);
}

const endsAct = ({ found }: SenseUnit): boolean =>
  found.some(({ sense }) => sense.kind === 'act' && sense.line.act === 'ended');

/** What is said to have happened: 「更新しました」, and not 「更新できるのは」. */
const eventSaid = (predicate: SenseUnit, { tail }: SenseClause): EventLine | undefined =>
  eventsOf(predicate).find(
    ({ state, past }) => !(state && !tail?.marks.has('state')) && !(past && !tail?.marks.has('past')),
  );

function byEvent({ event, of, when, state }: EventLine, around: readonly SensePhrase[]): Owner {
  if (event === 'expiry') {
    const own = bySubjects(around);
    return own.owner === 'other'
      ? { ...own, ...(own.thing && { ends: true as const }) }
      : { owner: 'expiry', word: '' };
  }
  const own = bySubjects(around);
  const source = sourceIn(around);
  if (source !== undefined && own.owner !== 'registry') return { ...other(source), issued: true };
  // 「有効期間は1月20日に始まりました」
  if (own.owner === 'expiry' && of.includes('期限')) return { owner: 'issue', word: own.word };
  if (own.owner === 'other') return { ...own, issued: true };
  if (own.owner === 'expiry') return own;
  const paper = state && own.owner === 'nobody' ? otherPaperIn(around) : undefined;
  if (paper !== undefined) return { ...other(paper), issued: true, thing: true };
  if (own.owner === 'nobody') return when === 'named' ? NOBODY : { owner: 'issue', word: '' };
  const group = own.owner === 'registry' ? '登記' : 'サーバID';
  return own.owner === 'issue' || of.includes(group) ? own : other(own.word);
}

/** What the phrases of a clause name: the first that names something. */
function bySubjects(phrases: readonly SensePhrase[]): Owner {
  for (const phrase of phrases) {
    if (isOblique(phrase) || headsAnother(phrase, phrases)) continue;
    const own = byPhrase(phrase);
    if (own.owner !== 'nobody') return own;
  }
  return NOBODY;
}

/** 「警告: 証明書は…に失効しています」: a word by itself, behind which it is said of which certificate of ours it is. */
const headsAnother = (phrase: SensePhrase, phrases: readonly SensePhrase[]): boolean =>
  phrase.particle === '' &&
  subjectOf(phrase).kind === 'unknown' &&
  phrases.some((one) => one.start >= phrase.end && /^[はがも]/.test(one.particle) && namesOurs(one));

const namesOurs = (phrase: SensePhrase): boolean =>
  [phrase, ...ownersOf(phrase)].some((one) => {
    const subject = subjectOf({ ...one, owner: null });
    return subject.kind === 'listed' && subject.groups.includes('サーバID');
  });

/** 「…のは1月20日です」, 「発行日は1月20日です」. */
function byTopics(phrases: readonly SensePhrase[]): Owner {
  for (const phrase of phrases) {
    if (isOblique(phrase) && !/^(?:に|で)は/.test(phrase.particle)) continue;
    if (headsAnother(phrase, phrases)) continue;
    const spoken = phrase.head.kind === 'filler' ? phrase.qualifiers.at(-1) : undefined;
    if (spoken?.predicate) {
      const event = eventSaid(spoken.predicate, spoken);
      return event ? byEvent(event, spoken.phrases) : other(spoken.predicate.base);
    }
    // 「今日は3月1日です」
    if (phrase.head.kind === 'value' && /^(?:は|が|も)/.test(phrase.particle)) return other(phrase.head.text);
    const own = byPhrase(phrase);
    if (own.owner !== 'nobody') return own;
  }
  return NOBODY;
}
