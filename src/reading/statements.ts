import type { FactLine } from '../knowledge/vocabulary';
import { seeksAgreement } from '../language/grammar/agreement';
import { writtenOver } from './dated-files';
import { goingOn, withTopic } from './going-on';
import { copyOfOther } from './kept-copies';
import { speaksOfNew, speaksOfOld } from './old-or-new';
import { isOneMore } from './one-more';
import {
  isOfAnotherAuthority,
  isOfElsewhere,
  isOfOtherAuthority,
  ownersPointedAt,
  takeBackLast,
  takeBackOwn,
} from './other-authority';
import { firstTimeOf, isOfBefore, isOfLater, isOfOnePerson } from './other-times';
import {
  asksWhichOf,
  isMatter,
  isOblique,
  isPlace,
  matterOf,
  ownersOf,
  type SenseClause,
  type SensePhrase,
  subjectOf,
} from './phrases';
import {
  deedOf,
  isNotUnderstood,
  isOfItsName,
  isOnlyAskedAbout,
  type Predication,
  predicationsIn,
} from './predications';
import type { PlacedClause } from './read-clauses';
import { comparesHosts, otherName, renamesHost } from './renamed-hosts';
import { namesFile, namesThenSaves } from './saved-files';
import type { Statement, Told } from './told';
import { marked, valueIn } from './values-said';
import { isNamedAsWord } from './words-named';

/**
 * Every fact that the clauses of a message tell.
 * @param asked the fact that the person was asked for, if any: then its words need no noun beside them
 */
export function statementsIn(clauses: readonly PlacedClause[], asked: string | null): Told {
  const told: Told = { statements: [], refusals: [], aside: new Set() };
  let topics: readonly SensePhrase[] = [];
  let before: PlacedClause | undefined;
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1];
    if (asked === null && isOneMore(clause) && next && isAsked(next)) continue;
    const own = clause.phrases.filter((phrase) => !isOblique(phrase));
    const spoken = goingOn(clause, before);
    const ofFile = namesFile(clause, next) || (before !== undefined && namesThenSaves(before, clause));
    const heard = { asked: ofFile ? FILE_KEPT : asked, ofFile };
    for (const predication of isNamedAsWord(clause, next) ? [] : predicationsIn(clause))
      weigh(withTopic(predication, spoken), heard, topics, told);
    if (renamesHost(clause)) told.statements.push(otherName(clause));
    const dated = writtenOver(clause);
    if (dated && !isAsked(clause)) told.statements.push(dated);
    if (isOfAnotherAuthority(clause)) takeBackOwn(told, clause);
    if (isOfElsewhere(clause)) takeBackLast(told, clause, before);
    before = clause;
    const named = [...own, ...(clause.nominal ? [clause.nominal] : [])].filter(
      (phrase) => subjectOf(phrase).kind === 'listed',
    );
    if (named.length > 0) topics = named;
  }
  const hosts = comparesHosts(clauses);
  if (hosts) told.statements.push(hosts);
  return told;
}

function weigh(
  predication: Predication,
  { asked, ofFile }: { asked: string | null; ofFile: boolean },
  topics: readonly SensePhrase[],
  told: Told,
): void {
  const [first] = predication.unit.found;
  for (const { sense, denies } of predication.unit.found) {
    if (sense.kind !== 'fact' || (sense.line.main && predication.within)) continue;
    if (ofFile && OF_OTHER_NAMES.has(sense.fact)) continue;
    if ((asked === sense.fact && isOnlyAskedAbout(predication)) || isNotUnderstood(predication)) continue;
    // 「他社のしか使っていません」 says that it is used.
    const only = predication.arguments.some(({ particle }) => particle === 'しか');
    // 「同じ名前では保存していません」: it was kept, but not so.
    const otherwise = ofFile && predication.within && predication.clause.denied;
    const denied = (predication.denied !== (denies !== first?.denies)) !== (only || otherwise);
    const said = { ...predication, denied };
    const { fact, line } = sense;
    const judged = judge(said, fact, line, asked === fact, topics);
    if (judged === null) continue;
    if (isOfBefore(said, fact)) {
      told.aside.add(predication.unit);
      continue;
    }
    if (typeof judged === 'object') {
      told.refusals.push({ fact, foreign: judged.foreign, clause: predication.clause });
      if (judged.foreign === DEVICE || ELSEWHERE.includes(judged.foreign)) told.aside.add(predication.unit);
    } else {
      const { value, intended } = valueIn(said, line);
      if (value === null) continue;
      const mood = moodOf(predication);
      told.statements.push({
        fact,
        value,
        sure: judged,
        hedged:
          marked(predication, 'hedge') || predication.clause.others.some(({ base }) => HEDGING.has(base)),
        mood,
        word: line.word,
        of: line.of,
        weak: line.when === 'asked' && !ofFile,
        within: predication.within,
        ...(intended && { intended }),
        ...(mood === 'told' && isOfLater(said, fact) && { later: true as const }),
        says: line.is,
        unit: predication.unit,
        clause: predication.clause,
      });
    }
  }
}

/** Whether what the line says is said of its own matter; a foreign subject gives nothing, and is named. */
function judge(
  predication: Predication,
  fact: string,
  line: FactLine,
  asked: boolean,
  topics: readonly SensePhrase[],
): Statement['sure'] | { foreign: string } | null {
  const when = line.when ?? 'named';
  if (when === 'asked' && !asked) return null;
  const other = line.times ? firstTimeOf(predication.clause) : undefined;
  if (other !== undefined) return { foreign: other };
  if (line.times && isOfOnePerson(predication.clause)) return null;
  let own = false;
  let placed = false;
  let named = false;
  let unread = false;
  for (const phrase of predication.arguments) {
    const subject = subjectOf(phrase);
    const copied = fact === 'backup' ? copyOfOther(phrase) : undefined;
    if (copied !== undefined) return { foreign: copied };
    const owners = [...ownersOf(phrase), ...ownersPointedAt(phrase, topics)].map(subjectOf);
    const foreignOwner = owners.find((owner) => isForeign(owner, line));
    const spoken = [subject, ...owners].flatMap((one) => (one.kind === 'unknown' ? [] : one.groups));
    const groups = subject.kind === 'unknown' ? [] : subject.groups;
    if (!line.of.includes('他社') && isOfOtherAuthority(phrase)) return { foreign: '他社' };
    const fits =
      spoken.some((group) => line.of.includes(group)) &&
      (isOwnMatter(groups, line) || subject.kind === 'neutral');
    if (fits && !foreignOwner) {
      own = true;
      named ||= groups.includes(line.of[0] ?? '');
      placed ||= (isPlace(phrase) || /^(?:は|も)/.test(phrase.particle)) && groups.includes(line.of[0] ?? '');
      continue;
    }
    // 「議会の要望で名前が変わる」: why, and not what.
    const isCause = /^で/.test(phrase.particle) && subject.kind === 'unknown';
    if (foreignOwner && !isCause) return { foreign: nameOf(foreignOwner) };
    // 「他社から発行された証明書」
    if (line.of.includes('他社') && groups.includes('サーバID')) continue;
    const elsewhere = groups.find((group) => ELSEWHERE.includes(group) && !line.of.includes(group));
    if (elsewhere !== undefined) return { foreign: elsewhere };
    const deed = deedOf(phrase, fact, line.of);
    if (deed !== undefined) return { foreign: deed };
    if (groups.includes(DEVICE) && isDone(phrase, predication)) return { foreign: DEVICE };
    if (subject.kind === 'neutral' || groups.includes(matterOf(fact))) continue;
    if (line.by && (groups.includes(PEOPLE) || isSomebody(phrase))) continue;
    if (line.of.includes('名前') && isOfItsName(phrase, predication)) continue;
    // 「追加の申請」
    if (predication.within && groups.length > 0 && groups.every((group) => FORMAL.has(group))) continue;
    // 「1枚だけ持っています」「一緒に消えました」: how, not what.
    if ((phrase.particle === '' || isOblique(phrase)) && groups.some(isMatter)) continue;
    // 「サーバにはありません」 says nothing of what one has.
    const elsewhereIs =
      isPlace(phrase) && predication.unit.found.some(({ wordClass }) => wordClass === 'ある');
    if (!isOblique(phrase) || (elsewhereIs && subject.kind === 'listed')) return { foreign: nameOf(subject) };
    if (isPlace(phrase) && subject.kind === 'unknown') unread = true;
  }
  if ((line.at && !placed) || (line.needs && !named)) return null;
  if (line.old && !speaksOfOld(predication)) return null;
  if (line.new && !speaksOfNew(predication)) return null;
  const inherited =
    !own &&
    topics.some((topic) => {
      const subject = subjectOf(topic);
      if (fact === 'backup' && copyOfOther(topic) !== undefined) return false;
      return subject.kind === 'listed' && subject.groups.some((group) => line.of.includes(group));
    });
  const ever = line.ever === true && marked(predication, 'ever');
  if (!own && !inherited && !ever && when !== 'anywhere' && (!asked || when === 'with-noun')) return null;
  return unread ? null : 'outright';
}

/** A certificate of another authority is that authority's matter as well: 「他社の証明書」. */
const isOwnMatter = (groups: readonly string[], { of }: FactLine): boolean =>
  groups.some((group) => of.includes(group) || (of.includes('他社') && group === 'サーバID'));

/** What the name under which a new key was kept tells, as if it had been asked for, and what it says nothing of. */
const FILE_KEPT = 'overwritten';
const OF_OTHER_NAMES = new Set(['sameName', 'backup']);

/** No matter of this case, however near. */
const ELSEWHERE = ['他社', '別のサーバ', 'よその話'];

/** What stands in front of servers, and needs no server ID of its own. */
const DEVICE = '負荷分散装置';

/** 「ロードバランサを追加」「負荷分散装置だけ追加」: what something is done to. */
const isDone = (phrase: SensePhrase, { clause }: Predication): boolean =>
  /^(?:を|も|だけ|のみ)/.test(phrase.particle) ||
  (phrase.particle === '' && phrase === clause.phrases.at(-1));

type SubjectOf = ReturnType<typeof subjectOf>;

/** Owners that change whose the matter is: 部長の名前, 他社の証明書. What the case is about anyway does not. */
function isForeign(subject: SubjectOf, { of }: FactLine): boolean {
  if (subject.kind === 'neutral') return false;
  if (subject.kind === 'unknown') return true;
  return subject.groups.some((group) => ELSEWHERE.includes(group) && !of.includes(group));
}

const nameOf = (subject: SubjectOf): string =>
  subject.kind === 'unknown' ? subject.word : (subject.groups[0] ?? '');

/** 「退職した人が取ってくれてた」 */
const isSomebody = ({ head, particle }: SensePhrase): boolean =>
  /^(?:人|ひと|方|かた)$/.test(head.text) && /^[がはも]/.test(particle);

/** What is applied for, however it is told apart. */
const FORMAL = new Set(['申請', '区分']);

/** The group of those who do things. */
const PEOPLE = '人';

function moodOf({ clause, tail, within }: Predication): Statement['mood'] {
  if (
    tail?.marks.has('supposes') ||
    clause.link === 'supposes' ||
    clause.others.some(({ text }) => SUPPOSING.test(text))
  )
    return 'supposed';
  // 「同じ名前で追加するのは新規と更新のどっち」 asks which, and tells the case.
  return isAsked(clause) && !(within && asksWhichOne(clause)) ? 'asked' : 'told';
}

const asksWhichOne = ({ predicate, nominal }: SenseClause): boolean =>
  [predicate, ...(nominal?.units ?? [])].some(
    (unit) => unit?.kind === 'interrogative' && asksWhichOf(unit.text),
  );

const HEDGING = new Set([
  'たぶん',
  '多分',
  'おそらく',
  '恐らく',
  'きっと',
  '確か',
  'たしか',
  'だいたい',
  '大体',
  'ほぼ',
  'ほとんど',
  '殆ど',
]);

const SUPPOSING = /^(?:もし|もしも|仮に|例えば|たとえば)$/;

/** Whether the clause is a question: by its ending, its mark, or a word that asks. */
export function isAsked(clause: SenseClause): boolean {
  return (
    (clause.tail?.marks.has('asks') ?? false) ||
    seeksAgreement(clause) ||
    clause.mark === '?' ||
    clause.others.some(({ kind }) => kind === 'interrogative') ||
    clause.predicate?.kind === 'interrogative' ||
    clause.phrases.some(({ units }) => units.some(({ kind }) => kind === 'interrogative')) ||
    asksWhatIsDone(clause)
  );
}

/** 「つぎ何する」: what is done, right behind the word that asks. */
const asksWhatIsDone = ({ nominal }: SenseClause): boolean =>
  nominal?.head.word?.pos === '動詞' && nominal.units.at(-2)?.kind === 'interrogative';
