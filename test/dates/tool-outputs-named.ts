import { end, local, none, period, type ToolOutput } from './tool-output';

/** Names that programs put together, numbers beside dates, and strings in strings; valid as in `tool-outputs.ts`. */
export const NAMED_OUTPUTS: readonly ToolOutput[] = [
  // Words of a name without anything between them.
  period(
    'SNMP',
    'certNotBefore.1 = STRING: "Dec 10 00:00:00 2025 GMT"\ncertNotAfter.1 = STRING: "Jun 10 23:59:59 2026 GMT"',
  ),
  period(
    'elements',
    '<ValidFromDate>2025-12-10T00:00:00Z</ValidFromDate><ValidToDate>2026-06-10T23:59:59Z</ValidToDate>',
  ),
  period('LDAP', 'x509validityNotBefore: 20251210000000Z\nx509validityNotAfter: 20260610235959Z'),
  // The name of an authority ends in a number.
  period(
    'a row',
    'CN\tIssuer\tNot Before\tNot After\nwww.example.jp\tExample CA G2\tDec 10 00:00:00 2025 GMT\tJun 10 23:59:59 2026 GMT',
  ),
  end('a number before the month', 'Expiry by R3  Jun 10 23:59:59 2026 GMT'),
  end('a number by itself before it', 'Expires: Example CA 4 Jun 10 23:59:59 2026 GMT'),
  period('a year before it', 'Example CA 2024, from Dec 10 00:00:00 2025 GMT to Jun 10 23:59:59 2026 GMT'),
  // Moments that are counted.
  end('Prometheus', 'probe_ssl_earliest_cert_expiry{instance="https://www.example.jp"} 1.781135999e+09'),
  end('a metric', 'ssl_cert_not_after{cn="www.example.jp",serial_no="12"} 1781135999'),
  end('a metric by its name', 'cert_expiry_timestamp_seconds 1781135999'),
  period(
    'Zeek',
    'certificate.not_valid_before=1765324800.000000 certificate.not_valid_after=1781135999.000000',
  ),
  period('Splunk', 'ssl_start_time=1765324800 ssl_end_time=1781135999'),
  period(
    'JSON of .NET',
    '{"NotBefore": "\\/Date(1765324800000)\\/", "NotAfter": "\\/Date(1781135999000)\\/"}',
  ),
  none('a token', '{"nbf":1765324800,"exp":1781135999}'),
  // What languages print of a moment.
  period(
    'Python',
    '>>> cert.not_valid_before_utc\ndatetime.datetime(2025, 12, 10, 0, 0, tzinfo=datetime.timezone.utc)\n>>> cert.not_valid_after_utc\ndatetime.datetime(2026, 6, 10, 23, 59, 59, tzinfo=datetime.timezone.utc)',
  ),
  end('Python without a zone', 'not_valid_after: datetime.datetime(2026, 6, 10, 23, 59, 59)'),
  end('a mail with a short year', 'will expire in 19 days (on 10 Jun 26 23:59 +0000). Please renew it.'),
  local(
    'PowerShell in words',
    'PS C:\\> (Get-Item Cert:\\LocalMachine\\My\\1A2B).NotAfter\n\nThursday, June 11, 2026 8:59:59 AM',
  ),
  // The name of a type settles the order.
  period(
    'Wireshark, short years',
    'notBefore: utcTime (0)\n    utcTime: 25-12-10 00:00:00 (UTC)\nnotAfter: utcTime (0)\n    utcTime: 26-06-10 23:59:59 (UTC)',
  ),
  period(
    'dumpasn1',
    '140  13:       UTCTime 10/12/2025 00:00:00 GMT\n155  13:       UTCTime 10/06/2026 23:59:59 GMT',
  ),
  period('der2ascii', 'UTCTime { "251210000000Z" }\nUTCTime { "260610235959Z" }'),
  local(
    'PowerShell, for a spreadsheet',
    '"Subject","NotBefore","NotAfter","Thumbprint"\n"CN=www.example.jp","2025/12/10 9:00:00","2026/06/11 8:59:59","2D4B0A7C11223344556677889900AABBCCDDEEFF"',
  ),
  end('Slack', '*www.example.jp* のSSL証明書が `2026-06-11 08:59:59 JST` に失効します'),
  end('UTCTime without seconds', 'notAfter=2606102359Z'),
  end('UTCTime without seconds, with an offset', 'notAfter=2606110859+0900'),
  // A string that spells its line ends out.
  period('a string', '"notBefore=Dec 10 00:00:00 2025 GMT\\nnotAfter=Jun 10 23:59:59 2026 GMT\\n"'),
  // Before and after which it is not valid.
  period(
    'before and after',
    '以前は無効 2025年12月10日 水曜日 9時00分00秒 日本標準時\n以後は無効 2026年6月11日 木曜日 8時59分59秒 日本標準時',
  ),
  period(
    'in longer words',
    '次の日時より前は無効: 2025/12/10 9:00:00 JST\n次の日時以降は無効: 2026/06/11 8:59:59 JST',
  ),
  period('dots between', '2025-12-10T00:00:00Z..2026-06-10T23:59:59Z'),
  period('an ellipsis between', '2025-12-10 00:00:00 UTC … 2026-06-10 23:59:59 UTC'),
  none('a named domain', 'ドメイン example.jp の有効期限は 2026/06/10 23:59:59 です'),
  none('SAML', '<Conditions NotBefore="2025-12-10T00:00:00Z" NotOnOrAfter="2026-06-10T23:59:59Z">'),
  none('a list', 'CRL: 有効期限は2026-06-10 23:59:59 GMTです'),
  none('a quoted domain', 'ドメイン「example.jp」の更新期限: 2026/06/10 23:59:59'),
];
