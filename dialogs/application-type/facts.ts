import { DateTime } from 'luxon';
import { ruleOn } from '../../src/knowledge/rule-on';
import { LONG_AGO } from '../../src/reading/issue-day';
import type { DaySpan } from '../../src/reading/owned-day';
import { isBoolean, isDaySpan } from '../form/accepts';
import { nearTo, readIssueDay, showSpan, todayOf } from '../form/days';
import { nameOfSpan } from '../form/span-words';
import { readBoolean } from '../form/told';
import type { Fact, FormContext } from '../form/types';

export interface ApplicationFacts {
  existing: boolean;
  sameName: boolean;
  additional: boolean;
  issued: DaySpan;
  /** Two days of which one was meant. */
  among: DaySpan;
  installed: boolean;
}

const yesNo = (yes: string, no: string) => () => [
  { label: yes, value: true },
  { label: no, value: false },
];

/** Days that must have passed since the issue, as the rule of the day says. */
export const opensAfterDays = (context: FormContext): number =>
  ruleOn(context.rules.renewalOpensAfterDays, todayOf(context));

const EXISTING = ['サーバID', '申請'];
export const existing: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  matters: EXISTING,
  ask: () => 'すでに取得済みのサーバIDはありますか?',
  options: yesNo('はい、あります', 'いいえ、初めてです'),
  read: readBoolean('existing', EXISTING),
  help: '過去にALSOKのサーバIDを申請して発行を受けたことがあれば「はい」です。社内の前任者や、発行完了のご案内メールの有無を確かめると分かります。',
};

const NAMES = ['名前', 'サーバID'];
export const sameName: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  matters: NAMES,
  ask: () => '前回と同じコモンネーム(サイトのFQDN)で申請しますか?',
  options: yesNo('はい、同じです', 'いいえ、変わります'),
  read: readBoolean('sameName', NAMES),
  help: 'コモンネームは、https:// の後に続くホスト名(例: www.example.co.jp)です。ブラウザの鍵マークから証明書の「発行先」を見て、今回のCSRの名前と比べてください。',
};

const ADDED = ['サーバID', 'サーバ'];
export const additional: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  matters: ADDED,
  ask: () =>
    '今のサーバIDを残したまま、同じコモンネームのサーバIDを追加しますか?(負荷分散のサーバを増やす場合など)',
  options: yesNo('はい、追加します', 'いいえ、入れ替えます'),
  read: readBoolean('additional', ADDED),
  help: '今のサーバIDもそのまま使い続けるなら「追加」、今のサーバIDに代えて使うなら「入れ替え」です。',
};

export const issued: Fact<DaySpan, ApplicationFacts> = {
  accepts: isDaySpan,
  matters: ['発行日'],
  ask: (known, context) =>
    typeof known.issued === 'object'
      ? `${nameOfSpan(known.issued, todayOf(context)) ?? 'それ'}だけでは決められません。今のサーバIDの発行日を、日付で教えてください。(例: 2026年1月31日、40日前)`
      : '今のサーバIDの発行日はいつですか?(例: 2026年1月31日、40日前)',
  options: (context) => {
    const today = DateTime.fromISO(todayOf(context), { zone: 'utc' });
    const opensAfter = opensAfterDays(context);
    const day = (days: number) => today.minus({ days }).toFormat('yyyy-MM-dd');
    return [
      { label: `${opensAfter + 1}日以上前です`, value: { from: LONG_AGO, to: day(opensAfter + 1) } },
      { label: `${opensAfter}日以内です`, value: { from: day(opensAfter), to: day(0) } },
    ];
  },
  read: (reading, context, before) =>
    readIssueDay(reading, { of: 'server-id', asked: true, ...nearTo(before) }, context),
  help: '発行日は、証明書の「有効期間の開始」の日付です。ブラウザの鍵マークから証明書を表示すると確認できます。',
  readBack: (span) => (span.from === span.to ? `発行日は${showSpan(span)}として進めます。` : ''),
};

const ON_SERVER = ['サーバID', 'サーバ'];
export const installed: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  matters: ON_SERVER,
  ask: () => 'インストールするWebサーバに、サーバIDが(どれか1つでも)すでに入っていますか?',
  options: yesNo('はい、入っています', 'いいえ、入っていません'),
  read: readBoolean('installed', ON_SERVER),
  help: 'そのWebサーバに https:// で接続して証明書が表示されれば「はい」です。新しく用意したサーバなら、ふつうは「いいえ」です。',
};
