import { days, end, local, period, type ToolOutput } from './tool-output';

/** More of them. */
export const SERVICES_2027: readonly ToolOutput[] = [
  period(
    'Shodan',
    '"cert": {"sig_alg": "sha256WithRSAEncryption", "issued": "20260915000000Z", "expires": "20270331235959Z", "expired": false, "subject": {"CN": "shop.sample.co.jp"}}',
  ),
  days(
    'SSL Shopper',
    'Common name: shop.sample.co.jp\nSANs: shop.sample.co.jp\nOrganization: Sample KK\nLocation: Chiyoda-ku, Tokyo, JP\nValid from September 15, 2026 to March 31, 2027\nSerial Number: 0a1b2c\nSignature Algorithm: sha256WithRSAEncryption\nIssuer: Sample CA G2',
  ),
  days('DigiCert help', 'Valid from 15/Sep/2026 to 31/Mar/2027'),
  end(
    'Cloudflare API',
    '"issuer": "GlobalSign",\n"signature": "SHA256WithRSA",\n"status": "active",\n"uploaded_on": "2026-09-15T03:00:00Z",\n"modified_on": "2026-09-15T03:00:00Z",\n"expires_on": "2027-03-31T23:59:59Z"',
  ),
  period(
    'Heroku',
    'Certificate details:\nCommon Name(s): shop.sample.co.jp\nExpires At:     2027-03-31 23:59 UTC\nIssuer:         /C=JP/O=Sample Trust/CN=Sample CA G2\nStarts At:      2026-09-15 00:00 UTC\nSubject:        /CN=shop.sample.co.jp\nSSL certificate is verified by a root authority.',
  ),
  period(
    'pvenode',
    '┌──────────┬─────────────────────┐\n│ subject  │ /CN=shop.sample.co.jp │\n│ notafter │ 2027-03-31 23:59:59 │\n│ notbefore│ 2026-09-15 00:00:00 │\n└──────────┴─────────────────────┘',
  ),
  period(
    'gskcmd',
    'Label : shop\nKey Size : 2048\nVersion : X509 V3\nSerial : 0a1b2c\nIssuer : CN=Sample CA G2,O=Sample Trust,C=JP\nSubject : CN=shop.sample.co.jp\nNot Before : September 15, 2026 9:00:00 AM GMT+09:00\nNot After : April 1, 2027 8:59:59 AM GMT+09:00',
  ),
  period('iKeyman ja', '有効期限: 2026年9月15日 9時00分00秒 JST から 2027年4月1日 8時59分59秒 JST まで'),
  period(
    'certmonger',
    "Request ID '20260915000000':\n\tstatus: MONITORING\n\tstuck: no\n\tCA: IPA\n\tissuer: CN=Certificate Authority,O=SAMPLE.CO.JP\n\tsubject: CN=shop.sample.co.jp,O=SAMPLE.CO.JP\n\tissued: 2026-09-15 09:00:00 JST\n\texpires: 2027-04-01 08:59:59 JST\n\tdns: shop.sample.co.jp\n\ttrack: yes\n\tauto-renew: yes",
  ),
  days(
    'mkcert',
    'The certificate is at "./shop.sample.co.jp.pem" and the key at "./shop.sample.co.jp-key.pem" ✅\n\nIt will expire on 31 March 2027 🗓',
  ),
  period('Puppet inventory', '0x0012 2026-09-15T00:00:00UTC 2027-03-31T23:59:59UTC /CN=shop.sample.co.jp'),
  days('Sectigo mail', 'Your SSL certificate for shop.sample.co.jp will expire on 31-Mar-2027.'),
  days('CertCentral', 'Valid: 15 Sep 2026 - 31 Mar 2027'),
  days(
    'DigiCert API',
    '"common_name": "shop.sample.co.jp",\n"status": "issued",\n"valid_from": "2026-09-15",\n"valid_till": "2027-03-31"',
  ),
  period(
    'Redfish',
    '"@odata.type": "#Certificate.v1_5_0.Certificate",\n"ValidNotBefore": "2026-09-15T00:00:00Z",\n"ValidNotAfter": "2027-03-31T23:59:59Z",\n"KeyUsage": ["ServerAuthentication"]',
  ),
  period(
    'racadm',
    'Serial Number             : 0A1B2C\n\nSubject Information:\nCommon Name (CN)          : idrac.sample.co.jp\n\nIssuer Information:\nCommon Name (CN)          : Sample CA G2\n\nValid From                : Sep 15 00:00:00 2026 GMT\nValid To                  : Mar 31 23:59:59 2027 GMT',
  ),
  period(
    'Terraform',
    '    + validity_end_time     = "2027-03-31T23:59:59.123456789Z"\n    + validity_start_time   = "2026-09-15T00:00:00.123456789Z"',
  ),
  period(
    'cmctl inspect secret',
    'Valid for:\n\tDNS Names: \n\t\t- shop.sample.co.jp\n\tUsages: \n\t\t- digital signature\n\nValidity period:\n\tNot Before: Tue, 15 Sep 2026 00:00:00 UTC\n\tNot After: Wed, 31 Mar 2027 23:59:59 UTC\n\nIssued By:\n\tCommon Name:\t\tSample CA G2',
  ),
  period(
    'Envoy',
    '{\n "certificates": [\n  {\n   "ca_cert": [],\n   "cert_chain": [\n    {\n     "path": "/etc/certs/shop.pem",\n     "serial_number": "0a1b2c",\n     "subject_alt_names": [{"dns": "shop.sample.co.jp"}],\n     "days_until_expiration": "125",\n     "valid_from": "2026-09-15T00:00:00Z",\n     "expiration_time": "2027-03-31T23:59:59Z"\n    }\n   ]\n  }\n ]\n}',
  ),
  period(
    'Cybertrust mail',
    '■証明書情報\n　コモンネーム：shop.sample.co.jp\n　有効期間　　：2026/09/15 09:00:00 ～ 2027/04/01 08:59:59 JST\n■お申込日：2026/09/10',
  ),
  end(
    'GlobalSign mail',
    'お申し込み番号：CE202609101234\nコモンネーム：shop.sample.co.jp\n有効期限：2027/04/01 08:59:59 (JST)\n更新受付開始日：2027/01/01',
  ),
  local(
    'MS CA web ja',
    '要求 ID: 12\n証明書の有効期間の開始日: 2026/09/15 9:00\n証明書の有効期限の終了日: 2027/04/01 8:59\nCertUtil: -view コマンドは正常に完了しました。',
  ),
  period(
    'sslyze 5',
    '   Certificate #0 ( _RSAPublicKey )\n       SHA1 Fingerprint:                  112233\n       Common Name:                       shop.sample.co.jp\n       Issuer:                            Sample CA G2\n       Serial Number:                     11112222\n       Not Before:                        2026-09-15 00:00:00+00:00\n       Not After:                         2027-03-31 23:59:59+00:00\n       Public Key Algorithm:              RSAPublicKey',
  ),
  end(
    'Traefik',
    'level=debug msg="Domains [\\"shop.sample.co.jp\\"] certificate expires on 2027-03-31 23:59:59 +0000 UTC"',
  ),
  end(
    'Alertmanager',
    '[FIRING:1] SSLCertExpiringSoon\ninstance: https://shop.sample.co.jp\nCertificate expires at 2027-03-31 23:59:59 +0000 UTC\nStarted: 2026-11-26 01:12:33 +0000 UTC',
  ),
  end(
    'docker log exp',
    'time="2026-11-26T01:12:33Z" level=error msg="tls: certificate expired at 2027-03-31T23:59:59Z"',
  ),
  end(
    'mail with expiry',
    '差出人: 山田 太郎\n送信日時: 2026年11月26日木曜日 10:12\n宛先: 佐藤\n件名: RE: サーバ証明書\n\n有効期限は 2027/03/31 23:59:59 GMT です。',
  ),
  period(
    'last login + dates',
    'Last login: Thu Nov 26 10:12:33 2026 from 192.0.2.9\n[root@web01 ~]# openssl x509 -noout -dates -in shop.crt\nnotBefore=Sep 15 00:00:00 2026 GMT\nnotAfter=Mar 31 23:59:59 2027 GMT\n[root@web01 ~]#',
  ),
  period(
    'az keyvault list',
    '{\n  "attributes": {\n    "created": "2026-09-15T00:30:00+00:00",\n    "enabled": true,\n    "expires": "2027-03-31T23:59:59+00:00",\n    "nbf": "2026-09-15T00:00:00+00:00",\n    "recoveryLevel": "Recoverable",\n    "updated": "2026-09-15T00:31:00+00:00"\n  },\n  "id": "https://kv.vault.azure.net/certificates/shop"\n}',
  ),
  period(
    'gcloud self',
    "creationTimestamp: '2026-09-14T16:00:00.000-07:00'\nexpireTime: '2027-03-31T16:59:59.000-07:00'\nkind: compute#sslCertificate\nnotBefore: '2026-09-14T17:00:00.000-07:00'",
  ),
  period(
    'oci',
    '"current-version-summary": {\n  "validity": {\n    "time-of-validity-not-after": "2027-03-31T23:59:59+00:00",\n    "time-of-validity-not-before": "2026-09-15T00:00:00+00:00"\n  }\n}',
  ),
  period(
    'vault pki',
    'Key                 Value\n---                 -----\nnot_after           2027-03-31T23:59:59Z\nnot_before          2026-09-15T00:00:00Z\nserial_number       0a:1b:2c',
  ),
  period(
    'nmap ssl-date',
    '| ssl-cert: Subject: commonName=shop.sample.co.jp\n| Not valid before: 2026-09-15T00:00:00\n|_Not valid after:  2027-03-31T23:59:59\n|_ssl-date: 2026-11-26T01:12:33+00:00; 0s from scanner time.',
  ),
  period(
    'openssl text + SCT',
    '        Validity\n            Not Before: Sep 15 00:00:00 2026 GMT\n            Not After : Mar 31 23:59:59 2027 GMT\n        Subject: CN = shop.sample.co.jp\n            CT Precertificate SCTs: \n                Signed Certificate Timestamp:\n                    Version   : v1 (0x0)\n                    Log ID    : AB:CD\n                    Timestamp : Sep 15 00:10:11.123 2026 GMT\n                    Extensions: none\n                Signed Certificate Timestamp:\n                    Version   : v1 (0x0)\n                    Timestamp : Sep 15 00:10:11.456 2026 GMT',
  ),
  period(
    's_client session',
    'Certificate chain\n 0 s:C = JP, O = Sample KK, CN = shop.sample.co.jp\n   i:C = JP, O = Sample Trust, CN = Sample CA G2\n   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256\n   v:NotBefore: Sep 15 00:00:00 2026 GMT; NotAfter: Mar 31 23:59:59 2027 GMT\n---\nSSL-Session:\n    Protocol  : TLSv1.3\n    Start Time: 1795655553\n    Timeout   : 7200 (sec)\n    Verify return code: 0 (ok)\n    Extended master secret: no',
  ),
  period(
    'curl full',
    '* Trying 192.0.2.1:443...\n* Server certificate:\n*  subject: CN=shop.sample.co.jp\n*  start date: Sep 15 00:00:00 2026 GMT\n*  expire date: Mar 31 23:59:59 2027 GMT\n*  issuer: C=JP; O=Sample Trust; CN=Sample CA G2\n*  SSL certificate verify ok.\n> GET / HTTP/2\n> Host: shop.sample.co.jp\n>\n< HTTP/2 200\n< date: Thu, 26 Nov 2026 01:12:33 GMT\n< expires: Thu, 19 Nov 1981 08:52:00 GMT\n< set-cookie: PHPSESSID=abc; expires=Fri, 27-Nov-2026 01:12:33 GMT; Max-Age=86400; path=/\n< last-modified: Wed, 25 Nov 2026 12:00:00 GMT',
  ),
  period(
    'Chrome ja',
    '発行先\n一般名（CN）\tshop.sample.co.jp\n組織（O）\tSample KK\n組織単位（OU）\t<証明書に含まれていません>\n発行元\n一般名（CN）\tSample CA G2\n組織（O）\tSample Trust\n有効期間\n発行日\t2026年9月15日火曜日 9:00:00 JST\n有効期限\t2027年4月1日木曜日 8:59:59 JST\nSHA-256 フィンガープリント\n証明書\t112233\n公開鍵\t445566',
  ),
  period(
    'Chrome en',
    'Issued To\nCommon Name (CN)\tshop.sample.co.jp\nOrganization (O)\t<Not Part Of Certificate>\nIssued By\nCommon Name (CN)\tSample CA G2\nValidity Period\nIssued On\tTuesday, September 15, 2026 at 9:00:00\u202fAM JST\nExpires On\tThursday, April 1, 2027 at 8:59:59\u202fAM JST',
  ),
  local(
    'PS ft',
    'NotAfter            Subject\n--------            -------\n2027/04/01 8:59:59  CN=shop.sample.co.jp\n',
  ),
  local(
    'certutil -dump ja',
    'X.509 証明書:\nバージョン: 3\nシリアル番号: 0a1b2c3d\n署名アルゴリズム:\n    アルゴリズム オブジェクト ID: 1.2.840.113549.1.1.11 sha256RSA\n    アルゴリズム パラメーター:\n    05 00\n発行者:\n    CN=Sample CA G2\n    O=Sample Trust\n    C=JP\n  名前ハッシュ (sha1): 112233\n\n NotBefore: 2026/09/15 9:00\n NotAfter: 2027/04/01 8:59\n\nサブジェクト:\n    CN=shop.sample.co.jp\n    O=Sample KK\n  名前ハッシュ (sha1): 445566\n公開キー アルゴリズム:\n    アルゴリズム オブジェクト ID: 1.2.840.113549.1.1.1 RSA (RSA_SIGN)',
  ),
  period(
    'ACM ja console',
    'ステータス\n発行済み\n次より前は使用できません\n9月 15, 2026, 09:00:00 (UTC+09:00)\n次より後は使用できません\n4月 01, 2027, 08:59:59 (UTC+09:00)',
  ),
  period(
    'acm console en',
    'Status\nIssued\nNot before\nSeptember 15, 2026, 09:00:00 (UTC+09:00)\nNot after\nApril 01, 2027, 08:59:59 (UTC+09:00)\nRenewal eligibility\nEligible\nRequested at\nSeptember 14, 2026, 18:11:22 (UTC+09:00)\nIssued at\nSeptember 15, 2026, 09:10:11 (UTC+09:00)',
  ),
  end(
    'tmsh',
    'sys file ssl-cert shop.crt {\n    checksum SHA1:1234:abcd\n    create-time 2026-09-15:09:30:00\n    created-by admin\n    expiration-date 1806537599\n    expiration-string "Mar 31 23:59:59 2027 GMT"\n    issuer "CN=Sample CA G2,O=Sample Trust,C=JP"\n    last-update-time 2026-09-15:09:30:00\n    subject "CN=shop.sample.co.jp"\n}',
  ),
  period(
    'Cisco ISE',
    'Friendly Name: shop\nIssued To: shop.sample.co.jp\nIssued By: Sample CA G2\nValid From: Tue, 15 Sep 2026 09:00:00 JST\nValid To (Expiration): Thu, 1 Apr 2027 08:59:59 JST\nSerial Number: 0A 1B 2C',
  ),
  period(
    'vSphere',
    'Valid from: Sep 15, 2026, 9:00:00 AM GMT+9\nValid until: Apr 1, 2027, 8:59:59 AM GMT+9\nStatus: Valid',
  ),
  period(
    'Jenkins groovy',
    '[\n[\n  Version: V3\n  Subject: CN=shop.sample.co.jp\n  Signature Algorithm: SHA256withRSA, OID = 1.2.840.113549.1.1.11\n\n  Key:  Sun RSA public key, 2048 bits\n  Validity: [From: Tue Sep 15 09:00:00 JST 2026,\n               To: Thu Apr 01 08:59:59 JST 2027]\n  Issuer: CN=Sample CA G2\n  SerialNumber: 0a1b2c\n',
  ),
  period(
    'php',
    'array(12) {\n  ["validFrom"]=>\n  string(13) "260915000000Z"\n  ["validTo"]=>\n  string(13) "270331235959Z"\n  ["validFrom_time_t"]=>\n  int(1789430400)\n  ["validTo_time_t"]=>\n  int(1806537599)\n}',
  ),
  period(
    'python ssl',
    "'notAfter': 'Mar 31 23:59:59 2027 GMT',\n 'notBefore': 'Sep 15 00:00:00 2026 GMT',\n 'serialNumber': '0A1B2C'",
  ),
  period(
    'excel',
    'No\tコモンネーム\t有効期間開始\t有効期間終了\t備考\n1\tshop.sample.co.jp\t2026/09/15 0:00:00 GMT\t2027/03/31 23:59:59 GMT\t本番',
  ),
  period(
    'md table',
    '| CN | 開始 | 終了 |\n|---|---|---|\n| shop.sample.co.jp | 2026-09-15 00:00:00 UTC | 2027-03-31 23:59:59 UTC |',
  ),
  end(
    'slack alert',
    ':rotating_light: *SSL証明書期限アラート*\n対象: shop.sample.co.jp\n残り: 125日\n期限: 2027-04-01 08:59:59 JST\n検知時刻: 2026-11-26 10:12:33 JST',
  ),
  end(
    'uptimerobot',
    'Hi,\nThe SSL certificate of your monitor shop (https://shop.sample.co.jp) expires in 14 days.\nCertificate expiry: 2027-03-31 23:59:59 UTC\nEvent timestamp: 2026-11-26 01:12:33 UTC',
  ),
  end(
    'reminder',
    '【重要】SSLサーバ証明書 有効期限のお知らせ\n\n対象コモンネーム　shop.sample.co.jp\n有効期限　2027年4月1日 8:59:59（日本時間）\nお申込み期限　2027年3月15日 17:00\nご入金期限　2027年3月20日',
  ),
  end(
    'reminder2',
    '証明書の有効期間満了日時: 2027/03/31 23:59:59 GMT\n更新手続き開始可能日: 2026/12/31\n本メール送信日時: 2026/11/26 10:12:33',
  ),
  period('aws v1', '"NotBefore": 1789430400.0,\n"NotAfter": 1806537599.0,\n"KeyAlgorithm": "RSA-2048"'),
  period('php times', '[validFrom_time_t] => 1789430400\n[validTo_time_t] => 1806537599'),
  period('milliseconds', '{"notBefore":1789430400000,"notAfter":1806537599000}'),
  end(
    'a day, then the same in full',
    'This certificate will expire on 2027-03-31.\nnotAfter=Mar 31 23:59:59 2027 GMT',
  ),
  end(
    'a day of Japan, then the same in full',
    '有効期限は2027年4月1日です。\n詳細: notAfter=Mar 31 23:59:59 2027 GMT',
  ),
  period(
    'openssl asn1parse without its addresses',
    'prim: GENERALIZEDTIME   :20260915090000+0900\nprim: GENERALIZEDTIME   :20270401085959+0900',
  ),
  end(
    'a letter with the day until which to apply',
    'サーバID「shop.sample.co.jp」の有効期限は2027年3月31日 23:59:59(GMT)です。\n更新のお手続きは2027年1月31日までにお願いいたします。',
  ),
];
