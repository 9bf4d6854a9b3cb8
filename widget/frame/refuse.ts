import { holdsPrivateKey, isOnlyPieces } from '../../src/certificates/private-key';
import { holdsUnreadable } from '../../src/certificates/unreadable';

/** As the service takes them; a certificate has a few kB. */
const LARGEST = 256 * 1024;
const LARGEST_TOGETHER = 480 * 1024;
const MOST = 5;

export const KEY_IN_TEXT =
  '秘密鍵が含まれているため、送信しませんでした(このブラウザの外には出ていません)。秘密鍵の部分を消して、証明書かCSRだけをお送りください。';

export const PERHAPS_IN_TEXT =
  '内容を読み取れない文字列が含まれています。秘密鍵の一部かもしれないため、送信しませんでした(このブラウザの外には出ていません)。その部分を消すか、証明書やCSRであればBEGINの行からENDの行まですべてをお送りください。';

const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join('');

/** Why files are not taken: a sentence, or undefined where they are. What is there already counts too. */
export function refuseFiles(
  added: readonly Pick<File, 'name' | 'size'>[],
  there: readonly Pick<File, 'size'>[],
): string | undefined {
  const large = added.filter(({ size }) => size > LARGEST).map(({ name }) => name);
  if (large.length > 0)
    return `${quoted(large)}を添付できません。ファイルが大きすぎます(1件256 kBまで)。証明書かCSRのファイル(ふつうは数kB)をお選びください。`;
  const empty = added.filter(({ size }) => size === 0).map(({ name }) => name);
  if (empty.length > 0) return `${quoted(empty)}は空のファイルのため、添付できません。`;
  if (added.length + there.length > MOST) return `添付できるファイルは一度に${MOST}件までです。`;
  const together = [...added, ...there].reduce((sum, { size }) => sum + size, 0);
  if (together > LARGEST_TOGETHER)
    return 'ファイルの合計が大きすぎます(合わせて480 kBまで)。分けてお送りください。';
  return undefined;
}

/** The same for what is in a file. The service would refuse it too, but then it would have left the browser. */
export function refuseContent(name: string, bytes: Uint8Array): string | undefined {
  return holdsPrivateKey(bytes) || holdsPrivateKey(name)
    ? `「${name}」には秘密鍵が含まれているため、添付しませんでした(このブラウザの外には出ていません)。証明書かCSRのファイルだけをお選びください。`
    : undefined;
}

export function refuseText(text: string): string | undefined {
  if (holdsPrivateKey(text)) return isOnlyPieces(text) ? PERHAPS_IN_TEXT : KEY_IN_TEXT;
  return holdsUnreadable(text) ? PERHAPS_IN_TEXT : undefined;
}
