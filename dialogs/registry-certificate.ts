import { formatDay, isRegistryValid, registryValidThrough, todayIn } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { Conclusion, FormContext } from './form/types';
import { oneDayForm } from './one-day-form';
import { readRegistryDay } from './reading/exact-day';
import { zonesOf } from './reading/zones';

/** Until when a registry certificate (登記簿謄本) can be handed in. */
export const registryCertificate = oneDayForm({
  id: 'registry-certificate',
  title: '登記簿謄本の期限の確認',
  question: '登記簿謄本の発行日はいつですか?(例: 2026年1月31日、令和8年1月31日、2か月前の10日)',
  help: '発行日は、登記簿謄本の末尾の認証文に、法務局名と一緒に印字されている日付です。',
  read: readRegistryDay,
  conclude,
});

function conclude(issueDay: string | undefined, context: FormContext): Conclusion {
  const today = todayIn(context.now, zonesOf(context).targetZone);
  const months = ruleOn(context.rules.registryCertificateMonths, today);
  if (issueDay === undefined) {
    return {
      text: `登記簿謄本は、発行日から${months}か月以内の原本が必要です。発行日が分からなければ、新しく取り直すのが確実です。`,
      result: null,
      offers: [],
    };
  }
  const validThrough = registryValidThrough(issueDay, months);
  const valid = isRegistryValid(issueDay, months, today);
  return {
    text: [
      valid
        ? `使えます。${formatDay(validThrough)}までに原本をご提出ください。`
        : `期限切れのため使えません。${formatDay(validThrough)}までの原本でした。新しい登記簿謄本をお取りください。`,
      `発行日: ${formatDay(issueDay)}。提出できるのは発行日から${months}か月以内の原本です。`,
    ].join('\n'),
    result: { validThrough, valid },
    offers: [{ label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } }],
  };
}
