import { excerpt } from './text';
import type { DatedRule, Knowledge } from './types';

/** Days after which information is to be looked at again. */
export const OLD_AFTER_DAYS = 365;
/** Days ahead of which a change is told. */
export const AHEAD_DAYS = 60;

const DAY_MS = 86_400_000;

/** Something that staff should look at, though nothing is wrong with it. */
export interface Reminder {
  /** A Japanese sentence. */
  text: string;
  /** Where on the staff page it is put right. */
  link?: string;
}

export const RULE_NAMES: Readonly<Record<string, string>> = {
  renewalOpensAfterDays: '更新を申請できるまでの日数',
  registryCertificateMonths: '登記簿謄本の有効月数',
  displayZone: '有効期限が表示される時間帯',
  targetZone: '利用者の時間帯',
  maximumLifetimeDays: '証明書の有効期間の上限(日)',
};

/** Information that is old, and what begins or ends within 60 days. Pure. @param today `yyyy-MM-dd` */
export function remindersOf(
  { entries, rules }: Pick<Knowledge, 'entries' | 'rules'>,
  today: string,
): Reminder[] {
  const days = (day: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  const soon = (day: string) => days(day) > 0 && days(day) <= AHEAD_DAYS;
  const dated = Object.entries(rules).flatMap(([name, values]: [string, readonly DatedRule<unknown>[]]) =>
    values
      .filter(({ from }) => soon(from))
      .map(({ from, value }) => ({
        text: `${RULE_NAMES[name] ?? name}が、${from}(あと${days(from)}日)から「${String(value)}」に変わります。`,
        link: 'rules',
      })),
  );
  const ending = entries.flatMap((entry) => {
    const { id, question, from, until } = entry;
    const link = `entries/${id}`;
    const name = `「${question}」`;
    if (until !== undefined && until < today)
      return [{ text: `${name}は${until}で終わり、今は答えていません。`, link }];
    return [
      ...(until !== undefined && (soon(until) || until === today)
        ? [{ text: `${name}は${until}(あと${days(until)}日)で終わります。`, link }]
        : []),
      ...(from !== undefined && soon(from)
        ? [{ text: `${name}は${from}(あと${days(from)}日)から答えます。`, link }]
        : []),
    ];
  });
  const cases = entries.flatMap(({ id, short, question, cases: some = [] }) =>
    some
      .filter(({ until }) => until !== undefined && (until < today || soon(until)))
      .map(({ say, until }) => ({
        text: `「${short ?? question}」の場合分け「${excerpt(say, 24)}」は、${until}${until !== undefined && until < today ? 'で終わっています。' : 'で終わります。'}`,
        link: `entries/${id}/cases`,
      })),
  );
  const old = entries
    .filter(({ asOf }) => -days(asOf) > OLD_AFTER_DAYS)
    .map(({ id, question, asOf }) => ({
      text: `「${question}」の情報は${asOf}のものです。今も正しいか確かめて、日付を改めてください。`,
      link: `entries/${id}`,
    }));
  return [...dated, ...ending, ...cases, ...old];
}
