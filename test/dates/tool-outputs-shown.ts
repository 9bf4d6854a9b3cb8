import { days, end, local, none, period, type ToolOutput } from './tool-output';

/** What services and dialogs show. */
export const SERVICES: readonly ToolOutput[] = [
  period(
    'crt.sh JSON',
    '[{"issuer_ca_id":295815,"issuer_name":"C=JP, O=Example Trust, CN=Example CA 2024","common_name":"www.example.jp","name_value":"www.example.jp","id":15923847120,"entry_timestamp":"2025-12-10T01:02:03.456","not_before":"2025-12-10T00:00:00","not_after":"2026-06-10T23:59:59","serial_number":"045e8b17","result_count":2}]',
  ),
  period(
    'crt.sh JSON with the log’s two entries of it',
    '[{"issuer_name":"CN=Example CA 2024","common_name":"www.example.jp","id":15923847120,"entry_timestamp":"2025-12-10T01:02:03.456","not_before":"2025-12-10T00:00:00","not_after":"2026-06-10T23:59:59","serial_number":"045e8b17"},{"issuer_name":"CN=Example CA 2024","common_name":"www.example.jp","id":15923847119,"entry_timestamp":"2025-12-10T01:02:01.123","not_before":"2025-12-10T00:00:00","not_after":"2026-06-10T23:59:59","serial_number":"045e8b17"}]',
  ),
  period(
    'AWS ACM',
    '{\n    "Certificate": {\n        "DomainName": "www.example.jp",\n        "CreatedAt": "2025-12-09T18:30:00+09:00",\n        "IssuedAt": "2025-12-10T10:12:00+09:00",\n        "Status": "ISSUED",\n        "NotBefore": "2025-12-10T09:00:00+09:00",\n        "NotAfter": "2026-06-11T08:59:59+09:00",\n        "RenewalEligibility": "ELIGIBLE"\n    }\n}',
  ),
  period(
    'AWS ACM, imported',
    '"ImportedAt": "2025-12-11T10:12:00+09:00",\n"NotBefore": "2025-12-10T09:00:00+09:00",\n"NotAfter": "2026-06-11T08:59:59+09:00"',
  ),
  end('AWS IAM', '"UploadDate": "2025-12-11T10:12:00Z",\n"Expiration": "2026-06-10T23:59:59Z"'),
  end(
    'Google Cloud',
    "creationTimestamp: '2025-12-09T16:00:00.000-08:00'\nexpireTime: '2026-06-10T16:59:59.000-07:00'\nname: www-example-jp",
  ),
  period(
    'Azure Key Vault',
    '"attributes": {\n  "created": "2025-12-10T02:00:00+00:00",\n  "enabled": true,\n  "expires": "2026-06-10T23:59:59+00:00",\n  "notBefore": "2025-12-10T00:00:00+00:00",\n  "updated": "2025-12-10T02:00:00+00:00"\n}',
  ),
  period(
    'Qualys SSL Labs',
    'Subject\twww.example.jp\nCommon names\twww.example.jp\nAlternative names\twww.example.jp\nSerial Number\t045e8b17\nValid from\tWed, 10 Dec 2025 00:00:00 UTC\nValid until\tWed, 10 Jun 2026 23:59:59 UTC (expires in 3 months and 10 days)\nKey\tRSA 2048 bits (e 65537)',
  ),
  period(
    'DigiCert’s checker',
    'Common Name = www.example.jp\nIssuer = Example CA 2024\nSerial Number = 045E8B17\nValid from 10 Dec 2025 00:00:00 GMT to 10 Jun 2026 23:59:59 GMT',
  ),
  period(
    'a certificate’s page',
    'Validity Start Date:12/10/2025 00:00:00 GMT\nValidity End Date :06/10/2026 23:59:59 GMT',
  ),
  period('Sectigo', 'Valid From: 2025-12-10T00:00:00Z\nExpires: 2026-06-10T23:59:59Z'),
  period('two columns', 'Issued On\tExpires On\n2025-12-10 00:00:00 UTC\t2026-06-10 23:59:59 UTC'),
  period('two columns in Japanese', '開始日時\t終了日時\n2025/12/10 00:00:00 GMT\t2026/06/10 23:59:59 GMT'),
  period('a list of a monitor', '開始: 2025/12/10 00:00:00 (UTC)\n期限: 2026/06/10 23:59:59 (UTC)'),
  period('with start and end words', 'スタート 2025/12/10 00:00:00 GMT、エンド 2026/06/10 23:59:59 GMT'),
  period('an expired one with an arrow', '有効期限切れ (2025-12-10 00:00 UTC --> 2026-06-10 23:59 UTC)'),
  period('with a wave', '有効期間: 2025-12-10 00:00:00 UTC 〜 2026-06-10 23:59:59 UTC'),
  period('with an arrow', '2025/12/10 00:00:00 GMT → 2026/06/10 23:59:59 GMT'),
  period('with a double arrow', '2025-12-10T00:00:00Z => 2026-06-10T23:59:59Z'),
  end(
    'a mail of a monitor',
    '件名: [警告] www.example.jp のSSL証明書の期限が近づいています\n検知日時: 2026/02/28 10:12:33 JST\n有効期限: 2026/06/11 08:59:59 JST',
  ),
];

/** Browsers and systems. */
export const DIALOGS: readonly ToolOutput[] = [
  period(
    'Firefox in English',
    'Subject Name\nCommon Name\twww.example.jp\nIssuer Name\nCountry\tJP\nOrganization\tExample Trust\nCommon Name\tExample CA 2024\nValidity\nNot Before\tWed, 10 Dec 2025 00:00:00 GMT\nNot After\tWed, 10 Jun 2026 23:59:59 GMT',
  ),
  period(
    'Firefox in Japanese',
    '主体者名\n一般名\twww.example.jp\n発行者名\n国\tJP\n組織\tExample Trust\n一般名\tExample CA 2024\n有効期間\n開始日\tWed, 10 Dec 2025 00:00:00 GMT\n終了日\tWed, 10 Jun 2026 23:59:59 GMT',
  ),
  period(
    'Firefox in Japanese, with labels of its own',
    '有効性\n次より前は無効\tWed, 10 Dec 2025 00:00:00 GMT\n次より後は無効\tWed, 10 Jun 2026 23:59:59 GMT\n主体者の別名\nDNS 名\twww.example.jp',
  ),
  period(
    'Chrome in English',
    'Issued To\nCommon Name (CN)\twww.example.jp\nIssued By\nCommon Name (CN)\tExample CA 2024\nValidity Period\nIssued On\tWednesday, December 10, 2025 at 9:00:00 AM JST\nExpires On\tThursday, June 11, 2026 at 8:59:59 AM JST',
  ),
  period(
    'Chrome in Japanese',
    '発行先\n共通名(CN)\twww.example.jp\n組織(O)\tExample KK\n発行元\n共通名(CN)\tExample CA 2024\n組織(O)\tExample Trust\n有効期間\n発行日\t2025年12月10日水曜日 0:00:00 GMT\n有効期限\t2026年6月10日水曜日 23:59:59 GMT\nSHA-256 フィンガープリント\n証明書\t1a2b3c',
  ),
  period(
    'Safari in Japanese',
    'www.example.jp\n発行元: Example CA 2024\n有効期限: 2026年6月11日 木曜日 8時59分59秒 日本標準時\nこの証明書は有効です\n詳細な情報\n次より前は無効\t2025年12月10日 水曜日 9時00分00秒 日本標準時\n次より後は無効\t2026年6月11日 木曜日 8時59分59秒 日本標準時',
  ),
  end(
    'Safari in Japanese, its head',
    'www.example.jp\n発行元: Example CA 2024\n有効期限: 2026年6月11日 木曜日 8時59分59秒 日本標準時\nこの証明書は有効です',
  ),
  end(
    'Safari in English',
    'www.example.jp\nIssued by: Example CA 2024\nExpires: Thursday, June 11, 2026 at 8:59:59 AM Japan Standard Time\nThis certificate is valid',
  ),
  period(
    'macOS Keychain in English',
    'Not Valid Before\tWednesday, December 10, 2025 at 9:00:00 AM Japan Standard Time\nNot Valid After\tThursday, June 11, 2026 at 8:59:59 AM Japan Standard Time',
  ),
  local(
    'Windows in Japanese',
    'バージョン\tV3\nシリアル番号\t045e8b17\n発行者\tCN = Example CA 2024\n有効期間の開始\t\u200e2025\u200e年\u200e12\u200e月\u200e10\u200e日 \u200e9:00:00\n有効期間の終了\t\u200e2026\u200e年\u200e6\u200e月\u200e11\u200e日 \u200e8:59:59\nサブジェクト\tCN = www.example.jp',
  ),
  local(
    'Windows in English',
    'Valid from\tWednesday, December 10, 2025 9:00:00 AM\nValid to\tThursday, June 11, 2026 8:59:59 AM',
  ),
  end('an alert of a browser', 'www.example.jp の証明書の有効期限は 2026年6月10日 23:59:59 GMT に切れます。'),
  days(
    'the general page of Windows',
    '証明書の情報\n発行先: www.example.jp\n発行者: Example CA 2024\n有効期間 2025/\u200e12/\u200e10 から 2026/\u200e06/\u200e10',
  ),
  local(
    'PowerShell, a list',
    'Subject      : CN=www.example.jp, O=Example KK, C=JP\nIssuer       : CN=Example CA 2024, O=Example Trust, C=JP\nThumbprint   : 1A2B3C4D5E6F708192A3B4C5D6E7F80912345678\nFriendlyName : www\nNotBefore    : 2025/12/10 9:00:00\nNotAfter     : 2026/06/11 8:59:59\nExtensions   : {System.Security.Cryptography.Oid}',
  ),
  local('PowerShell, two lines', 'NotBefore : 2025/12/10 9:00:00\nNotAfter  : 2026/06/11 8:59:59'),
  local(
    'PowerShell in English',
    'NotBefore  : 12/10/2025 9:00:00 AM\nNotAfter   : 6/11/2026 8:59:59 AM\nThumbprint : 1A2B3C4D5E6F708192A3B4C5D6E7F80912345678',
  ),
  local(
    'PowerShell, a table',
    'PS C:\\> Get-ChildItem Cert:\\LocalMachine\\My | Select-Object Subject, NotBefore, NotAfter\n\nSubject            NotBefore          NotAfter\n-------            ---------          --------\nCN=www.example.jp  2025/12/10 9:00:00 2026/06/11 8:59:59',
  ),
  local(
    '.NET',
    '[Subject]\n  CN=www.example.jp\n\n[Issuer]\n  CN=Example CA 2024\n\n[Serial Number]\n  045E8B17\n\n[Not Before]\n  2025/12/10 9:00:00\n\n[Not After]\n  2026/06/11 8:59:59\n\n[Thumbprint]\n  1A2B3C4D5E6F708192A3B4C5D6E7F80912345678',
  ),
  local(
    'certutil in Japanese',
    'My "個人"\n================ 証明書 0 ================\nシリアル番号: 045e8b17\n発行者: CN=Example CA 2024, O=Example Trust, C=JP\n この日以降: 2025/12/10 9:00\n この日以前: 2026/06/11 8:59\nサブジェクト: CN=www.example.jp\nルート証明書ではありません\n拇印(sha1): 1a2b3c\nCertUtil: -store コマンドは正常に完了しました。',
  ),
  local(
    'certutil in Japanese, with its English labels',
    '================ 証明書 0 ================\nシリアル番号: 045e8b17\n発行者: CN=Example CA 2024\n NotBefore: 2025/12/10 9:00\n NotAfter: 2026/06/11 8:59\nサブジェクト: CN=www.example.jp\nCertUtil: -store コマンドは正常に完了しました。',
  ),
  local(
    'certutil in English',
    '================ Certificate 0 ================\nSerial Number: 045e8b17\nIssuer: CN=Example CA 2024\n NotBefore: 12/10/2025 9:00 AM\n NotAfter: 6/11/2026 8:59 AM\nSubject: CN=www.example.jp\nCert Hash(sha1): 1a2b3c\nCertUtil: -store command completed successfully.',
  ),
  local(
    'IIS Manager, a row',
    '名前\t発行先\t発行者\t有効期限\t証明書のハッシュ\t証明書ストア\nwww\twww.example.jp\tExample CA 2024\t2026/06/11 8:59:59\t1A2B3C4D5E6F708192A3B4C5D6E7F80912345678\t個人',
  ),
  local(
    'IIS Manager, the row alone',
    'www\twww.example.jp\tExample CA 2024\t2026/06/11 8:59:59\t1A2B3C4D5E6F708192A3B4C5D6E7F80912345678\tWebHosting',
  ),
];

/** Times of something else. */
export const OTHERS: readonly ToolOutput[] = [
  none(
    'openssl crl',
    'Certificate Revocation List (CRL):\n        Version 2 (0x1)\n        Issuer: CN = Example CA 2024\n        Last Update: Feb 28 00:00:00 2026 GMT\n        Next Update: Mar  7 00:00:00 2026 GMT',
  ),
  none(
    'openssl ocsp',
    'www.pem: good\n\tThis Update: Feb 28 10:00:00 2026 GMT\n\tNext Update: Mar  7 10:00:00 2026 GMT',
  ),
  none(
    'WHOIS',
    '[ドメイン名]                    EXAMPLE.JP\n[登録年月日]                    2001/05/07\n[有効期限]                      2026/05/31\n[状態]                          Active\n[最終更新]                      2025/06/01 01:05:04 (JST)',
  ),
  none(
    'WHOIS in English',
    'Domain Name: EXAMPLE.COM\nUpdated Date: 2025-08-14T07:01:34Z\nCreation Date: 1995-08-14T04:00:00Z\nRegistry Expiry Date: 2026-08-13T04:00:00Z',
  ),
  none(
    'HTTP',
    'HTTP/1.1 200 OK\nDate: Sat, 28 Feb 2026 01:02:03 GMT\nExpires: Sat, 28 Feb 2026 02:02:03 GMT\nLast-Modified: Fri, 27 Feb 2026 12:00:00 GMT',
  ),
  none('a cookie', 'Set-Cookie: id=a3fWa; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure; HttpOnly'),
  none('cert-manager, its renewal', 'Renewal Time: 2026-05-11T23:59:59Z'),
  none('an access log', '192.0.2.1 - - [28/Feb/2026:10:12:33 +0900] "GET / HTTP/1.1" 200 512'),
];
