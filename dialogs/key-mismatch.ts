import { decideRemedy, type KeyMismatchRemedy } from '../src/decisions/key-mismatch';
import type { Reading } from '../src/reading/reading';
import { contactText } from '../src/reply/contact';
import { isBoolean } from './form/accepts';
import { isHedged, isTold, meant, type Told, weigh } from './form/hedges';
import { readBoolean, toldOf } from './form/told';
import type { Conclusion, Form, FormContext, Known, Statement } from './form/types';

export interface KeyMismatchFacts {
  overwritten: boolean;
  backup: Told;
  configuration: boolean;
}

const FILES = ['鍵', 'ファイル'];
const COPIES = ['バックアップ', '鍵', 'ファイル'];
const SETTINGS = ['設定', '鍵'];

const yesNo = (yes: string, no: string) => () => [
  { label: yes, value: true },
  { label: no, value: false },
];

/** Why the server stopped after a new key pair was made, and what to do. */
export const keyMismatch: Form<KeyMismatchFacts> = {
  id: 'key-mismatch',
  version: 1,
  facts: {
    overwritten: {
      accepts: isBoolean,
      matters: FILES,
      ask: () => '新しいキーペア(鍵ペア)を作るとき、元のキーペアのファイルに上書きしましたか?',
      options: yesNo('はい、上書きしました', 'いいえ、別名で保存しました'),
      read: readBoolean('overwritten', FILES),
      help: 'キーペアのファイルの更新日時をご覧ください。元のファイルの日時が、キーペアを作り直した日時になっていれば上書きされています。',
    },
    backup: {
      accepts: isTold,
      matters: COPIES,
      ask: ({ backup }) =>
        `${isHedged(backup) ? '念のため確認します。' : ''}元のキーペアのファイルのバックアップはありますか?`,
      options: yesNo('はい、あります', 'いいえ、ありません'),
      read: readBoolean('backup', COPIES),
      help: 'サーバの定期バックアップや、前回のサーバIDを入れたときに控えた鍵ファイル・PFXがないかお確かめください。',
    },
    configuration: {
      accepts: isBoolean,
      matters: SETTINGS,
      ask: () => '設定ファイルで、今のサーバIDに対応する元のキーペアが指定されていることは確認済みですか?',
      options: yesNo('はい、確認済みです', 'いいえ、まだです'),
      read: readBoolean('configuration', SETTINGS),
      help: '設定ファイルの鍵ファイルの指定(ApacheならSSLCertificateKeyFile、nginxならssl_certificate_key)が、今のサーバIDに対応する元のキーペアのままかご覧ください。書き方は、お使いのサーバのマニュアルか、その製品のサポート窓口でご確認いただけます。',
    },
  },
  state,
  next(known) {
    if (known.overwritten === undefined) return 'overwritten';
    if (known.overwritten === 'unknown') return null;
    const decision = decideRemedy(casesOf(known));
    if (!decision.decided) return known[decision.open] === 'unknown' ? null : decision.open;
    // Nobody should give a key pair up on 「バックアップはないと思います」.
    return decision.remedy === 'install-new-id' && isHedged(known.backup) ? 'backup' : null;
  },
  conclude,
};

const casesOf = ({ overwritten, backup, configuration }: Known<KeyMismatchFacts>) => ({
  overwritten: overwritten === true,
  backup: meant(backup),
  configuration: configuration === 'unknown' ? undefined : configuration,
});

const TOLD = ['overwritten', 'backup', 'configuration'] as const;

function state(reading: Reading): Statement<KeyMismatchFacts> {
  const { overwritten, backup, configuration } = toldOf(reading, TOLD);
  return {
    facts: {
      ...(overwritten && { overwritten: overwritten.value }),
      ...(backup && { backup: weigh(backup.value, backup.hedged) }),
      ...(configuration && { configuration: configuration.value }),
    },
    problems: {},
  };
}

const STEPS: Record<KeyMismatchRemedy, { cause: string; steps: string[] }> = {
  'restore-backup': {
    cause:
      'バックアップから、元のキーペアを戻してください。上書きで、今のサーバIDと鍵が合わなくなったためと考えられます。',
    steps: [
      'バックアップから元のキーペアのファイルを戻し、サーバの動作を確かめる',
      '新しいキーペアをもう一度作り、元と異なるファイル名で保存する',
      '新しいキーペアからCSRを作り、更新申請を続ける',
    ],
  },
  'install-new-id': {
    cause:
      '元のキーペアが上書きされ、バックアップもないため、キーペアは元に戻せません。新しいサーバIDを急いで入れる必要があります。',
    steps: [
      '事情をALSOKの窓口に連絡する',
      '新しいキーペアのCSRで、すぐに通常の更新手続きをする',
      '発行された新しいサーバIDをインストールする',
    ],
  },
  'correct-configuration': {
    cause: '設定ファイルが新しいキーペアを指しているため、今のサーバIDと合わないことが考えられます。',
    steps: [
      '設定ファイルのキーペアの指定を確認する',
      '新しいサーバIDを入れるまでは、元のキーペアの指定に戻す',
      'サーバを起動し直して動作を確かめる',
    ],
  },
  'ask-vendor': {
    cause: 'キーペアと設定のどちらも合っているため、サーバ製品側の原因が考えられます。',
    steps: [
      'お使いのサーバのマニュアルで更新手順を確認する',
      '解決しなければ、その製品のサポート窓口に問い合わせる',
    ],
  },
};

function conclude(known: Known<KeyMismatchFacts>, context: FormContext): Conclusion {
  const decision = known.overwritten === 'unknown' ? undefined : decideRemedy(casesOf(known));
  if (!decision?.decided) {
    return {
      text: [
        '原因を1つに絞れませんでした。次の順にお確かめください。',
        '1. 元のキーペアが上書きされていれば、バックアップから戻す(なければ、窓口に連絡して更新手続きを急ぐ)',
        '2. 別名で保存していれば、設定ファイルのキーペアの指定を確認する',
        contactText(context.contact),
      ].join('\n'),
      result: null,
      offers: [{ label: 'もう一度切り分ける', action: { kind: 'start', dialog: 'key-mismatch', facts: {} } }],
    };
  }
  const { cause, steps } = STEPS[decision.remedy];
  const lines = [cause, ...steps.map((step, index) => `${index + 1}. ${step}`)];
  if (decision.remedy === 'install-new-id') lines.push(contactText(context.contact));
  return {
    text: lines.join('\n'),
    result: { case: decision.remedy, steps },
    next: `まず「${steps[0]}」を行ってください。続けて、次の順に進めます。\n${lines.slice(1).join('\n')}`,
    offers: [{ label: 'キーペアは毎回作り直す?', action: { kind: 'entry', entryId: 'new-csr-each-time' } }],
  };
}
