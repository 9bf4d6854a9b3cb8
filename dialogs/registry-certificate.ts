import { formatDay, isRegistryValid, registryValidThrough, todayIn } from '../src/dates';
import { ruleOn } from '../src/knowledge/rule-on';
import type { Conclusion, Form, FormContext, Known, Statement } from './form/types';
import { readRegistryDay } from './reading/exact-day';
import { type DaySpan, showSpan } from './reading/issue-day';
import { zonesOf } from './reading/zones';

export interface RegistryFacts {
  issued: DaySpan;
}

/** Until when a registry certificate (登記簿謄本) can be handed in. */
export const registryCertificate: Form<RegistryFacts> = {
  id: 'registry-certificate',
  version: 1,
  title: '登記簿謄本の期限の確認',
  facts: {
    issued: {
      named: /発行日|発行|取得日/,
      ask: () => '登記簿謄本の発行日はいつですか?(例: 2026年1月31日、令和8年1月31日、2か月前の10日)',
      options: () => [],
      read: readRegistryDay,
      help: '発行日は、登記簿謄本の末尾の認証文に、法務局名と一緒に印字されている日付です。',
    },
  },
  state,
  next: (known) => (known.issued === undefined ? 'issued' : null),
  conclude,
};

function state(text: string, context: FormContext): Statement<RegistryFacts> {
  const reading = readRegistryDay(text, context);
  if (reading.kind === 'value') return { facts: { issued: reading.value }, problems: {} };
  return { facts: {}, problems: reading.kind === 'problem' ? { issued: reading.message } : {} };
}

function conclude(known: Known<RegistryFacts>, context: FormContext): Conclusion {
  const today = todayIn(context.now, zonesOf(context).targetZone);
  const months = ruleOn(context.rules.registryCertificateMonths, today);
  const issued = known.issued;
  if (typeof issued !== 'object') {
    return {
      text: `登記簿謄本は、発行日から${months}か月以内の原本が必要です。発行日が分からなければ、新しく取り直すのが確実です。`,
      result: null,
      offers: [],
    };
  }
  const validThrough = registryValidThrough(issued.from, months);
  const valid = isRegistryValid(issued.from, months, today);
  return {
    text: [
      valid
        ? `使えます。${formatDay(validThrough)}までに原本をご提出ください。`
        : `期限切れのため使えません。${formatDay(validThrough)}までの原本でした。新しい登記簿謄本をお取りください。`,
      `発行日: ${showSpan(issued)}。提出できるのは発行日から${months}か月以内の原本です。`,
    ].join('\n'),
    result: { validThrough, valid },
    offers: [{ label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } }],
  };
}
