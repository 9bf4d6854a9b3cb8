/** What becomes of a PEM block on its way into a chat, by name. Each still says all of it. */
export const MANGLINGS: Readonly<Record<string, (pem: string) => string | Uint8Array>> = {
  'cat -n': (pem) =>
    lines(pem)
      .map((line, at) => `${String(at + 1).padStart(6)}\t${line}`)
      .join('\n'),
  'line numbers with colons': (pem) =>
    lines(pem)
      .map((line, at) => `${at + 1}: ${line}`)
      .join('\n'),
  'line numbers with bars': (pem) =>
    lines(pem)
      .map((line, at) => `${String(at + 1).padStart(3)} | ${line}`)
      .join('\n'),
  'grep -n': (pem) =>
    lines(pem)
      .map((line, at) => `${at + 1}:${line}`)
      .join('\n'),
  '# before each line': (pem) => prefixed(pem, '# '),
  '#': (pem) => prefixed(pem, '#'),
  '//': (pem) => prefixed(pem, '// '),
  '; before each line': (pem) => prefixed(pem, '; '),
  '-- before each line': (pem) => prefixed(pem, '-- '),
  REM: (pem) => prefixed(pem, 'REM '),
  '> before each line': (pem) => prefixed(pem, '> '),
  '>> before each line': (pem) => prefixed(pem, '>> '),
  '* before each line': (pem) => prefixed(pem, ' * '),
  'a border before each line': (pem) => prefixed(pem, '| '),
  'a drawn border': (pem) =>
    lines(pem)
      .map((line) => `│ ${line.padEnd(64)} │`)
      .join('\n'),
  'bars around each line': (pem) =>
    lines(pem)
      .map((line) => `| ${line} |`)
      .join('\n'),
  'a diff that adds it': (pem) => prefixed(pem, '+'),
  'a diff that takes it away': (pem) => prefixed(pem, '-'),
  'a log with times': (pem) =>
    lines(pem)
      .map((line, at) => `2026-02-28 10:12:${String(10 + at).padStart(2, '0')} [info] ${line}`)
      .join('\n'),
  'strings of JavaScript': (pem) =>
    lines(pem)
      .map((line) => `"${line}\\n" +`)
      .join('\n'),
  'strings of PHP': (pem) =>
    lines(pem)
      .map((line) => `'${line}' . "\\n" .`)
      .join('\n'),
  'strings of Python': (pem) =>
    lines(pem)
      .map((line) => `    "${line}\\n"`)
      .join('\n'),
  'strings of C': (pem) =>
    lines(pem)
      .map((line) => `"${line}\\n" \\`)
      .join('\n'),
  'an array of JSON': (pem) => JSON.stringify(lines(pem), null, 2),
  'an array of JSON in one line': (pem) => JSON.stringify(lines(pem)),
  'a string of JSON': (pem) => JSON.stringify({ certificate: pem }),
  'a string of JSON in a string': (pem) => JSON.stringify(JSON.stringify({ certificate: pem })),
  'echo into a file': (pem) =>
    lines(pem)
      .map((line) => `echo ${line} >> server.pem`)
      .join('\n'),
  YAML: (pem) => `tls:\n  certificate: |\n${prefixed(pem, '    ')}`,
  'YAML, folded': (pem) => `tls:\n  certificate: >-\n${prefixed(pem, '    ')}`,
  Kubernetes: (pem) => `apiVersion: v1\ndata:\n  tls.crt: ${base64(pem)}\nkind: Secret`,
  'Kubernetes in lines': (pem) => `  tls.crt: >-\n${prefixed(base64(pem).replace(/.{76}/g, '$&\n'), '    ')}`,
  'base64 of it': (pem) => base64(pem),
  'octets in base64 twice': (pem) => base64(octets(pem).toString('base64')),
  'base64 of it in lines': (pem) => base64(pem).replace(/.{76}/g, '$&\n'),
  'base64 of it with CRLF': (pem) => base64(pem.replaceAll('\n', '\r\n')),
  'a data URL of the text': (pem) => `data:application/x-pem-file;base64,${base64(pem)}`,
  'a data URL of the octets': (pem) => `data:application/pkix-cert;base64,${octets(pem).toString('base64')}`,
  hexadecimal: (pem) => octets(pem).toString('hex'),
  'hexadecimal in capitals': (pem) => octets(pem).toString('hex').toUpperCase(),
  'hexadecimal in lines': (pem) => octets(pem).toString('hex').replace(/.{64}/g, '$&\n'),
  'hexadecimal with blanks': (pem) => octets(pem).toString('hex').replace(/../g, '$& '),
  'hexadecimal with colons': (pem) => octets(pem).toString('hex').replace(/../g, '$&:'),
  'hexadecimal with 0x': (pem) => octets(pem).toString('hex').replace(/../g, '0x$&, '),
  'hexadecimal of the text': (pem) => Buffer.from(pem).toString('hex'),
  'an escaped string': (pem) => octets(pem).toString('hex').replace(/../g, '\\x$&'),
  'an SQL literal': (pem) => `0x${octets(pem).toString('hex').toUpperCase()}`,
  PostgreSQL: (pem) => `\\x${octets(pem).toString('hex')}`,
  'octets in decimal': (pem) => `[${[...octets(pem)].join(', ')}]`,
  xxd: (pem) =>
    dump(
      octets(pem),
      (hex, at, text) => `${address(at, 8)}: ${hex.join('').replace(/.{4}/g, '$& ').padEnd(41)} ${text}`,
    ),
  'hexdump -C': (pem) =>
    dump(
      octets(pem),
      (hex, at, text) =>
        `${address(at, 8)}  ${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}  |${text}|`,
    ),
  base64url: (pem) => octets(pem).toString('base64url'),
  'base64url between marks': (pem) =>
    `-----BEGIN ${labelOf(pem)}-----\n${octets(pem).toString('base64url')}\n-----END ${labelOf(pem)}-----`,
  'no marks': (pem) => lines(pem).slice(1, -1).join('\n'),
  'no marks and no lines': (pem) => lines(pem).slice(1, -1).join(''),
  'no mark at its beginning': (pem) => lines(pem).slice(1).join('\n'),
  'no mark at its end': (pem) => lines(pem).slice(0, -1).join('\n'),
  'no padding': (pem) => pem.replace(/=+/, ''),
  'one line': (pem) => pem.replaceAll('\n', ''),
  'blanks for lines': (pem) => pem.replaceAll('\n', ' '),
  'wide blanks for lines': (pem) => pem.replaceAll('\n', '　'),
  'lines of 76': (pem) =>
    `-----BEGIN ${labelOf(pem)}-----\n${octets(pem).toString('base64').replace(/.{76}/g, '$&\n')}\n-----END ${labelOf(pem)}-----`,
  'lines of 20': (pem) => pem.replace(/.{20}/g, '$&\n'),
  'empty lines between': (pem) => pem.replaceAll('\n', '\n\n'),
  CRLF: (pem) => pem.replaceAll('\n', '\r\n'),
  CR: (pem) => pem.replaceAll('\n', '\r'),
  'indented by tabs': (pem) => prefixed(pem, '\t\t'),
  'blanks at the ends of lines': (pem) => pem.replaceAll('\n', '   \n'),
  'full width': (pem) => pem.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'long vowel marks for dashes': (pem) => pem.replaceAll('-----', 'ーーーーー'),
  'em dashes': (pem) => pem.replaceAll('-----', '—–-'),
  'four dashes': (pem) => pem.replaceAll('-----', '----'),
  'no dashes': (pem) => pem.replaceAll('-----', ''),
  'lower case marks': (pem) => pem.replace(/-----.*-----/g, (mark) => mark.toLowerCase()),
  'quotes around it': (pem) => `「${pem}」`,
  'typographic quotes': (pem) => `“${pem}”`,
  'a code fence': (pem) => `\`\`\`pem\n${pem}\`\`\``,
  'a mail in HTML': (pem) => `<div>${pem.replaceAll('\n', '<br>')}</div>`,
  'paragraphs of HTML in one line': (pem) =>
    lines(pem)
      .map((line) => `<p>${line}</p>`)
      .join(''),
  'percent signs of percent signs': (pem) => encodeURIComponent(encodeURIComponent(pem)),
  'line ends of EBCDIC': (pem) => pem.replaceAll('\n', '\u0085'),
  'paragraphs of HTML': (pem) =>
    lines(pem)
      .map((line) => `<p class="x">${line}</p>`)
      .join(''),
  entities: (pem) =>
    pem
      .replaceAll('+', '&#43;')
      .replaceAll('/', '&#x2F;')
      .replaceAll('=', '&equals;')
      .replaceAll('\n', '&#10;'),
  'a form': (pem) => encodeURIComponent(pem),
  'quoted printable': (pem) => pem.replaceAll('=', '=3D').replace(/(.{30})/g, '$1=\n'),
  'written-out line ends': (pem) => pem.replaceAll('\n', '\\n'),
  'written-out line ends twice': (pem) => pem.replaceAll('\n', '\\\\n'),
  RTF: (pem) => `{\\rtf1\\ansi ${lines(pem).join('\\par\n')}\\par}`,
  'invisible signs': (pem) => pem.replace(/(.{9})/g, '$1\u200b'),
  'a mark of byte order': (pem) => `\ufeff${pem}`,
  'signs that turn the direction': (pem) => `\u202a${pem}\u202c`,
  'soft hyphens': (pem) => pem.replace(/(.{15})/g, '$1\u00ad'),
  'a text before and behind': (pem) =>
    `お世話になっております。証明書をお送りします。\n\n${pem}\nよろしくお願いいたします。\n山田`,
  'a text in its own line': (pem) => `証明書: ${pem}`,
  'attributes of a bag': (pem) =>
    `Bag Attributes\n    friendlyName: www\n    localKeyID: 01 02 03\nsubject=CN = www.example.jp\nissuer=CN = Example CA\n${pem}`,
  'an old comment': (pem) => pem.replace('\n', '\nComment: server 2026\n\n'),
  'a UTF-16 file': (pem) => Buffer.from(`\ufeff${pem}`, 'utf16le'),
  'a UTF-16 file the other way round': (pem) => Buffer.from(`\ufeff${pem}`, 'utf16le').swap16(),
  'a file of DER': (pem) => octets(pem),
  'a file of base64': (pem) => Buffer.from(octets(pem).toString('base64')),
  'a file of base64 of PEM': (pem) => Buffer.from(base64(pem)),
  'a file of hexadecimal': (pem) => Buffer.from(octets(pem).toString('hex')),
  'the cell of a table': (pem) => `"${pem.trim()}",www.example.jp,2026`,
};

const lines = (pem: string): string[] => pem.trim().split('\n');
const prefixed = (pem: string, prefix: string): string =>
  lines(pem)
    .map((line) => prefix + line)
    .join('\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const octets = (pem: string): Buffer => Buffer.from(lines(pem).slice(1, -1).join(''), 'base64');
const labelOf = (pem: string): string => /BEGIN ([A-Z ]+)-/.exec(pem)?.[1] ?? '';
const address = (at: number, width: number): string => at.toString(16).padStart(width, '0');

function dump(bytes: Buffer, line: (hex: string[], at: number, text: string) => string): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16);
    rows.push(
      line(row.toString('hex').match(/../g) ?? [], at, row.toString('latin1').replace(/[^ -~]/g, '.')),
    );
  }
  return rows.join('\n');
}
