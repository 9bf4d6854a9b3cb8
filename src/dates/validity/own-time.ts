import type { FormatName } from '../types';

/** A program whose certificate dates are in the machine's own time, which it does not say. */
export type OwnTimeTool = 'PowerShell' | 'certutil' | 'IIS' | 'jarsigner';

/** Names of .NET's, which are in small letters where a message was folded. */
const POWERSHELL =
  /(?<![A-Za-z])(?:Not(?:Before|After)|not(?:before|after))(?![A-Za-z])|Get-(?:ChildItem|Item|PfxCertificate|IISServerBinding)|Cert:\\|PSParentPath|PSPath|(?<![A-Za-z])Thumbprint(?![A-Za-z])|HasPrivateKey|FriendlyName|DnsNameList|\[Not (?:Before|After)\]/;
const CERTUTIL =
  /CertUtil|X509 ?(?:証明書|Certificate) ?:|={6,} ?(?:証明書|Certificate) \d+ ?={6,}|(?:Cert Hash|証明書ハッシュ|証明書のハッシュ|拇印)\(sha|この日以[降前] ?:|(?:^|\n) ?Not(?:Before|After): /i;
// A row of the list of server certificates: a hash of 40 digits, then the store.
const IIS =
  /証明書の?ハッシュ[ \t]証明書の?ストア|Certificate Hash[ \t]Certificate Store|(?<![0-9a-f])[0-9a-f]{40}[ \t](?:個人|Personal|WebHosting|Web ホスティング|My)(?![a-z])|IIS ?(?:マネージャ|Manager)/i;

const JARSIGNER = /\[(?:証明書は[^\n]{1,60}有効です|certificate is valid from)/i;

/** The formats in which Windows writes dates; with any other the text comes from elsewhere. */
const WINDOWS_FORMATS: readonly FormatName[] = ['year-first', 'us-slash', 'japanese', 'english'];

/** Which of these programs printed the folded text, by its own words. */
export const ownTimeTool = (text: string, formats: readonly FormatName[]): OwnTimeTool | undefined => {
  if (!formats.every((format) => WINDOWS_FORMATS.includes(format))) return undefined;
  if (CERTUTIL.test(text)) return 'certutil';
  if (IIS.test(text)) return 'IIS';
  if (JARSIGNER.test(text)) return 'jarsigner';
  return POWERSHELL.test(text) ? 'PowerShell' : undefined;
};
