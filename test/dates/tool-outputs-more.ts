import type { ToolOutput } from './tool-output';

/** Network devices, configuration tools, mails of authorities, tables; valid as in `tool-outputs.ts`. */
export const MORE_OUTPUTS: readonly ToolOutput[] = [
  {
    tool: 'Cisco IOS',
    means: 'period',
    text: 'Validity Date:\n    start date: 09:00:00 JST Dec 10 2025\n    end   date: 08:59:59 JST Jun 11 2026\n  Associated Trustpoints: TP',
  },
  {
    tool: 'Cisco ASA',
    means: 'period',
    text: 'Certificate\n  Status: Available\n  Certificate Serial Number (hex): 045E8B17\n  Certificate Usage: General Purpose\n  Issuer:\n    cn=Example CA\n  Subject:\n    Name: www.example.jp\n    cn=www.example.jp\n  Validity Date:\n    start date: 00:00:00 UTC Dec 10 2025\n    end   date: 23:59:59 UTC Jun 10 2026',
  },
  {
    tool: 'FortiGate',
    means: 'period',
    text: 'Valid from:  2025-12-10 00:00:00  GMT\nValid to:    2026-06-10 23:59:59  GMT',
  },
  {
    tool: 'PAN-OS',
    means: 'period',
    text: 'not-valid-before: Dec 10 00:00:00 2025 GMT\nnot-valid-after: Jun 10 23:59:59 2026 GMT\ndb-status: V',
  },
  {
    tool: 'BIG-IP',
    means: 'end',
    text: 'sys file ssl-cert www.crt {\n    checksum SHA1:1234:abcd\n    create-time 2025-12-11:10:11:12\n    created-by admin\n    expiration-date 1781135999\n    expiration-string "Jun 10 23:59:59 2026 GMT"\n    issuer "CN=Example CA"\n    last-update-time 2025-12-11:10:11:12\n}',
  },
  {
    tool: 'Ansible, JSON',
    means: 'period',
    text: '{"not_after": "20260610235959Z", "not_before": "20251210000000Z", "expired": false, "subject": {"commonName": "www.example.jp"}}',
  },
  {
    tool: 'Ansible',
    means: 'period',
    text: 'ok: [host] => {\n    "info": {\n        "expired": false,\n        "not_after": "20260610235959Z",\n        "not_before": "20251210000000Z",\n        "ocsp_uri": "http://ocsp.example"\n    }\n}',
  },
  {
    tool: 'MySQL',
    means: 'period',
    text: '| Ssl_server_not_after  | Jun 10 23:59:59 2026 GMT |\n| Ssl_server_not_before | Dec 10 00:00:00 2025 GMT |',
  },
  {
    tool: 'HAProxy',
    means: 'period',
    text: 'Serial: 045E8B17\nnotBefore: Dec 10 00:00:00 2025 GMT\nnotAfter: Jun 10 23:59:59 2026 GMT\nSubject Alternative Name: DNS:www.example.jp\nAlgorithm: RSA2048\nSubject: /CN=www.example.jp\nIssuer: /CN=Example CA\nChain Subject: /CN=Example CA',
  },
  {
    tool: 'acme.sh',
    means: 'none',
    text: 'Main_Domain     KeyLength  SAN_Domains  CA               Created               Renew\nwww.example.jp  "2048"     no           LetsEncrypt.org  2025-12-10T00:00:00Z  2026-02-08T00:00:00Z',
  },
  {
    tool: 'the console of AWS',
    means: 'period',
    text: 'Not before\nDecember 10, 2025, 09:00:00 (UTC+09:00)\nNot after\nJune 11, 2026, 08:59:59 (UTC+09:00)\nRequested at\nDecember 09, 2025, 18:00:00 (UTC+09:00)\nIssued at\nDecember 10, 2025, 09:12:00 (UTC+09:00)',
  },
  {
    tool: 'form 12',
    means: 'period',
    text: '有効期間: 2025年12月10日 09:00:00 ～ 2026年06月11日 08:59:59 (JST)\nコモンネーム: www.example.jp',
  },
  {
    tool: 'form 13',
    means: 'period',
    text: '■コモンネーム\nwww.example.jp\n■有効期間\n2025年12月10日 09時00分00秒(日本時間)から\n2026年06月11日 08時59分59秒(日本時間)まで',
  },
  {
    tool: 'form 14',
    means: 'period',
    text: '■有効期間開始日：2025/12/10 00:00:00 GMT\n■有効期間終了日：2026/06/10 23:59:59 GMT',
  },
  {
    tool: 'form 15',
    means: 'period',
    text: '有効開始日時 2025-12-10 09:00:00+09:00\n有効終了日時 2026-06-11 08:59:59+09:00',
  },
  {
    tool: 'form 16',
    means: 'period',
    text: '有効期間開始 : 2025/12/10 00:00 (GMT)\n有効期間終了 : 2026/06/10 23:59 (GMT)',
  },
  {
    tool: 'form 17',
    means: 'end',
    text: '平素よりご利用いただき、ありがとうございます。\nご利用中のサーバ証明書の有効期限が近づいております。\nコモンネーム: www.example.jp\n有効期限日: 2026年6月10日 23:59:59 (GMT)\n更新期限: 2026年5月31日',
  },
  { tool: 'form 18', means: 'end', text: 'Certificate for www.example.jp expires at 2026-06-10T23:59:59Z' },
  {
    tool: 'form 19',
    means: 'end',
    text: 'x509: certificate has expired or is not yet valid: current time 2026-06-20T10:00:00Z is after 2026-06-10T23:59:59Z',
  },
  {
    tool: 'form 20',
    means: 'period',
    text: 'Owner: CN=www.example.jp\nIssuer: CN=Example CA\nSerial number: 1a2b\nValid from: Wed Dec 10 00:00:00 UTC 2025 until: Wed Jun 10 23:59:59 UTC 2026\nCertificate fingerprints:\nCertificate[2]:\nOwner: CN=Example CA\nIssuer: CN=Example Root\nSerial number: 2\nValid from: Wed Mar 13 00:00:00 UTC 2024 until: Sun Mar 12 23:59:59 UTC 2034',
  },
  {
    tool: 'form 21',
    means: 'period',
    text: '所有者: CN=www.example.jp\n発行者: CN=Example CA\nシリアル番号: 1a2b\n有効期間の開始日: Wed Dec 10 09:00:00 JST 2025終了日: Thu Jun 11 08:59:59 JST 2026\n証明書のフィンガプリント:\n証明書[2]:\n所有者: CN=Example CA\n発行者: CN=Example Root\n有効期間の開始日: Wed Mar 13 09:00:00 JST 2024終了日: Mon Mar 13 08:59:59 JST 2034',
  },
  {
    tool: 'form 22',
    means: 'period',
    text: '$ echo | openssl s_client -connect www.example.jp:443 2>/dev/null | openssl x509 -noout -dates -subject\nnotBefore=Dec 10 00:00:00 2025 GMT\nnotAfter=Jun 10 23:59:59 2026 GMT\nsubject=C = JP, CN = www.example.jp',
  },
  {
    tool: 'form 23',
    means: 'period',
    text: '[root@web01 ~]# date\n2026年  2月 28日 土曜日 10:12:33 JST\n[root@web01 ~]# openssl x509 -in server.crt -noout -dates\nnotBefore=Dec 10 00:00:00 2025 GMT\nnotAfter=Jun 10 23:59:59 2026 GMT',
  },
  {
    tool: 'form 24',
    means: 'period',
    text: 'Issued On	Wednesday, December 10, 2025 at 9:00:00 AM Japan Standard Time\nExpires On	Thursday, June 11, 2026 at 8:59:59 AM Japan Standard Time',
  },
  { tool: 'form 25', means: 'days', text: '発行日: 2025/12/10\n有効期限: 2026/06/10' },
  { tool: 'form 26', means: 'days', text: 'Expires on: 2026-06-10 (in 3 months)' },
  {
    tool: 'form 27',
    means: 'period',
    text: '発行対象\n共通名 (CN)\twww.example.jp\n発行者\n共通名 (CN)\tExample CA\n有効期間\n発行日\t2025年12月10日水曜日 9:00:00 JST\n有効期限\t2026年6月11日木曜日 8:59:59 JST',
  },
  {
    tool: 'form 28',
    means: 'local',
    text: 'Subject      : CN=www.example.jp\nNotAfter     : 06/11/2026 08:59:59',
  },
  {
    tool: 'form 29',
    means: 'local',
    text: 'PS> (Get-ChildItem Cert:\\LocalMachine\\My)[0].NotAfter\n\n2026年6月11日 8:59:59',
  },
  {
    tool: 'form 30',
    means: 'local',
    text: '証明書:\nX509 証明書:\nバージョン: 3\nシリアル番号: 045e8b17\n発行者:\n    CN=Example CA\n\n NotBefore: 2025/12/10 9:00\n NotAfter: 2026/06/11 8:59\n\nサブジェクト:\n    CN=www.example.jp',
  },
  {
    tool: 'form 31',
    means: 'local',
    text: 'X509 Certificate:\nVersion: 3\n NotBefore: 12/10/2025 9:00 AM\n NotAfter: 6/11/2026 8:59 AM',
  },
  {
    tool: 'form 32',
    means: 'period',
    text: 'certificate[0]: subject=CN=www.example.jp issuer=CN=Example CA valid_from=2025-12-10T00:00:00Z valid_to=2026-06-10T23:59:59Z',
  },
  { tool: 'form 33', means: 'end', text: 'SSL証明書の有効期限：2026/06/11 08:59:59（日本時間）' },
  {
    tool: 'form 34',
    means: 'end',
    text: 'Notice: certificate www.example.jp will expire on Jun 10 23:59:59 2026 GMT. Last checked: 2026-02-28T10:00:00Z',
  },
  {
    tool: 'form 35',
    means: 'none',
    text: 'Set-Cookie: sid=1; expires=Wed, 10-Jun-2026 23:59:59 GMT; path=/',
  },
  { tool: 'form 36', means: 'none', text: 'Last Update: Jun 10 23:59:59 2026 GMT' },
  { tool: 'form 37', means: 'none', text: 'CRLの次回更新: 2026/06/10 23:59:59 GMT' },
  {
    tool: 'form 38',
    means: 'none',
    text: 'Domain Name: EXAMPLE.JP\nCreated on: 2001/05/07\nExpires on: 2026/05/31\nStatus: Active\nLast Updated: 2025/06/01 01:05:04 (JST)\nName Server: ns1.example.jp',
  },
  { tool: 'form 39', means: 'period', text: 'Start: 2025-12-10T00:00:00Z\nEnd: 2026-06-10T23:59:59Z' },
  {
    tool: 'form 40',
    means: 'period',
    text: '開始日,終了日\n2025/12/10 00:00:00 GMT,2026/06/10 23:59:59 GMT',
  },
  {
    tool: 'form 41',
    means: 'period',
    text: '開始日 | 終了日\n2025/12/10 00:00:00 GMT | 2026/06/10 23:59:59 GMT',
  },
  {
    tool: 'form 42',
    means: 'period',
    text: 'コモンネーム\t開始日時\t終了日時\nwww.example.jp\t2025/12/10 00:00:00 GMT\t2026/06/10 23:59:59 GMT',
  },
  {
    tool: 'form 43',
    means: 'period',
    text: '終了日時\t開始日時\n2026/06/10 23:59:59 GMT\t2025/12/10 00:00:00 GMT',
  },
];
