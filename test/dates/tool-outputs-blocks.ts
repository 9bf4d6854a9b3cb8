import { end, local, none, period, type ToolOutput } from './tool-output';

/** Tables, chains under headings, names in the line above, and panes that show a machine's own time. */
export const OUTPUTS_IN_BLOCKS: readonly ToolOutput[] = [
  period(
    'az webapp, the end before the issue',
    'ExpirationDate             HostNames       IssueDate                  Thumbprint\n-------------------------  --------------  -------------------------  ----------\n2026-06-10T23:59:59+00:00  www.example.jp  2025-12-10T00:00:00+00:00  438F0E67',
  ),
  period(
    'kubectl',
    'NAME      READY   NOT BEFORE             NOT AFTER              AGE\nwww-tls   True    2025-12-10T00:00:00Z   2026-06-10T23:59:59Z   186d',
  ),
  period(
    'psql, with a time of creation',
    ' id |  common_name   |       not_after        |       created_at       |       not_before\n----+----------------+------------------------+------------------------+------------------------\n 12 | www.example.jp | 2026-06-10 23:59:59+00 | 2025-12-09 10:00:00+00 | 2025-12-10 00:00:00+00',
  ),
  period(
    'a table of Markdown',
    '| ホスト名 | 有効期限 | 発行日時 |\n|---|---|---|\n| www.example.jp | 2026-06-10 23:59:59 GMT | 2025-12-10 00:00:00 GMT |',
  ),
  end(
    'aws iam, a time of upload',
    'ServerCertificateName  UploadDate                 Expiration\n---------------------  -------------------------  -------------------------\nwww2026                2025-12-10T01:00:00+00:00  2026-06-10T23:59:59+00:00',
  ),
  end(
    'a table with tabs',
    '証明書名\t登録日時\t有効期限\nwww2026\t2025/12/10 10:00:00\t2026/06/11 08:59:59 JST',
  ),
  end(
    'kubeadm',
    'CERTIFICATE                EXPIRES                  RESIDUAL TIME   CERTIFICATE AUTHORITY   EXTERNALLY MANAGED\napiserver                  Jun 10, 2026 23:59 UTC   12d             ca                      no\n\nCERTIFICATE AUTHORITY   EXPIRES                  RESIDUAL TIME   EXTERNALLY MANAGED\nca                      Dec 08, 2035 23:59 UTC   9y              no',
  ),
  end(
    'SSL Labs with a chain',
    'Valid until\tWed, 10 Jun 2026 23:59:59 UTC (expires in 2 months)\nTrusted\tYes\n\nAdditional Certificates (if supplied)\nCertificates provided\t2 (3088 bytes)\n#2\nSubject\tExample CA 2024\nValid until\tSat, 28 Sep 2030 23:59:59 UTC (expires in 3 years)\nIssuer\tExample Root\n#3\nSubject\tExample Root\nValid until\tMon, 28 Sep 2037 23:59:59 UTC\nIssuer\tExample Root',
  ),
  period(
    'Cisco ASA with its authority',
    'Certificate\n  Status: Available\n  Issuer Name:\n    cn=Example CA\n    o=Example Trust\n  Subject Name:\n    o=Example KK\n    cn=vpn.example.jp\n  Validity Date:\n    start date: 09:00:00 JST Dec 10 2025\n    end   date: 08:59:59 JST Jun 11 2026\n\nCA Certificate\n  Subject Name:\n    cn=Example CA\n  Validity Date:\n    start date: 09:00:00 JST Sep 29 2020\n    end   date: 08:59:59 JST Sep 29 2030',
  ),
  period(
    'Cisco ASA, the authority first',
    'CA Certificate\n  Subject Name:\n    cn=Example CA\n  Validity Date:\n    start date: 09:00:00 JST Sep 29 2020\n    end   date: 08:59:59 JST Sep 29 2030\nCertificate\n  Issuer Name:\n    cn=Example CA\n  Subject Name:\n    cn=vpn.example.jp\n  Validity Date:\n    start date: 09:00:00 JST Dec 10 2025\n    end   date: 08:59:59 JST Jun 11 2026',
  ),
  period(
    'headings in Japanese',
    'サーバ証明書\n 開始 Dec 10 00:00:00 2025 GMT\n 終了 Jun 10 23:59:59 2026 GMT\n中間CA証明書\n 開始 Sep 29 00:00:00 2020 GMT\n 終了 Sep 28 23:59:59 2030 GMT\nルート証明書\n 終了 Nov 10 00:00:00 2031 GMT',
  ),
  period(
    'the server last',
    'Root CA certificate\n  Valid from: Nov 10 00:00:00 2006 GMT\n  Valid to:   Nov 10 00:00:00 2031 GMT\nIntermediate certificate\n  Valid from: Sep 29 00:00:00 2020 GMT\n  Valid to:   Sep 28 23:59:59 2030 GMT\nServer certificate\n  Valid from: Dec 10 00:00:00 2025 GMT\n  Valid to:   Jun 10 23:59:59 2026 GMT',
  ),
  end(
    'a list with numbers',
    '1. サーバ証明書 終了 2026/06/10 23:59:59 GMT\n2. 中間CA証明書 終了 2030/12/10 23:59:59 GMT',
  ),
  end(
    'paths of files above, which head nothing',
    'CA証明書: /etc/ssl/ca.pem\nサーバ証明書: /etc/ssl/www.pem\n有効期限: 2026/06/10 23:59:59 GMT',
  ),
  period(
    'irb',
    'irb(main):003> cert.not_before\n=> 2025-12-10 00:00:00 UTC\nirb(main):004> cert.not_after\n=> 2026-06-10 23:59:59 UTC',
  ),
  period('an array of PHP, the end first', 'validTo_time_t => 1781135999\nvalidFrom_time_t => 1765324800'),
  period('thin arrows', '"not_after" -> "2026-06-10T23:59:59Z"\n"not_before" -> "2025-12-10T00:00:00Z"'),
  end(
    'a mail of a monitor',
    '件名: [ALERT] 証明書期限監視\n検査時刻: 2026-02-28 05:00:03 (JST)\n発行者: R11\n証明書の有効期限: 2026-06-10 23:59:59 (UTC)\nCRL次回更新: 2026-03-02 00:00:00 (UTC)',
  ),
  end(
    'a mail in English',
    'Check time: 2026-02-28 05:00:03 JST\nCertificate expires: 2026-06-10 23:59:59 UTC\nNext check: 2026-03-01 05:00:00 JST',
  ),
  end('a line of a log', '[2026-02-28 10:31:07] www.example.jp expires 2026-06-10 23:59:59 UTC'),
  local(
    'Chrome in Japanese without a zone',
    '証明書ビューア: www.example.jp\n有効期間\n発行日\t2025年12月10日水曜日 9:00:00\n有効期限\t2026年6月11日木曜日 8:59:59',
  ),
  local(
    'Edge in English without a zone',
    'Validity Period\nIssued On\tWednesday, December 10, 2025 at 9:00:00 AM\nExpires On\tThursday, June 11, 2026 at 8:59:59 AM',
  ),
  none(
    'a gTLD’s record',
    'Domain Name: EXAMPLE-SHOP.COM\nUpdated Date: 2026-01-10T08:12:33Z\nRegistry Expiry Date: 2026-12-15T04:00:00Z\nRegistrar: Example, Inc.',
  ),
  none(
    'Windows’ pane of a list of what was revoked',
    'CRLの情報です\n有効開始日　2026年11月27日 18:00:00\n次の更新　　2026年12月4日 18:00:00\nCRL番号　　1073',
  ),
  none(
    'wget',
    '--2026-11-28 10:31:07--  https://old.example.jp/\nold.example.jp をDNSに問いあわせています... 203.0.113.20\nエラー: old.example.jp の証明書の検証に失敗しました:\n  発行された証明書の有効期限が切れています。',
  ),
  none('a log with brackets', '[2026-11-28 10:31:07] certificate verify failed for www.example.jp'),
  none('a log in Japanese', '2026-11-28 10:31:07 証明書の検証に失敗しました'),
];
