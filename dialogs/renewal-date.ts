import { daysUntil, firstRenewalDay, formatDay } from '../src/dates';
import { hasRunOut } from '../src/decisions/lifetime';
import { ruleOn } from '../src/knowledge/rule-on';
import type { DaySpan } from '../src/reading/owned-day';
import { todayOf } from './form/days';
import type { Conclusion, FormContext } from './form/types';
import { oneDayForm } from './one-day-form';

/** From which day the renewal can be applied for. */
export const renewalDate = oneDayForm({
  id: 'renewal-date',
  question: (context) =>
    `発行日から${opensAfterDays(context)}日を過ぎると更新申請できます。今のサーバIDの発行日はいつですか?(例: 2026年1月31日、先月の15日、40日前)`,
  help: '発行日は、証明書の「有効期間の開始」の日付です。ブラウザの鍵マークから証明書を表示すると確認できます。',
  of: 'server-id',
  isDecided: (span, context) => span.from === span.to || firstDayAfter(span.to, context) <= todayOf(context),
  soFar(span, context) {
    const earliest = firstDayAfter(span.from, context);
    return earliest > todayOf(context)
      ? `まだ更新申請できません。早くても${formatDay(earliest)}からです。`
      : `発行日の翌日を1日目として、${opensAfterDays(context)}日を過ぎると更新申請できます。`;
  },
  conclude,
});

const opensAfterDays = (context: FormContext): number =>
  ruleOn(context.rules.renewalOpensAfterDays, todayOf(context));

const firstDayAfter = (issueDay: string, context: FormContext): string =>
  firstRenewalDay(issueDay, opensAfterDays(context));

/** Of a span, what holds for its last day holds for every other. */
function conclude(issued: DaySpan | undefined, context: FormContext): Conclusion {
  const opensAfter = opensAfterDays(context);
  if (issued === undefined) {
    return {
      text: `発行日から${opensAfter}日を過ぎると、いつでも更新申請できます。発行日が分かりましたら、もう一度お尋ねください。`,
      result: null,
      offers: [],
    };
  }
  const firstDay = firstDayAfter(issued.to, context);
  const daysLeft = Math.max(0, daysUntil(firstDay, todayOf(context)));
  const known = issued.from === issued.to;
  return {
    text: [
      verdict(issued, firstDay, daysLeft),
      ...ifRunOut(issued, context),
      `${known ? `発行日: ${formatDay(issued.to)}。` : ''}発行日の翌日を1日目として、${opensAfter}日を過ぎた日からです。`,
      '前回と同じコモンネームのCSRでお申し込みください。早めのお手続きをおすすめします。',
    ].join('\n'),
    // Of a span no first day is certain, only that it is past.
    result: known ? { firstDay, daysLeft } : { daysLeft },
    offers: [
      {
        label: '新規か更新かを判定する',
        action: { kind: 'start', dialog: 'application-type', facts: { existing: true, issued } },
      },
      { label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } },
    ],
    ...(known && { calendar: { firstRenewalDay: firstDay } }),
    holds: { good: daysLeft === 0, of: 'apply' },
    next:
      daysLeft === 0
        ? '次は、新しいキーペアとCSR、必要な書類(登記簿謄本か帝国データバンク企業コード)を用意して、更新申請をしてください。'
        : `${formatDay(firstDay)}までに、新しいキーペアとCSR、必要な書類(登記簿謄本か帝国データバンク企業コード)をご用意ください。`,
  };
}

function verdict({ from, to }: DaySpan, firstDay: string, daysLeft: number): string {
  if (daysLeft > 0) return `${formatDay(firstDay)}から更新申請できます。あと${daysLeft}日です。`;
  return from === to
    ? `すでに更新申請できます(${formatDay(firstDay)}から受付)。`
    : `すでに更新申請できます。発行が${formatDay(to)}だったとしても、${formatDay(firstDay)}から申請できます。`;
}

/** Who comes after the longest lifetime has probably no valid server ID any more. */
const ifRunOut = (issued: DaySpan, context: FormContext): string[] =>
  hasRunOut(issued, context.rules.maximumLifetimeDays, todayOf(context))
    ? [
        '発行日から数えると、証明書の有効期間の上限を過ぎています。すでに有効期限が切れていると思われますので、証明書の有効期限をご確認ください。',
      ]
    : [];
