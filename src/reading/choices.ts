import { asksWhichOf, groupsOf, isMatter, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import { isAsked } from './statements';

const KINDS = ['新規', '更新'];
/** What a question about one's own application may speak of besides. */
const OWN = new Set([...KINDS, '申請', '区分', '本人', 'もの', '時', 'どちら', 'サーバID']);
/** Predicates that ask what it comes to, not which is cheaper. */
const COMES_TO = new Set([
  'なる',
  'する',
  '申請',
  '申し込む',
  '出す',
  '該当',
  '当たる',
  'あたる',
  'いい',
  'よい',
  '良い',
  'ええ',
  '進める',
  '選ぶ',
  'やる',
  '行く',
  'いく',
  '扱い',
  '必要',
]);

/**
 * Whether somebody asks which application is theirs, 新規 or 更新: by naming both, or by どちら after a case was told.
 * What is asked of a supposed case, or of two other things (振込とカード), is another question.
 * @param told whether the message tells facts of a case
 */
export function asksWhichApplication(clauses: readonly PlacedClause[], told: boolean): boolean {
  const supposed = new Set(clauses.filter(isSupposed).map(({ sentence }) => sentence));
  return clauses.some((clause, at) => {
    if (supposed.has(clause.sentence)) return false;
    const sentence = clauses.slice(0, at + 1).filter((one) => one.sentence === clause.sentence);
    return namesBoth(clause, clauses[at + 1]) || (asksWhich(clause, told) && !offersOther(sentence));
  });
}

/** 「もし…なら」, 「追加の場合は」: but not 「うちの場合は」. */
function isSupposed({ link, nominal, tail }: SenseClause): boolean {
  if (link !== 'supposes' && !tail?.marks.has('supposes')) return false;
  return !(nominal && groupsOf(nominal).includes('本人'));
}

const kindOf = (phrase: SensePhrase | null): string | undefined =>
  phrase === null ? undefined : groupsOf(phrase).find((group) => KINDS.includes(group));

/** 「新規ですか、更新ですか」「新規か更新か」 */
function namesBoth(clause: SenseClause, next: SenseClause | undefined): boolean {
  const first = kindOf(clause.nominal);
  const second = next === undefined ? undefined : kindOf(next.nominal);
  if (first !== undefined && second !== undefined && first !== second && next)
    return isAsked(clause) && isAsked(next);
  const named = clause.phrases
    .filter(({ particle }) => /^(?:か|と)/.test(particle))
    .map((phrase) => kindOf(phrase));
  const both = new Set([...named, first]);
  const asked = isAsked(clause) || clause.predicate === null || (clause.tail?.marks.has('open') ?? false);
  return KINDS.every((kind) => both.has(kind)) && asked && !clause.phrases.some(isElsewhere);
}

function asksWhich(clause: SenseClause, told: boolean): boolean {
  const units = [
    ...clause.others,
    ...clause.phrases.flatMap((phrase) =>
      [phrase, ...(phrase.owner ? [phrase.owner] : [])].flatMap((one) => one.units),
    ),
    ...(clause.nominal ? [...clause.nominal.units, ...(clause.nominal.owner?.units ?? [])] : []),
    ...(clause.predicate ? [clause.predicate] : []),
  ];
  if (!units.some(({ kind, text }) => kind === 'interrogative' && asksWhichOf(text))) return false;
  const { predicate } = clause;
  const comes =
    predicate === null ||
    predicate.kind !== 'predicate' ||
    COMES_TO.has(predicate.base) ||
    COMES_TO.has(predicate.word?.base ?? '');
  if (!comes || clause.phrases.some(isElsewhere)) return false;
  const nominal = clause.nominal;
  if (
    nominal &&
    nominal.head.kind !== 'interrogative' &&
    isElsewhere(nominal) &&
    !COMES_TO.has(nominal.head.text)
  )
    return false;
  const groups = [...clause.phrases, ...(nominal ? [nominal] : [])].flatMap(groupsOf);
  return (
    told ||
    groups.some((group) => KINDS.includes(group) || group === '申請' || group === '区分' || group === '本人')
  );
}

/** 「更新は移転前と後どちらがよいですか」「早めに出すのとギリギリに出すのとどっち」: which of two other things. */
function offersOther(clauses: readonly SenseClause[]): boolean {
  const options = clauses.flatMap((clause) => optionsIn(clause.phrases));
  const kinds = options.map(kindsIn);
  if (new Set(kinds.flat()).size > 1) return false;
  if (options.some((option, at) => kinds[at]?.length === 0 && namesSomething(option))) return true;
  return options.length > 1 && options.every(isDeed);
}

const optionsIn = (phrases: readonly SensePhrase[]): SensePhrase[] =>
  phrases.flatMap((phrase) => [
    ...(/^(?:と|か|や)$/.test(phrase.particle) ? [phrase] : []),
    ...phrase.qualifiers.flatMap((qualifier) => optionsIn(qualifier.phrases)),
  ]);

/** Which of 新規 and 更新 an option speaks of, in what stands before its noun too. */
function kindsIn(option: SensePhrase): string[] {
  const own = kindOf(option);
  const within = option.qualifiers.flatMap(({ phrases, nominal }) =>
    [...phrases.filter(({ particle }) => particle !== 'は'), ...(nominal ? [nominal] : [])].map(kindOf),
  );
  return [own, ...within].filter((kind) => kind !== undefined);
}

/** 「出すのと」 */
const isDeed = ({ head, qualifiers }: SensePhrase): boolean =>
  head.kind === 'filler' && qualifiers.length > 0;

const namesSomething = (option: SensePhrase): boolean =>
  isDeed(option) || option.head.kind === 'value' || subjectOf(option).kind !== 'neutral';

/** Whether a phrase names something that no application is told by. */
function isElsewhere(phrase: SensePhrase): boolean {
  const subject = subjectOf(phrase);
  if (subject.kind === 'unknown') return true;
  return subject.kind === 'listed' && subject.groups.every((group) => !OWN.has(group) && !isMatter(group));
}
