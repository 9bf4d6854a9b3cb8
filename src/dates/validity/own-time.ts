import type { FormatName } from '../types';

/** A program whose certificate dates are in the machine's own time, which it does not say. */
export type OwnTimeTool = 'PowerShell' | 'certutil' | 'IIS' | 'jarsigner' | 'Windows' | 'ブラウザ';

/** Names of .NET's, which are in small letters where a message was folded. */
const POWERSHELL =
  /(?<![A-Za-z])(?:Not(?:Before|After)|not(?:before|after))(?![A-Za-z])|Get-(?:ChildItem|Item|PfxCertificate|IISServerBinding)|Cert:\\|PSParentPath|PSPath|(?<![A-Za-z])Thumbprint(?![A-Za-z])|HasPrivateKey|FriendlyName|DnsNameList|\[Not (?:Before|After)\]/;
const CERTUTIL =
  /CertUtil|X509 ?(?:証明書|Certificate) ?:|={6,} ?(?:証明書|Certificate) \d+ ?={6,}|(?:Cert Hash|証明書ハッシュ|証明書のハッシュ|拇印)\(sha|この日以[降前] ?:|(?:^|\n) ?Not(?:Before|After): /i;
// A row of the list of server certificates: a hash of 40 digits, then the store.
const IIS =
  /証明書の?ハッシュ[ \t]証明書の?ストア|Certificate Hash[ \t]Certificate Store|(?<![0-9a-f])[0-9a-f]{40}[ \t](?:個人|Personal|WebHosting|Web ホスティング|My)(?![a-z])|IIS ?(?:マネージャ|Manager)/i;

const JARSIGNER = /\[(?:証明書は[^\n]{1,60}有効です|certificate is valid from)/i;

/** The details of a certificate in Windows' own pane. */
const WINDOWS_PANE =
  /有効期間の(?:開始|終了)[ :]{0,2}\d{4}年\d|(?<![a-z])valid (?:from|to)[ :]{1,2}(?:[a-z]{6,9}, )?[a-z]{3,9} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M/i;

/** The pane of Chrome and Edge, which names no zone. */
const BROWSER =
  /証明書ビューア|(?:発行日|有効期限)[ :]{0,2}\d{4}年\d{1,2}月\d{1,2}日[月火水木金土日]曜日 \d|(?<![a-z])(?:issued|expires) on[ :]{1,2}[a-z]{6,9}, [a-z]{3,9} \d{1,2}, \d{4} at \d|Certificate Viewer: /i;

/** The formats in which Windows writes dates; with any other the text comes from elsewhere. */
const WINDOWS_FORMATS: readonly FormatName[] = ['year-first', 'us-slash', 'japanese', 'english'];

/** Which of these programs printed the folded text, by its own words. */
export const ownTimeTool = (text: string, formats: readonly FormatName[]): OwnTimeTool | undefined => {
  if (!formats.every((format) => WINDOWS_FORMATS.includes(format))) return undefined;
  if (CERTUTIL.test(text)) return 'certutil';
  if (IIS.test(text)) return 'IIS';
  if (JARSIGNER.test(text)) return 'jarsigner';
  if (WINDOWS_PANE.test(text)) return 'Windows';
  if (BROWSER.test(text)) return 'ブラウザ';
  return POWERSHELL.test(text) ? 'PowerShell' : undefined;
};
