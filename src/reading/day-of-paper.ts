import { names } from './nouns-named';
import type { OwnedDay } from './owned-day';
import { groupsOf, ownersOf, phrasesOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import { pointsBack } from './pointers';
import { isAsked } from './statements';
import { isOtherPaper } from './strangers';

/**
 * 「登記簿の件で伺います。発行日は12月2日です」: a day of issue of which nobody says what was issued is that of the paper that was told of last,
 * unless a server ID is named beside it or a renewal is asked about, and not of it.
 */
export function withDayOfPaper(
  days: readonly OwnedDay[],
  clauses: readonly SenseClause[],
): readonly OwnedDay[] {
  return ofThisPaper(ofOtherRenewal(ofOtherPaper(days, clauses), clauses), clauses);
}

function ofThisPaper(days: readonly OwnedDay[], clauses: readonly SenseClause[]): readonly OwnedDay[] {
  const asked = { clauses: clauses.filter(isAsked) };
  // 「これを更新に使えますか」 asks of the paper.
  if (names(asked, APPLYING) && !names(asked, PAPERS) && !pointsBack(asked)) return days;
  return days.map((day) =>
    day.owner === 'issue' && isToldOfPaper(clauses.slice(0, clauses.indexOf(day.clause) + 1))
      ? { ...day, owner: 'registry' as const }
      : day,
  );
}

/** 「印鑑証明書ならあります、2月2日取得です」「住民票でよければ2月2日に取ったのがあります」: what was issued is named right before. */
const ofOtherPaper = (days: readonly OwnedDay[], clauses: readonly SenseClause[]): readonly OwnedDay[] =>
  days.map((day) => {
    const before = clauses[clauses.indexOf(day.clause) - 1];
    if (day.owner !== 'issue' || day.word !== '' || before === undefined || before.denied) return day;
    if (before.mark === '。' || before.link === 'because') return day;
    const paper = phrasesOf(before).find(
      (phrase) => !/^(?:と|から|より|へ|に)/.test(phrase.particle) && isOtherPaper(phrase),
    );
    const word = paper?.units.map(({ text }) => text).join('');
    return word === undefined ? day : { ...day, owner: 'other' as const, word, thing: true as const };
  });

/** 「社員証の更新はいつからですか。発行は12月1日です」: of a thing whose renewal is none of ours, where no server ID is named. */
function ofOtherRenewal(days: readonly OwnedDay[], clauses: readonly SenseClause[]): readonly OwnedDay[] {
  if (!days.some(({ owner }) => owner === 'issue') || names({ clauses }, ['サーバID', '登記'])) return days;
  const thing = clauses.flatMap(phrasesOf).flatMap(ownerOfRenewal)[0];
  if (thing === undefined) return days;
  return days.map((day) =>
    day.owner === 'issue' ? { ...day, owner: 'other' as const, word: thing, thing: true as const } : day,
  );
}

/** 「社員証の更新」「免許の更新の話」 */
const ownerOfRenewal = (phrase: SensePhrase): string[] => {
  const chain = [phrase, ...ownersOf(phrase)];
  return chain.flatMap((one, at) => {
    const owner = chain[at + 1];
    if (owner === undefined || !groupsOf({ ...one, owner: null }).includes('更新')) return [];
    const subject = subjectOf({ ...owner, owner: null });
    return subject.kind === 'unknown' && !HAS_SERVER_ID.test(subject.word) ? [subject.word] : [];
  });
};

/** What server IDs are taken for, and who takes them. */
const HAS_SERVER_ID = /(?:サイト|ページ|ポータル|サーバー?|システム|機|系|環境|店|部|課|社)$/;

const APPLYING = ['更新', '新規', 'サーバID'];
const PAPERS = ['登記', '書類'];

/** The last clause that names either names a paper, and tells of it. */
function isToldOfPaper(clauses: readonly SenseClause[]): boolean {
  const last = clauses.findLast((clause) => namesOwn(clause, '登記') || namesOwn(clause, 'サーバID'));
  return last !== undefined && !namesOwn(last, 'サーバID') && !isAsked(last);
}

const namesOwn = (clause: SenseClause, group: string): boolean =>
  phrasesOf(clause).some((phrase) => groupsOf(phrase).includes(group));
