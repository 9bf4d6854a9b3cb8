import type { Found } from './types';

const LABEL = '［ホスト名］';
const NAME = /(?<![\w.@-])(?:\*\.)?(?:[A-Za-z\d_](?:[\w-]{0,61}[A-Za-z\d])?\.){1,6}[A-Za-z]{2,24}(?![\w-])/g;
const ADDRESS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g;
/** Names of files look like names of hosts. */
const FILES =
  /\.(?:pem|der|crt|cer|csr|key|pfx|p12|p7b|jks|txt|log|conf|cnf|config|ini|json|ya?ml|xml|csv|xlsx?|docx?|pdf|zip|png|jpe?g|exe|dll|sh|bat|ps1|html?|php|jsp|js|md)$/i;

/** Names of hosts and IPv4 addresses. */
export function findHosts(text: string): Found[] {
  const names = [...text.matchAll(NAME)].filter(([name]) => !FILES.test(name));
  return [...names, ...text.matchAll(ADDRESS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    label: LABEL,
  }));
}
