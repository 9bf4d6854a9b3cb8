import type { ActLine } from '../knowledge/vocabulary';
import type { Mark } from '../language/grammar/endings/ending';
import { groupsOf, phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';

/** How a word of an act is said. */
export interface Said {
  clause: SenseClause;
  /** The clause before it in the same sentence, whose nouns need not be said again. */
  before: SenseClause | undefined;
  after: SenseClause | undefined;
  /** The word is what the clause says, so that the clause's endings are its own. */
  says: boolean;
  denied: boolean;
  asked: boolean;
  /** Groups that the days of the clause stand for. */
  times: readonly string[];
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

/** The groups of nouns that a word may be said of, where it stands. */
function nounsFor({ act }: ActLine, { clause, before }: Said): string[] {
  const all = withOwners(phrasesOf(clause));
  const earlier = before ? phrasesOf(before).flatMap(groupsAround) : [];
  if (act === 'wants-human')
    // 「担当が休むので、私が代わりに」: who does it is said here, and nobody is left out.
    return [...all.flatMap(groupsAround), ...(clause.phrases.some(isSubject) ? [] : earlier)];
  if (act !== 'opening-hours') return [...all.flatMap(groupsAround), ...earlier];
  // 「担当者違いでも受け付けますか」「担当が変わりましたが…」: on what terms, and not who is there.
  const there = all
    .filter((phrase) => !/^で(?:も|$)/.test(phrase.particle) && !isPartOfNext(phrase, all))
    .flatMap(headGroups);
  return [...there, ...(before?.tail?.marks.has('past') ? [] : earlier)];
}

const isSaidOf = (of: readonly string[], line: ActLine, said: Said): boolean =>
  [...nounsFor(line, said), ...said.times].some((group) => of.includes(group));

/** 担当者 of 「担当者違いでも」 */
const isPartOfNext = ({ particle, end }: SensePhrase, all: readonly SensePhrase[]): boolean =>
  particle === '' && all.some(({ start }) => start === end);

const headGroups = (phrase: SensePhrase): readonly string[] =>
  groupsOf({ ...phrase, units: [phrase.head], owner: null });

const withOwners = (phrases: readonly SensePhrase[]): SensePhrase[] =>
  phrases.flatMap((phrase) => [phrase, ...(phrase.owner ? [phrase.owner] : [])]);

const groupsAround = (phrase: SensePhrase): string[] => [
  ...groupsOf(phrase),
  ...phrase.qualifiers.flatMap((clause) => clause.phrases.flatMap(groupsOf)),
];

const handles = ({ phrases }: SenseClause): boolean => phrases.some(({ particle }) => particle === 'を');

const applies = (clause: SenseClause): boolean =>
  withOwners(phrasesOf(clause)).some((phrase) => groupsOf(phrase).some((group) => APPLYING.has(group)));

const isSubject = ({ particle }: SensePhrase): boolean => /^が/.test(particle);

/** 「代わってください」 asks with a bare て as well; 「代わりに」 says only how something else is done. */
const isBareRequest = ({ clause, after }: Said): boolean =>
  clause.link === 'and' &&
  !['ahead', 'passive'].some((mark) => clause.tail?.marks.has(mark as 'ahead')) &&
  !isOnTheWay(clause, after);

/** 「担当に代わって私が更新を申請できますか」: on the way to something else, and no request. @param after the clause behind it in the same sentence */
export const isOnTheWay = ({ link }: SenseClause, after: SenseClause | undefined): boolean =>
  link === 'and' &&
  after !== undefined &&
  (isStory(after) ||
    phrasesOf(after).some((phrase) => groupsOf(phrase).some((group) => APPLYING.has(group))));

/** 「電話して発行日を教えてもらった」: it has been done, and came to something. */
const isStory = ({ tail, denied }: SenseClause): boolean =>
  !denied &&
  tail?.marks.has('past') === true &&
  !['wish', 'please', 'asks'].some((mark) => tail.marks.has(mark as Mark));

/** 「何度も聞いてしまって恐縮ですが」: the person's own fault. */
const isApologised = ({ clause, after }: Said): boolean =>
  clause.link === 'and' &&
  after !== undefined &&
  [
    ...after.phrases.flatMap(({ units }) => units),
    ...after.others,
    ...(after.predicate ? [after.predicate] : []),
  ].some(({ text }) => APOLOGY.test(text));

/** 「前の担当に3回聞きましたが」: said to somebody else. */
const isToAnother = (phrase: SensePhrase): boolean =>
  /^(?:に|から)$/.test(phrase.particle) && groupsOf({ ...phrase, owner: null }).includes('人');

const APOLOGY = /^(?:恐縮|申し訳|申しわけ|すみません|すいません|ごめん|恐れ入り|失礼)/;

/** 「よく分かってないのですが」: the person's own state, from which they go on. */
const isOwnState = ({ link, others, phrases }: SenseClause): boolean =>
  link === 'but' ||
  link === 'because' ||
  others.some(({ text }) => OF_ONESELF.test(text)) ||
  phrases.some((phrase) => groupsOf(phrase).includes('本人') || /^(?:ので|けど)/.test(phrase.particle));

const OF_ONESELF = /^(?:よく|まだ|あまり|あんまり|いまいち|いまひとつ)$/;

/** Whether a word of an act does it, said of what it is said of and in the way it is said. */
export function fits(line: ActLine, said: Said): boolean {
  const { clause, says, denied, asked } = said;
  const marks = clause.tail?.marks;
  const has = (mark: Parameters<NonNullable<typeof marks>['has']>[0]) => says && (marks?.has(mark) ?? false);
  if (line.of && !isSaidOf(line.of, line, said)) return false;
  // 「請求書の送り先を変えてほしい」 is about that, whoever is named beside it.
  if (line.act === 'wants-human' && line.of && clause.phrases.some(isOther)) return false;
  // 「申請を電話で受け付けてもらえますか」 is about what is done there, and not about when.
  if (line.act === 'opening-hours' && (handles(clause) || applies(clause))) return false;
  // 「サイトに貼る画像が表示されません」: something else is not there.
  if (line.act === 'outage' && isOfOthers(clause, line.of)) return false;
  // 「ワイルドカードはサポートされていますか」
  if (line.act === 'opening-hours' && isOfForeignTopic(clause, line.of)) return false;
  if (line.denied && !denied) return false;
  if (line.undenied && denied) return false;
  if (line.past && !(has('past') || has('state') || has('done') || clause.link === 'and')) return false;
  if (line.wish && (has('may') || has('even'))) return false;
  if (line.wish && !(has('wish') || has('please') || has('can') || isBareRequest(said))) return false;
  if (line.hearer && isOwnState(clause)) return false;
  if (line.act === 'complain' && (isApologised(said) || clause.phrases.some(isToAnother))) return false;
  // 「先輩が言ってました」 reminds nobody.
  if (line.reminds && [...clause.phrases, ...(said.before?.phrases ?? [])].some(isSomebodyElse)) return false;
  if (line.reminds && !(has('reminds') || has('past') || has('because'))) return false;
  if (line.asked && !asked) return false;
  // 「同じこと繰り返さないでもらえます?」 asks for nothing but that.
  const asksFor = asked && marks?.has('forbids') !== true;
  return !(line.told && (asksFor || clause.link === 'supposes' || has('supposes')));
}
