import { todayIn } from '../../src/dates';
import { isBoolean, isDaySpan } from '../form/accepts';
import type { Fact } from '../form/types';
import { foldReply } from '../reading/clauses';
import { type DaySpan, LONG_AGO, readIssueDay, showSpan } from '../reading/issue-day';
import { readBoolean } from '../reading/read-boolean';
import { nameOfSpan } from '../reading/span-words';
import { todayOf, zonesOf } from '../reading/zones';
import { ADDITIONAL, EXISTING, INSTALLED, OTHER_SERVER, SAME_NAME } from './concepts';

export interface ApplicationFacts {
  existing: boolean;
  sameName: boolean;
  additional: boolean;
  issued: DaySpan;
  installed: boolean;
}

const yesNo = (yes: string, no: string) => () => [
  { label: yes, value: true },
  { label: no, value: false },
];

export const existing: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  named: /取得済み|初めてか/,
  ask: () => 'すでに取得済みのサーバIDはありますか?',
  options: yesNo('はい、あります', 'いいえ、初めてです'),
  read: (text) => readBoolean(text, EXISTING),
  help: '過去にALSOKのサーバIDを申請して発行を受けたことがあれば「はい」です。社内の前任者や、発行完了のご案内メールの有無を確かめると分かります。',
};

export const sameName: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  named: /コモンネーム|cn|fqdn|ドメイン/,
  ask: () => '前回と同じコモンネーム(サイトのFQDN)で申請しますか?',
  options: yesNo('はい、同じです', 'いいえ、変わります'),
  read: (text) => readBoolean(text, SAME_NAME),
  help: 'コモンネームは、https:// の後に続くホスト名(例: www.example.co.jp)です。ブラウザの鍵マークから証明書の「発行先」を見て、今回のCSRの名前と比べてください。',
};

export const additional: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  named: /追加|負荷分散/,
  ask: () =>
    '今のサーバIDを残したまま、同じコモンネームのサーバIDを追加しますか?(負荷分散のサーバを増やす場合など)',
  options: yesNo('はい、追加します', 'いいえ、入れ替えます'),
  read: (text) => readBoolean(text, ADDITIONAL),
  help: '今のサーバIDもそのまま使い続けるなら「追加」、今のサーバIDに代えて使うなら「入れ替え」です。',
};

export const issued: Fact<DaySpan, ApplicationFacts> = {
  accepts: isDaySpan,
  named: /発行日|発行|取得日|日付|日にち/,
  ask: (known, context) =>
    typeof known.issued === 'object'
      ? `${nameOfSpan(known.issued, todayOf(context)) ?? 'それ'}だけでは決められません。今のサーバIDの発行日を、日付で教えてください。(例: 2026年1月31日、40日前)`
      : '今のサーバIDの発行日はいつですか?(例: 2026年1月31日、40日前)',
  options: (context) => {
    const now = context.now.setZone(zonesOf(context).targetZone);
    const day = (days: number) => now.minus({ days }).toFormat('yyyy-MM-dd');
    return [
      { label: '31日以上前です', value: { from: LONG_AGO, to: day(31) } },
      {
        label: '30日以内です',
        value: { from: day(30), to: todayIn(context.now, now.zoneName ?? 'Asia/Tokyo') },
      },
    ];
  },
  read: readIssueDay,
  help: '発行日は、証明書の「有効期間の開始」の日付です。ブラウザの鍵マークから証明書を表示すると確認できます。',
  readBack: (span) => (span.from === span.to ? `発行日は${showSpan(span)}として進めます。` : ''),
};

export const installed: Fact<boolean, ApplicationFacts> = {
  accepts: isBoolean,
  named: /インストール/,
  ask: () => 'インストールするWebサーバに、サーバIDが(どれか1つでも)すでに入っていますか?',
  options: yesNo('はい、入っています', 'いいえ、入っていません'),
  // What is said of another server says nothing of this one.
  read: (text) => (OTHER_SERVER.test(foldReply(text)) ? { kind: 'none' } : readBoolean(text, INSTALLED)),
  help: 'そのWebサーバに https:// で接続して証明書が表示されれば「はい」です。新しく用意したサーバなら、ふつうは「いいえ」です。',
};
