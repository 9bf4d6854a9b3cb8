/** What a program printed about a certificate, and what it says: a period, one end, or times of the machine's own. */
export interface ToolOutput {
  tool: string;
  text: string;
  means: 'period' | 'start' | 'end' | 'local' | 'days' | 'none';
}

const period = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'period' });
const end = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'end' });
const local = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'local' });
const none = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'none' });
const days = (tool: string, text: string): ToolOutput => ({ tool, text, means: 'days' });

/** All are valid from 2025-12-10 00:00:00 to 2026-06-10 23:59:59 GMT, as far as they say so. */
const COMMAND_LINES: readonly ToolOutput[] = [
  period('openssl -dates', 'notBefore=Dec 10 00:00:00 2025 GMT\nnotAfter=Jun 10 23:59:59 2026 GMT'),
  end('openssl -enddate', 'notAfter=Jun 10 23:59:59 2026 GMT'),
  {
    tool: 'openssl -startdate',
    text: 'notBefore=Dec 10 00:00:00 2025 GMT',
    means: 'start',
  },
  period('openssl -dateopt iso_8601', 'notBefore=2025-12-10 00:00:00Z\nnotAfter=2026-06-10 23:59:59Z'),
  period(
    'openssl -text, its head',
    'Certificate:\n    Data:\n        Version: 3 (0x2)\n        Serial Number:\n            04:5e:8b:17:20:25:12:10\n        Signature Algorithm: sha256WithRSAEncryption\n        Issuer: C = JP, O = Example Trust, CN = Example CA 2024\n        Validity\n            Not Before: Dec 10 00:00:00 2025 GMT\n            Not After : Jun 10 23:59:59 2026 GMT\n        Subject: C = JP, O = Example KK, CN = www.example.jp',
  ),
  period(
    'openssl s_client',
    'depth=0 C = JP, O = Example KK, CN = www.example.jp\nverify return:1\nCertificate chain\n 0 s:C = JP, O = Example KK, CN = www.example.jp\n   i:C = JP, O = Example Trust, CN = Example CA 2024\n   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256\n   v:NotBefore: Dec 10 00:00:00 2025 GMT; NotAfter: Jun 10 23:59:59 2026 GMT\n---',
  ),
  period(
    'openssl s_client with its chain',
    'Certificate chain\n 0 s:CN = www.example.jp\n   i:CN = Example CA 2024\n   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256\n   v:NotBefore: Dec 10 00:00:00 2025 GMT; NotAfter: Jun 10 23:59:59 2026 GMT\n 1 s:CN = Example CA 2024\n   i:CN = Example Root\n   a:PKEY: rsaEncryption, 4096 (bit); sigalg: RSA-SHA256\n   v:NotBefore: Mar 13 00:00:00 2024 GMT; NotAfter: Mar 12 23:59:59 2034 GMT\n---',
  ),
  period(
    'openssl asn1parse',
    '   72:d=2  hl=2 l=  30 cons: SEQUENCE          \n   74:d=3  hl=2 l=  13 prim: UTCTIME           :251210000000Z\n   89:d=3  hl=2 l=  13 prim: UTCTIME           :260610235959Z',
  ),
  period(
    'keytool in English',
    'Owner: CN=www.example.jp, O=Example KK, C=JP\nIssuer: CN=Example CA 2024, O=Example Trust, C=JP\nSerial number: 45e8b1720251210\nValid from: Wed Dec 10 09:00:00 JST 2025 until: Thu Jun 11 08:59:59 JST 2026\nCertificate fingerprints:\n\t SHA1: 1A:2B:3C',
  ),
  period(
    'keytool in English, with its entry',
    'Alias name: tomcat\nCreation date: Dec 12, 2025\nEntry type: PrivateKeyEntry\nCertificate chain length: 2\nCertificate[1]:\nOwner: CN=www.example.jp\nIssuer: CN=Example CA 2024\nSerial number: 45e8b17\nValid from: Wed Dec 10 09:00:00 JST 2025 until: Thu Jun 11 08:59:59 JST 2026',
  ),
  period(
    'keytool in Japanese',
    '所有者: CN=www.example.jp, O=Example KK, C=JP\n発行者: CN=Example CA 2024, O=Example Trust, C=JP\nシリアル番号: 45e8b1720251210\n有効期間の開始日: Wed Dec 10 09:00:00 JST 2025 終了日: Thu Jun 11 08:59:59 JST 2026\n証明書のフィンガプリント:\n\t SHA1: 1A:2B:3C',
  ),
  period(
    'keytool in Japanese, with its entry',
    '別名: tomcat\n作成日: 2025/12/12\nエントリ・タイプ: PrivateKeyEntry\n証明書チェーンの長さ: 1\n証明書[1]:\n所有者: CN=www.example.jp\n発行者: CN=Example CA\nシリアル番号: 45e8b17\n有効期間の開始日: Wed Dec 10 09:00:00 JST 2025終了日: Thu Jun 11 08:59:59 JST 2026',
  ),
  period(
    'keytool in Japanese, year first',
    '有効期間の開始日: 2025/12/10 9:00:00 JST 終了日: 2026/06/11 8:59:59 JST',
  ),
  period(
    'nmap ssl-cert',
    'Starting Nmap 7.94 ( https://nmap.org ) at 2026-02-28 10:12 JST\nNmap scan report for www.example.jp (192.0.2.10)\nHost is up (0.0050s latency).\n\nPORT    STATE SERVICE\n443/tcp open  https\n| ssl-cert: Subject: commonName=www.example.jp/organizationName=Example KK\n| Subject Alternative Name: DNS:www.example.jp\n| Issuer: commonName=Example CA 2024\n| Public Key type: rsa\n| Public Key bits: 2048\n| Signature Algorithm: sha256WithRSAEncryption\n| Not valid before: 2025-12-10T00:00:00\n| Not valid after:  2026-06-10T23:59:59\n| MD5:   1a2b 3c4d\n|_SHA-1: 5e6f 7a8b\n\nNmap done: 1 IP address (1 host up) scanned in 1.20 seconds',
  ),
  period(
    'nmap, its lines',
    '| Not valid before: 2025-12-10T00:00:00\n|_Not valid after:  2026-06-10T23:59:59',
  ),
  period(
    'gnutls-cli',
    "- Certificate type: X.509\n- Got a certificate list of 2 certificates.\n- Certificate[0] info:\n - subject `CN=www.example.jp,O=Example KK,C=JP', issuer `CN=Example CA 2024,O=Example Trust,C=JP', serial 0x045e8b17, RSA key 2048 bits, signed using RSA-SHA256, activated `2025-12-10 00:00:00 UTC', expires `2026-06-10 23:59:59 UTC', pin-sha256=\"abc=\"\n\tPublic Key ID:\n\t\tsha1:1a2b3c",
  ),
  period(
    'gnutls-cli with its chain',
    "- Certificate[0] info:\n - subject `CN=www.example.jp', issuer `CN=Example CA 2024', serial 0x045e, RSA key 2048 bits, signed using RSA-SHA256, activated `2025-12-10 00:00:00 UTC', expires `2026-06-10 23:59:59 UTC', pin-sha256=\"abc=\"\n- Certificate[1] info:\n - subject `CN=Example CA 2024', issuer `CN=Example Root', serial 0x02, RSA key 4096 bits, signed using RSA-SHA256, activated `2024-03-13 00:00:00 UTC', expires `2034-03-12 23:59:59 UTC', pin-sha256=\"def=\"\n- Status: The certificate is trusted.",
  ),
  period(
    'certtool -i',
    'X.509 Certificate Information:\n\tVersion: 3\n\tSerial Number (hex): 045e8b17\n\tIssuer: CN=Example CA 2024,O=Example Trust,C=JP\n\tValidity:\n\t\tNot Before: Wed Dec 10 00:00:00 UTC 2025\n\t\tNot After: Wed Jun 10 23:59:59 UTC 2026\n\tSubject: CN=www.example.jp',
  ),
  period(
    'testssl.sh',
    ' Certificate Validity (UTC)   101 >= 60 days (2025-12-10 00:00 --> 2026-06-10 23:59)\n # of certificates provided   2',
  ),
  period(
    'testssl.sh, expired',
    ' Certificate Validity (UTC)   expired (2025-12-10 00:00 --> 2026-06-10 23:59)',
  ),
  period(
    'testssl.sh, near its end',
    ' Certificate Validity (UTC)   expires < 30 days (12) (2025-12-10 00:00 --> 2026-06-10 23:59)',
  ),
  period('testssl.sh with zones', 'expires (2025-12-10 00:00 UTC --> 2026-06-10 23:59 UTC)'),
  period(
    'sslscan',
    'Subject:  www.example.jp\nAltnames: DNS:www.example.jp\nIssuer:   Example CA 2024\n\nNot valid before: Dec 10 00:00:00 2025 GMT\nNot valid after:  Jun 10 23:59:59 2026 GMT',
  ),
  days(
    'sslyze',
    '     Common Name:                       www.example.jp\n     Issuer:                            Example CA 2024\n     Serial Number:                     5822981234567\n     Not Before:                        2025-12-10\n     Not After:                         2026-06-10',
  ),
  period(
    'curl -v',
    '* Server certificate:\n*  subject: C=JP; O=Example KK; CN=www.example.jp\n*  start date: Dec 10 00:00:00 2025 GMT\n*  expire date: Jun 10 23:59:59 2026 GMT\n*  subjectAltName: host "www.example.jp" matched cert\'s "www.example.jp"\n*  issuer: C=JP; O=Example Trust; CN=Example CA 2024\n*  SSL certificate verify ok.\n> GET / HTTP/1.1\n> Host: www.example.jp\n< HTTP/1.1 200 OK\n< Date: Sat, 28 Feb 2026 01:02:03 GMT\n< Expires: Sat, 28 Feb 2026 02:02:03 GMT\n< Last-Modified: Fri, 27 Feb 2026 12:00:00 GMT',
  ),
  end(
    'wget',
    "ERROR: cannot verify www.example.jp's certificate, issued by 'CN=Example CA 2024':\n  Issued certificate has expired.\nNot After: Jun 10 23:59:59 2026 GMT",
  ),
  period(
    'step certificate inspect',
    'Certificate:\n    Data:\n        Version: 3 (0x2)\n        Validity\n            Not Before: Dec 10 00:00:00 2025 UTC\n            Not After : Jun 10 23:59:59 2026 UTC\n        Subject: CN=www.example.jp',
  ),
  period(
    'step certificate inspect --short',
    'X.509v3 TLS Certificate (RSA 2048) [Serial: 5822...4567]\n  Subject:     www.example.jp\n  Issuer:      Example CA 2024\n  Valid from:  2025-12-10T00:00:00Z\n          to:  2026-06-10T23:59:59Z',
  ),
  period(
    'cfssl certinfo',
    '{\n  "subject": { "common_name": "www.example.jp" },\n  "issuer": { "common_name": "Example CA 2024" },\n  "serial_number": "58229812345678901234",\n  "not_before": "2025-12-10T00:00:00Z",\n  "not_after": "2026-06-10T23:59:59Z",\n  "sigalg": "SHA256WithRSA"\n}',
  ),
  period('Go', 'NotBefore: 2025-12-10 00:00:00 +0000 UTC\nNotAfter: 2026-06-10 23:59:59 +0000 UTC'),
  period(
    'Python getpeercert',
    "{'subject': ((('commonName', 'www.example.jp'),),), 'version': 3, 'serialNumber': '045E8B17', 'notBefore': 'Dec 10 00:00:00 2025 GMT', 'notAfter': 'Jun 10 23:59:59 2026 GMT', 'subjectAltName': (('DNS', 'www.example.jp'),)}",
  ),
  period(
    'Node getPeerCertificate',
    "{\n  subject: { CN: 'www.example.jp' },\n  valid_from: 'Dec 10 00:00:00 2025 GMT',\n  valid_to: 'Jun 10 23:59:59 2026 GMT',\n  serialNumber: '045E8B17'\n}",
  ),
  period(
    'PHP openssl_x509_parse',
    '    [validFrom] => 251210000000Z\n    [validTo] => 260610235959Z\n    [validFrom_time_t] => 1765324800\n    [validTo_time_t] => 1781135999',
  ),
  period(
    'Java',
    '  Validity: [From: Wed Dec 10 09:00:00 JST 2025,\n               To: Thu Jun 11 08:59:59 JST 2026]\n  Issuer: CN=Example CA 2024',
  ),
  period(
    'certbot certificates, after openssl',
    'Certificate Name: www.example.jp\n    Serial Number: 45e8b17\n    Domains: www.example.jp\n    notBefore=Dec 10 00:00:00 2025 GMT\n    notAfter=Jun 10 23:59:59 2026 GMT',
  ),
  end(
    'certbot certificates',
    'Found the following certs:\n  Certificate Name: www.example.jp\n    Serial Number: 45e8b17\n    Key Type: RSA\n    Domains: www.example.jp\n    Expiry Date: 2026-06-10 23:59:59+00:00 (VALID: 101 days)\n    Certificate Path: /etc/letsencrypt/live/www.example.jp/fullchain.pem',
  ),
  period(
    'kubectl describe certificate',
    'Status:\n  Conditions:\n    Last Transition Time:  2025-12-10T00:30:12Z\n    Message:               Certificate is up to date and has not expired\n    Observed Generation:   1\n    Reason:                Ready\n    Status:                True\n    Type:                  Ready\n  Not After:               2026-06-10T23:59:59Z\n  Not Before:              2025-12-10T00:00:00Z\n  Renewal Time:            2026-05-11T23:59:59Z\n  Revision:                1',
  ),
  period(
    'kubectl get certificate -o yaml',
    'metadata:\n  creationTimestamp: "2025-12-09T22:11:00Z"\n  name: www-example-jp\nstatus:\n  conditions:\n  - lastTransitionTime: "2025-12-10T00:30:12Z"\n    status: "True"\n    type: Ready\n  notAfter: "2026-06-10T23:59:59Z"\n  notBefore: "2025-12-10T00:00:00Z"\n  renewalTime: "2026-05-11T23:59:59Z"',
  ),
  end(
    'cmctl status certificate',
    'Name: www-example-jp\nCreated at: 2025-12-09T22:11:00Z\nConditions:\n  Ready: True, Reason: Ready\nDNS Names:\n- www.example.jp\nNot After: 2026-06-10T23:59:59Z\nRenewal Time: 2026-05-11T23:59:59Z',
  ),
  end(
    'check_http of Nagios',
    "SSL OK - Certificate 'www.example.jp' will expire on Wed 10 Jun 2026 11:59:59 PM GMT +0000. HTTP OK: HTTP/1.1 200 OK",
  ),
  end(
    'check_http in 24 hours',
    "OK - Certificate 'www.example.jp' will expire on 2026-06-10 23:59 +0000/UTC.",
  ),
  end(
    'check_ssl_cert',
    "SSL_CERT OK - x509 certificate 'www.example.jp' from 'Example CA 2024' valid until Jun 10 23:59:59 2026 GMT (expires in 101 days)|days=101",
  ),
  end(
    'Mackerel',
    'check-ssl-cert CRITICAL: www.example.jp: certificate expires at 2026-06-10 23:59:59 +0000 UTC (in 12 days)',
  ),
  end(
    'Zabbix',
    'SSL certificate expires soon (less than 30 days)\nHost: www.example.jp\nThe SSL certificate for www.example.jp expires on Jun 10 23:59:59 2026 GMT',
  ),
  period(
    'Zabbix agent 2',
    '{"x509":{"version":3,"serial_number":"045e8b17","signature_algorithm":"SHA256-RSA","issuer":"CN=Example CA 2024","not_before":{"value":"Dec 10 00:00:00 2025 GMT","timestamp":1765324800},"not_after":{"value":"Jun 10 23:59:59 2026 GMT","timestamp":1781135999},"subject":"CN=www.example.jp"},"result":{"value":"valid"}}',
  ),
  end(
    'ssl-cert-check',
    'Host                                            Status       Expires      Days\n----------------------------------------------- ------------ ------------ ----\nwww.example.jp:443                              Valid        Jun 10 2026 23:59:59 GMT  101',
  ),
];

const SERVICES: readonly ToolOutput[] = [
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

const DIALOGS: readonly ToolOutput[] = [
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
  period(
    'Windows in Japanese',
    'バージョン\tV3\nシリアル番号\t045e8b17\n発行者\tCN = Example CA 2024\n有効期間の開始\t\u200e2025\u200e年\u200e12\u200e月\u200e10\u200e日 \u200e0:00:00\n有効期間の終了\t\u200e2026\u200e年\u200e6\u200e月\u200e10\u200e日 \u200e23:59:59\nサブジェクト\tCN = www.example.jp',
  ),
  period(
    'Windows in English',
    'Valid from\tWednesday, December 10, 2025 12:00:00 AM\nValid to\tWednesday, June 10, 2026 11:59:59 PM',
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

const OTHERS: readonly ToolOutput[] = [
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

export const TOOL_OUTPUTS: readonly ToolOutput[] = [...COMMAND_LINES, ...SERVICES, ...DIALOGS, ...OTHERS];
