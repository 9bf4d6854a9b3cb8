import { daysUntil, formatDay, isRegistryValid, registryValidThrough } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { DaySpan } from '../src/reading/owned-day';
import { todayOf } from './form/days';
import type { Conclusion, FormContext } from './form/types';
import { oneDayForm } from './one-day-form';

/** Until when a registry certificate (登記簿謄本) can be handed in. */
export const registryCertificate = oneDayForm({
  id: 'registry-certificate',
  question: () => '登記簿謄本の発行日はいつですか?(例: 2026年1月31日、令和8年1月31日、2か月前の10日)',
  help: '発行日は、登記簿謄本の末尾の認証文に、法務局名と一緒に印字されている日付です。',
  of: 'registry',
  isDecided: ({ from, to }, context) => isValid(from, context) === isValid(to, context),
  soFar: (_span, context) => `提出できるのは、発行日から${monthsOf(context)}か月以内の原本です。`,
  conclude,
});

const monthsOf = (context: FormContext): number =>
  ruleOn(context.rules.registryCertificateMonths, todayOf(context));

/** One that is still to be issued is judged by the day of its issue. */
const isValid = (issueDay: string, context: FormContext): boolean => {
  const today = todayOf(context);
  return isRegistryValid(issueDay, monthsOf(context), issueDay > today ? issueDay : today);
};

const INSTEAD = '新しい登記簿謄本を取り直すか、代わりに帝国データバンク企業コードを申請してください。';

/** The last day is one on which it can be handed in. */
function left(through: string, context: FormContext): string {
  const days = daysUntil(through, todayOf(context));
  return days === 0 ? '今日まで' : `あと${days}日`;
}

function conclude(issued: DaySpan | undefined, context: FormContext): Conclusion {
  const months = monthsOf(context);
  if (issued === undefined) {
    return {
      text: `登記簿謄本は、発行日から${months}か月以内の原本が必要です。発行日が分からなければ、新しく取り直すのが確実です。`,
      result: null,
      offers: [],
    };
  }
  const valid = isValid(issued.to, context);
  const toCome = issued.to > todayOf(context);
  const known = issued.from === issued.to;
  // Of a span the day that says least for the verdict: the first where it is good, the last where it is not.
  const day = valid ? issued.from : issued.to;
  const validThrough = registryValidThrough(day, months);
  const even = known ? '' : `発行が${formatDay(day)}だったとしても、`;
  const counted = `${known ? `発行日: ${formatDay(day)}。` : ''}提出できるのは発行日から${months}か月以内の原本です。`;
  return {
    text: [
      valid
        ? `使えます。${even}${formatDay(validThrough)}までに原本をご提出ください${toCome ? '' : `(${left(validThrough, context)})`}。`
        : `期限切れのため使えません。${even}${formatDay(validThrough)}までの原本でした。新しい登記簿謄本をお取りください。`,
      counted,
    ].join('\n'),
    result: known ? { validThrough, valid } : { valid },
    holds: { good: valid, ended: !valid, of: 'use' },
    next: valid ? `次は、${formatDay(validThrough)}までに、登記簿謄本の原本をご提出ください。` : INSTEAD,
    ...(valid && {
      bounded: `${even}${formatDay(validThrough)}までにご提出いただければ使えます。\n${counted}`,
      afterwards: `${formatDay(validThrough)}までに原本をご提出いただけないときは、${INSTEAD}`,
    }),
    offers: [{ label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } }],
  };
}
