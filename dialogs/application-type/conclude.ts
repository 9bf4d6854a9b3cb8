import { firstRenewalDay, formatDay } from '../../src/dates';
import { decideProcedure } from '../../src/decisions/application-type';
import { contactText } from '../../src/reply/contact';
import type { Button } from '../../src/reply/types';
import { showSpan } from '../form/days';
import type { Conclusion, FormContext, Known } from '../form/types';
import { type ApplicationFacts, opensAfterDays } from './facts';
import type { Judgement } from './judge';

type Decided = Extract<Judgement, { decided: true }>;

/** @param days that must have passed since the issue */
const reasonFor = (because: Decided['because'], days: number): string =>
  ({
    first: '初めてのお申し込みのためです。',
    'other-name': 'コモンネームが前回と異なるためです。',
    additional: '同じコモンネームのサーバIDを追加するためです。',
    renewable: `同じコモンネームで、発行から${days}日を過ぎているためです。`,
    'too-early': `更新申請は、発行から${days}日を過ぎてから受け付けます。`,
  })[because];

/** What each decision is called. */
export const TITLES = {
  new: '申請区分は「新規申請」です。',
  renewal: '申請区分は「更新申請」です。',
  'not-yet': 'まだ更新申請はできません。',
} as const;

/** The result with its reasons and the next steps; what could not be found out stays open. */
export function conclude(
  known: Known<ApplicationFacts>,
  judgement: Judgement,
  context: FormContext,
): Conclusion {
  const procedure = typeof known.installed === 'boolean' ? decideProcedure(known.installed) : undefined;
  const opensAfter = opensAfterDays(context);
  const procedureLine = procedure
    ? `サーバでの作業は「${procedure === 'new' ? '新規' : '更新'}手順」です(このサーバにサーバIDが${known.installed ? '入っている' : '入っていない'}ため)。`
    : 'サーバでの作業は、サーバIDが1つでも入っていれば「更新手順」、入っていなければ「新規手順」です。';
  if (!judgement.decided) return undecided(judgement.fact, procedure, procedureLine, opensAfter, context);
  const span = typeof known.issued === 'object' ? known.issued : undefined;
  const issueDay = span?.from === span?.to ? span?.from : undefined;
  const firstDay = issueDay === undefined ? undefined : firstRenewalDay(issueDay, opensAfter);
  const lines = [TITLES[judgement.application], `理由: ${reasonFor(judgement.because, opensAfter)}`];
  if (span && judgement.application !== 'new') lines.push(`発行日: ${showSpan(span)}`);
  if (judgement.application === 'not-yet') {
    lines.push(
      firstDay
        ? `${formatDay(firstDay)}から更新申請できます。それまでお待ちください。`
        : `${opensAfter}日を過ぎてからお申し込みください。`,
    );
  }
  return {
    text: [...lines, procedureLine].join('\n'),
    result: {
      application: judgement.application,
      ...(procedure && { procedure }),
      ...(judgement.application === 'not-yet' && firstDay && { firstDay }),
    },
    offers: offersFor(judgement.application, issueDay),
    holds: { good: judgement.application === 'renewal', of: 'apply' },
    next: nextOf(judgement.application, firstDay),
    brief: [
      TITLES[judgement.application],
      ...(judgement.application === 'not-yet' && firstDay
        ? [`${formatDay(firstDay)}から更新申請できます。`]
        : []),
      ...(procedure ? [`サーバでの作業は「${procedure === 'new' ? '新規' : '更新'}手順」です。`] : []),
    ].join(''),
  };
}

/** What to do after the result, whatever it is: the same things are to be made ready. */
function nextOf(application: Decided['application'], firstDay: string | undefined): string {
  const ready = '新しいキーペアとCSR、必要な書類(登記簿謄本か帝国データバンク企業コード)';
  if (application === 'not-yet')
    return `次は、${firstDay ? formatDay(firstDay) : '更新申請できる日'}を待って更新申請をしてください。それまでに${ready}をご用意ください。`;
  const title = application === 'new' ? '新規申請' : '更新申請';
  return `次は、${ready}を用意して、${title}をしてください。`;
}

const MISSING = {
  existing: '取得済みのサーバIDがあるか',
  sameName: 'コモンネームが前回と同じか',
  additional: '追加か入れ替えか',
  issued: '今のサーバIDの発行日',
} as const;

/** The procedure can be told all the same, and what is missing for the rest. */
function undecided(
  fact: keyof typeof MISSING,
  procedure: 'new' | 'renewal' | undefined,
  procedureLine: string,
  opensAfter: number,
  context: FormContext,
): Conclusion {
  return {
    text: [
      `申請区分は、${MISSING[fact]}が分からないと決められません。`,
      `初めて・コモンネームの変更・同じ名前での追加なら「新規申請」、同じコモンネームでの入れ替えなら発行から${opensAfter}日を過ぎて「更新申請」です。`,
      procedureLine,
      contactText(context.contact),
    ].join('\n'),
    result: procedure ? { application: null, procedure, missing: fact } : null,
    offers: [{ label: 'もう一度判定する', action: { kind: 'start', dialog: 'application-type', facts: {} } }],
  };
}

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
