import { sideNamed } from '../dates';
import { eventsOf } from './day-events';
import { groupsOf, ownersOf, type SensePhrase, subjectOf } from './phrases';
import { strangerIn } from './strangers';

/**
 * Whose day it is. `issue`: of an issue, and nobody said of what. `expiry`: of the end of a validity. `nobody`: the day
 * stands for itself, so that it answers what was asked. `other`: of something else.
 */
export type DayOwner = 'server-id' | 'registry' | 'issue' | 'expiry' | 'nobody' | 'other';

/** Of what a day is. */
export interface Owner {
  owner: DayOwner;
  /** What it is the day of, in the person's words; empty where nobody said. */
  word: string;
  /** Somebody said that something was issued on it. */
  issued?: true;
  /** It is that of a paper, and nobody said of which. */
  paper?: true;
  /** `word` names a thing that it is the day of, and not what is done on it. */
  thing?: true;
  /** It is the end of that thing, which is no certificate of ours: 「CRLの有効期限」. */
  ends?: true;
}

export const NOBODY: Owner = { owner: 'nobody', word: '' };
export const other = (word: string): Owner => ({ owner: 'other', word });

/** The day of a thing that a phrase names, its last where the phrase says so. */
const ofThing = (word: string, phrase: SensePhrase): Owner => ({
  ...other(word),
  thing: true,
  ...(groupsOf(phrase).includes('期限') && { ends: true as const }),
});

/** What has days of its own beside the server ID's. */
const NOT_ISSUED_HERE = new Set(['名前', 'CSR', '鍵', 'ファイル', '書類', '設定', 'バックアップ']);

/** What runs out by itself, and is no certificate. */
const EXPIRES_ITSELF = new Set(['名前', 'CSR', '鍵', '書類', '登記']);

/** Whose day it is that a phrase names as its own. */
export function byPhrase(phrase: SensePhrase): Owner {
  const subject = subjectOf(phrase);
  const owners = ownersOf(phrase).map((owner) => subjectOf(owner));
  const word = phrase.units.map(({ text }) => text).join('');
  const all = [subject, ...owners];
  const unknown = all.find((one) => one.kind === 'unknown');
  const groups = all.flatMap((one) => (one.kind === 'unknown' ? [] : one.groups));
  const ends = groups.includes('期限') && !groups.includes('発行日');
  if (unknown?.kind === 'unknown') {
    // 「証明書の詳細」「期限の時間帯」: something of a certificate.
    const behind = all.slice(all.indexOf(unknown) + 1);
    const ours = behind.some((one) => one.kind === 'listed' && one.groups.some(isOurs));
    const own = ours ? other(unknown.word) : ofThing(unknown.word, phrase);
    // 「在留カードの交付日」
    return groups.includes('発行日') ? { ...own, issued: true } : own;
  }
  if (groups.includes('他社')) return ofThing(wholeOf(phrase), phrase);
  const stranger = strangerIn([phrase, ...ownersOf(phrase)]);
  if (stranger !== undefined) return ofThing(stranger, phrase);
  if (subject.kind === 'neutral' && owners.length === 0) return NOBODY;
  if (groups.includes('登記そのもの')) return ofThing(word, phrase);
  // 「前の証明書の有効期限」
  if (ends && [phrase, ...ownersOf(phrase)].some(isOfBefore)) return ofThing(wholeOf(phrase), phrase);
  // 「登記簿の期限」「ドメインの有効期限」
  if (ends && !groups.includes('サーバID') && groups.some((group) => EXPIRES_ITSELF.has(group)))
    return ofThing(wholeOf(phrase), phrase);
  if (groups.includes('登記')) return { owner: 'registry', word };
  // 「証明書の終了が…」
  if (eventsOf(phrase.head).some(({ event }) => event === 'expiry')) return { owner: 'expiry', word };
  if (ends) return { owner: 'expiry', word };
  if (groups.includes('サーバID')) return { owner: 'server-id', word };
  // 「ドメインの取得日」
  if (groups.some((group) => NOT_ISSUED_HERE.has(group)))
    return {
      ...ofThing(word, phrase),
      issued: true,
      ...(groups.includes('書類') && { paper: true as const }),
    };
  if (groups.includes('発行日')) return { owner: 'issue', word };
  if (groups.includes('更新') || groups.includes('申請')) return NOBODY;
  return subject.kind === 'neutral' ? NOBODY : other(word);
}

const isOfBefore = ({ units }: SensePhrase): boolean => units.some(({ text }) => BEFORE.test(text));

const BEFORE = /^(?:前|以前|昔|旧(?:証明書|サーバ(?:ー)?id)?)$/;

const isOurs = (group: string): boolean => group === 'サーバID' || group === '期限';

/** Whose day it is that stands right behind a name of an end of a validity, or of its day of issue, whatever is done with it. */
export function byHeading(heading: SensePhrase, day: SensePhrase): Owner | undefined {
  const word = heading.units.map(({ text }) => text).join('');
  // 「Validity Start Date: 01/20/2026」: it is valid from its issue on.
  if (heading.owner === null && sideNamed(word) === 'start') return { owner: 'issue', word };
  // 「ドメイン契約の満了 2026/3/1 を変換して」
  if (groupsOf(heading).includes('期限')) return byPhrase(heading);
  // 「サーバIDの発行日:1/31 更新できる日を教えて」, and not 「発行日 1/31に電話した」.
  return groupsOf(heading).includes('発行日') && /^の?$/.test(day.particle) ? byPhrase(heading) : undefined;
}

/** A noun with all that it belongs to: 「登記簿の期限」. */
const wholeOf = (phrase: SensePhrase): string =>
  [phrase, ...ownersOf(phrase)]
    .reverse()
    .map(({ units }) => units.map(({ text }) => text).join(''))
    .join('の');
