import { daysUntil, firstRenewalDay, formatDay, todayIn } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { Conclusion, Form, FormContext, Known, Statement } from './form/types';
import { readExactIssueDay } from './reading/exact-day';
import { type DaySpan, showSpan } from './reading/issue-day';
import { zonesOf } from './reading/zones';

export interface RenewalFacts {
  issued: DaySpan;
}

/** From which day the renewal can be applied for. */
export const renewalDate: Form<RenewalFacts> = {
  id: 'renewal-date',
  version: 1,
  title: '更新申請を始められる日の計算',
  facts: {
    issued: {
      named: /発行日|発行|取得日/,
      ask: () => '今のサーバIDの発行日はいつですか?(例: 2026年1月31日、先月の15日、40日前)',
      options: () => [],
      read: readExactIssueDay,
      help: '発行日は、証明書の「有効期間の開始」の日付です。ブラウザの鍵マークから証明書を表示すると確認できます。',
    },
  },
  state,
  next: (known) => (known.issued === undefined ? 'issued' : null),
  conclude,
};

function state(text: string, context: FormContext): Statement<RenewalFacts> {
  const reading = readExactIssueDay(text, context);
  if (reading.kind === 'value') return { facts: { issued: reading.value }, problems: {} };
  return { facts: {}, problems: reading.kind === 'problem' ? { issued: reading.message } : {} };
}

function conclude(known: Known<RenewalFacts>, context: FormContext): Conclusion {
  const today = todayIn(context.now, zonesOf(context).targetZone);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, today);
  const issued = known.issued;
  if (typeof issued !== 'object') {
    return {
      text: `発行日から${opensAfter}日を過ぎると、いつでも更新申請できます。発行日が分かりましたら、もう一度お尋ねください。`,
      result: null,
      offers: [],
    };
  }
  const firstDay = firstRenewalDay(issued.from, opensAfter);
  const daysLeft = Math.max(0, daysUntil(firstDay, today));
  return {
    text: [
      daysLeft > 0
        ? `${formatDay(firstDay)}から更新申請できます。あと${daysLeft}日です。`
        : `すでに更新申請できます。(${formatDay(firstDay)}から受付)`,
      `発行日: ${showSpan(issued)}。翌日を1日目として、${opensAfter}日を過ぎた日からです。`,
      '前回と同じコモンネームのCSRでお申し込みください。早めのお手続きをおすすめします。',
    ].join('\n'),
    result: { firstDay, daysLeft },
    offers: [
      {
        label: '新規か更新かを判定する',
        action: { kind: 'start', dialog: 'application-type', facts: { existing: true, issued } },
      },
      { label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } },
    ],
    calendar: { firstRenewalDay: firstDay },
  };
}
