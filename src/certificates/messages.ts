import { FIRST_YEAR, LAST_YEAR } from '../dates/calendar/years';
import type { CertificateFacts, Unread, UnreadReason } from './types';

const AGAIN = 'BEGINの行からENDの行まで、すべてをコピーして送ってください。';

/** What people read when a message or file cannot be used. Each says what is wrong, then what to do. */
export const MESSAGES = {
  secret:
    '秘密鍵が含まれているため、読み取りを中止しました。内容は保存していません。この秘密鍵は漏えいしたものとして扱い、新しいキーペア(鍵ペア)を作成してください。',
  archive:
    '圧縮ファイルは中身を確認できないため、受け取っていません(保存もしていません)。証明書やCSRを取り出し、PEM形式またはDER形式(.crt、.cer、.pem、.csr)のファイルで送ってください。',
  tooLarge: '大きすぎて読み取れません（上限は64KBです）。証明書またはCSRだけを送ってください。',
  noCertificate:
    'このファイルからは証明書もCSRも見つかりませんでした。PEM形式またはDER形式（.crt、.cer、.pem、.csr）のファイルを送ってください。',
  list: '証明書失効リスト(CRL)が含まれていますが、読み取りの対象ではありません。',
} as const;

const WHAT: Readonly<Record<Unread['what'], string>> = {
  certificate: '証明書',
  request: 'CSR',
  chain: '証明書のファイル(.p7b)',
  either: '証明書またはCSR',
};

const REASONS: Readonly<Record<UnreadReason, (what: string, detail: string) => string>> = {
  cut: (what) => `${what}が途中で切れているか、途中の文字が抜けているため、読み取れませんでした。${AGAIN}`,
  gap: (what) => `${what}の途中に省略や余分な文字が混ざっているため、読み取れませんでした。${AGAIN}`,
  'no-beginning': (what) => `${what}の先頭が欠けているため、読み取れませんでした。${AGAIN}`,
  broken: (what) =>
    `${what}の文字が欠けているか変わっているため、読み取れませんでした。BEGINの行からENDの行までをコピーし直すか、ファイルのまま送ってください。`,
  altered: (what, name) =>
    `${name}${what}は署名が合わず、途中の文字が変わっている(改変された)おそれがあるため、読み取り結果を使えません。コピーし直すか、ファイルのまま送ってください。`,
  'not-signed-by-issuer': (what, name) =>
    `${name}${what}は、一緒に送られた発行者(認証局)の証明書による署名が確認できません。途中の文字が変わっている(改変された)か、発行者の証明書が別のもののため、読み取り結果を使えません。コピーし直すか、ファイルのまま送ってください。`,
  date: (what, written) =>
    `${what}の日時「${written}」は、扱える日時(${FIRST_YEAR}年から${LAST_YEAR}年まで、時間帯の記載あり)ではないため、読み取れませんでした。`,
  reversed: (what, name) =>
    `${name}${what}の有効期間は、終わりの日時が始まりより前になっているため、読み取り結果を使えません。正しい${what}かどうかをお確かめください。`,
  'too-many': () => '数が多すぎるため、一部の証明書やCSRは読み取っていません。分けて送ってください。',
  'key-store': () =>
    'PKCS#12形式(.p12、.pfx)のファイルは読み取れません。秘密鍵は見当たりませんでした。証明書だけをPEM形式またはDER形式で送ってください。',
  'public-key': () =>
    '公開鍵だけでは判定できません。証明書（CERTIFICATE）またはCSR（CERTIFICATE REQUEST）を送ってください。',
};

const DOUBTS: Readonly<Record<NonNullable<CertificateFacts['doubted']>, (what: string) => string>> = {
  'own-name': (what) =>
    `${what}は、発行者の名前が本人と同じですが、その鍵による署名ではありません。別の認証局が発行したか、途中の文字が変わっているおそれがあります。`,
  'issuer-beside': (what) =>
    `${what}は、一緒に送られた同じ名前の発行者(認証局)とは別の鍵で署名されています。発行者の証明書が別の世代のものか、途中の文字が変わっている(改変された)おそれがあります。`,
};

/** A few words of what was found, safe to show in a sentence. */
const LONGEST_DETAIL = 80;

function sentenceOn({ reason, what, detail = '' }: Unread): string {
  const plain = detail.replace(/[\p{Cc}\p{Cf}]+/gu, '').slice(0, LONGEST_DETAIL);
  return REASONS[reason](WHAT[what], plain !== '' && reason !== 'date' ? `「${plain}」の` : plain);
}

/** What the person is told of all that could not be read or was left aside, each thing once. */
export function notesOn(
  unread: readonly Unread[],
  lists: number,
  certificates: readonly CertificateFacts[],
): string[] {
  const counts = new Map<string, number>();
  for (const one of unread) counts.set(sentenceOn(one), (counts.get(sentenceOn(one)) ?? 0) + 1);
  return [
    ...[...counts].map(([sentence, count]) => (count > 1 ? `${sentence}(${count}件)` : sentence)),
    ...(lists > 0 ? [MESSAGES.list] : []),
    ...certificates.flatMap(({ commonName, doubted }) =>
      doubted === undefined
        ? []
        : [DOUBTS[doubted](`「${commonName?.unicode ?? '名前の記載なし'}」の証明書`)],
    ),
  ];
}
