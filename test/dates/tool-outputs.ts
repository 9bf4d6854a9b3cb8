import { days, end, period, type ToolOutput } from './tool-output';
import { DIALOGS, OTHERS, SERVICES } from './tool-outputs-shown';

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

export const TOOL_OUTPUTS: readonly ToolOutput[] = [...COMMAND_LINES, ...SERVICES, ...DIALOGS, ...OTHERS];
