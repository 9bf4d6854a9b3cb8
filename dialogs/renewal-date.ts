import { daysUntil, firstRenewalDay, formatDay, todayIn } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { Conclusion, FormContext } from './form/types';
import { oneDayForm } from './one-day-form';
import { readExactIssueDay } from './reading/exact-day';
import { zonesOf } from './reading/zones';

/** From which day the renewal can be applied for. */
export const renewalDate = oneDayForm({
  id: 'renewal-date',
  title: '更新申請を始められる日の計算',
  question: '今のサーバIDの発行日はいつですか?(例: 2026年1月31日、先月の15日、40日前)',
  help: '発行日は、証明書の「有効期間の開始」の日付です。ブラウザの鍵マークから証明書を表示すると確認できます。',
  read: readExactIssueDay,
  conclude,
});

function conclude(issueDay: string | undefined, context: FormContext): Conclusion {
  const today = todayIn(context.now, zonesOf(context).targetZone);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, today);
  if (issueDay === undefined) {
    return {
      text: `発行日から${opensAfter}日を過ぎると、いつでも更新申請できます。発行日が分かりましたら、もう一度お尋ねください。`,
      result: null,
      offers: [],
    };
  }
  const firstDay = firstRenewalDay(issueDay, opensAfter);
  const daysLeft = Math.max(0, daysUntil(firstDay, today));
  const facts = { existing: true, issued: { from: issueDay, to: issueDay } };
  return {
    text: [
      daysLeft > 0
        ? `${formatDay(firstDay)}から更新申請できます。あと${daysLeft}日です。`
        : `すでに更新申請できます。(${formatDay(firstDay)}から受付)`,
      `発行日: ${formatDay(issueDay)}。翌日を1日目として、${opensAfter}日を過ぎた日からです。`,
      '前回と同じコモンネームのCSRでお申し込みください。早めのお手続きをおすすめします。',
    ].join('\n'),
    result: { firstDay, daysLeft },
    offers: [
      { label: '新規か更新かを判定する', action: { kind: 'start', dialog: 'application-type', facts } },
      { label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } },
    ],
    calendar: { firstRenewalDay: firstDay },
  };
}
