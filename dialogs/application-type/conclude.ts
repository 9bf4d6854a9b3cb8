import { firstRenewalDay, formatDay } from '../../src/dates';
import { decideProcedure } from '../../src/decisions/application-type';
import { ruleOn } from '../../src/knowledge/rule-on';
import { contactText } from '../../src/reply/contact';
import type { Button } from '../../src/reply/types';
import type { Conclusion, FormContext, Known } from '../form/types';
import { showSpan } from '../reading/issue-day';
import { todayOf } from '../reading/zones';
import type { ApplicationFacts } from './facts';
import type { Judgement } from './judge';

const REASONS: Record<Extract<Judgement, { decided: true }>['because'], string> = {
  first: '初めてのお申し込みのためです。',
  'other-name': 'コモンネームが前回と異なるためです。',
  additional: '同じコモンネームのサーバIDを追加するためです。',
  renewable: '同じコモンネームで、発行から30日を過ぎているためです。',
  'too-early': '更新申請は、発行から30日を過ぎてから受け付けます。',
};

const TITLES = {
  new: '「新規申請」です。',
  renewal: '「更新申請」です。',
  'not-yet': 'まだ更新申請はできません。',
} as const;

/** The result with its reasons and the next steps; what could not be found out stays open. */
export function conclude(
  known: Known<ApplicationFacts>,
  judgement: Judgement,
  context: FormContext,
): Conclusion {
  const procedure = typeof known.installed === 'boolean' ? decideProcedure(known.installed) : undefined;
  const procedureLine = procedure
    ? `サーバでの作業は「${procedure === 'new' ? '新規' : '更新'}手順」です(このサーバにサーバIDが${known.installed ? '入っている' : '入っていない'}ため)。`
    : 'サーバでの作業は、サーバIDが1つでも入っていれば「更新手順」、入っていなければ「新規手順」です。';
  if (!judgement.decided) {
    return {
      text: [
        '申請区分は、今の情報だけでは決められません。',
        OPEN_CASES,
        procedureLine,
        contactText(context.contact),
      ].join('\n'),
      result: null,
      offers: [
        { label: 'もう一度判定する', action: { kind: 'start', dialog: 'application-type', facts: {} } },
      ],
    };
  }
  const today = todayOf(context);
  const opensAfter = ruleOn(context.rules.renewalOpensAfterDays, today);
  const reason = REASONS[judgement.because].replace('30', String(opensAfter));
  const span = typeof known.issued === 'object' ? known.issued : undefined;
  const firstDay = span && span.from === span.to ? firstRenewalDay(span.from, opensAfter) : undefined;
  const lines = [`申請区分は${TITLES[judgement.application]}`.replace('はまだ', ': まだ'), `理由: ${reason}`];
  if (span && judgement.application !== 'new') lines.push(`発行日: ${showSpan(span)}`);
  if (judgement.application === 'not-yet') {
    lines.push(
      firstDay
        ? `${formatDay(firstDay)}から更新申請できます。それまでお待ちください。`
        : '30日を過ぎてからお申し込みください。',
    );
  }
  return {
    text: [...lines, procedureLine].join('\n'),
    result: {
      application: judgement.application,
      ...(procedure && { procedure }),
      ...(judgement.application === 'not-yet' && firstDay && { firstDay }),
    },
    offers: offersFor(judgement.application, span?.from === span?.to ? span?.from : undefined),
  };
}

const OPEN_CASES =
  '初めて・コモンネームの変更・同じ名前での追加なら「新規申請」、同じコモンネームでの入れ替えなら発行から30日を過ぎて「更新申請」です。';

function offersFor(application: string, issueDay: string | undefined): Button[] {
  const documents: Button = {
    label: '必要な書類を確認',
    action: { kind: 'entry', entryId: 'renewal-documents' },
  };
  const csr: Button = { label: 'CSRは作り直す?', action: { kind: 'entry', entryId: 'new-csr-each-time' } };
  if (application !== 'not-yet') return [documents, csr];
  const facts: Record<string, { from: string; to: string }> = issueDay
    ? { issued: { from: issueDay, to: issueDay } }
    : {};
  return [
    { label: '更新開始日の予定を登録', action: { kind: 'start', dialog: 'renewal-date', facts } },
    documents,
  ];
}
