import { days, end, local, period, type ToolOutput } from './tool-output';
import { SERVICES_2027 } from './tool-outputs-2027-more';

/** As other programs show a certificate that is valid from 2026-09-15 00:00:00 to 2027-03-31 23:59:59 GMT. */
const PROGRAMS_2027: readonly ToolOutput[] = [
  end(
    's_client expired',
    'CONNECTED(00000003)\ndepth=0 C = JP, O = Sample KK, CN = shop.sample.co.jp\nverify error:num=10:certificate has expired\nnotAfter=Mar 31 23:59:59 2027 GMT\nverify return:1\ndepth=0 C = JP, O = Sample KK, CN = shop.sample.co.jp\nnotAfter=Mar 31 23:59:59 2027 GMT\nverify return:1\n---\nCertificate chain',
  ),
  period(
    'openssl dates subject',
    'notBefore=Sep 15 00:00:00 2026 GMT\nnotAfter=Mar 31 23:59:59 2027 GMT\nsubject=C=JP, ST=Tokyo, L=Chiyoda-ku, O=Sample KK, CN=shop.sample.co.jp\nissuer=C=JP, O=Sample Trust, CN=Sample CA G2\nserial=0A1B2C3D4E5F',
  ),
  period(
    'keytool printcert',
    'Certificate #0\n====================================\nOwner: CN=shop.sample.co.jp, O=Sample KK, L=Chiyoda-ku, ST=Tokyo, C=JP\nIssuer: CN=Sample CA G2, O=Sample Trust, C=JP\nSerial number: a1b2c3d4e5f\nValid from: Tue Sep 15 09:00:00 JST 2026 until: Thu Apr 01 08:59:59 JST 2027\nCertificate fingerprints:\n\t SHA1: 11:22:33\n\t SHA256: 44:55:66\nSignature algorithm name: SHA256withRSA\nSubject Public Key Algorithm: 2048-bit RSA key\nVersion: 3',
  ),
  end(
    'java expired',
    'Caused by: java.security.cert.CertificateExpiredException: NotAfter: Thu Apr 01 08:59:59 JST 2027\n\tat java.base/sun.security.x509.CertificateValidity.valid(CertificateValidity.java:277)\n\tat java.base/sun.security.x509.X509CertImpl.checkValidity(X509CertImpl.java:619)',
  ),
  {
    tool: 'java not yet',
    means: 'start',
    text: 'java.security.cert.CertificateNotYetValidException: NotBefore: Tue Sep 15 09:00:00 JST 2026',
  },
  {
    tool: 'Go not yet',
    means: 'start',
    text: 'tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-09-14T10:00:00+09:00 is before 2026-09-15T00:00:00Z',
  },
  end(
    'Go after',
    'Get "https://shop.sample.co.jp/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2027-04-02T10:00:00+09:00 is after 2027-03-31T23:59:59Z',
  ),
  period(
    'curl gnutls',
    '* Server certificate:\n* \t common name: shop.sample.co.jp (matched)\n* \t server certificate expiration date OK\n* \t server certificate activation date OK\n* \t certificate public key: RSA\n* \t certificate version: #3\n* \t subject: C=JP,O=Sample KK,CN=shop.sample.co.jp\n* \t start date: Tue, 15 Sep 2026 00:00:00 GMT\n* \t expire date: Wed, 31 Mar 2027 23:59:59 GMT\n* \t issuer: C=JP,O=Sample Trust,CN=Sample CA G2',
  ),
  period(
    'curl nss ja',
    '* Server certificate:\n* \tsubject: CN=shop.sample.co.jp,O=Sample KK,C=JP\n* \tstart date:  9月 15 00:00:00 2026 GMT\n* \texpire date:  3月 31 23:59:59 2027 GMT\n* \tcommon name: shop.sample.co.jp\n* \tissuer: CN=Sample CA G2,O=Sample Trust,C=JP',
  ),
  period(
    'nmap xml',
    '<script id="ssl-cert" output="Subject: commonName=shop.sample.co.jp"><table key="validity">\n<elem key="notBefore">2026-09-15T00:00:00</elem>\n<elem key="notAfter">2027-03-31T23:59:59</elem>\n</table></script>',
  ),
  period(
    'sslscan xml',
    '<certificate type="short">\n    <signature-algorithm>sha256WithRSAEncryption</signature-algorithm>\n    <subject><![CDATA[shop.sample.co.jp]]></subject>\n    <issuer><![CDATA[Sample CA G2]]></issuer>\n    <self-signed>false</self-signed>\n    <not-valid-before>Sep 15 00:00:00 2026 GMT</not-valid-before>\n    <not-yet-valid>false</not-yet-valid>\n    <not-valid-after>Mar 31 23:59:59 2027 GMT</not-valid-after>\n    <expired>false</expired>\n   </certificate>',
  ),
  period(
    'testssl csv',
    '"cert_notBefore","shop.sample.co.jp/192.0.2.1","443","INFO","2026-09-15 00:00","",""\n"cert_notAfter","shop.sample.co.jp/192.0.2.1","443","OK","2027-03-31 23:59","",""',
  ),
  period(
    'testssl json',
    '{\n  "id" : "cert_notBefore",\n  "ip" : "shop.sample.co.jp/192.0.2.1",\n  "port" : "443",\n  "severity" : "INFO",\n  "finding" : "2026-09-15 00:00"\n},\n{\n  "id" : "cert_notAfter",\n  "ip" : "shop.sample.co.jp/192.0.2.1",\n  "port" : "443",\n  "severity" : "OK",\n  "finding" : "2027-03-31 23:59"\n}',
  ),
  period(
    'testssl colours',
    ' Start 2026-11-26 10:12:33                -->> 192.0.2.1:443 (shop.sample.co.jp) <<--\n\n \u001b[1m Certificate Validity (UTC)   \u001b[m\u001b[0;32m125 >= 60 days\u001b[m (2026-09-15 00:00 --> 2027-03-31 23:59)\n # of certificates provided   2',
  ),
  days(
    'crt.sh html',
    'crt.sh ID\tLogged At ⇧\tNot Before\tNot After\tCommon Name\tMatching Identities\tIssuer Name\n21098765432\t2026-09-15\t2026-09-15\t2027-03-31\tshop.sample.co.jp\tshop.sample.co.jp\tC=JP, O=Sample Trust, CN=Sample CA G2',
  ),
  period(
    'acm list',
    '{\n    "CertificateSummaryList": [\n        {\n            "CertificateArn": "arn:aws:acm:ap-northeast-1:123456789012:certificate/1a2b3c4d-1111-2222-3333-444455556666",\n            "DomainName": "shop.sample.co.jp",\n            "Status": "ISSUED",\n            "Type": "AMAZON_ISSUED",\n            "InUse": true,\n            "RenewalEligibility": "ELIGIBLE",\n            "NotBefore": "2026-09-15T09:00:00+09:00",\n            "NotAfter": "2027-04-01T08:59:59+09:00",\n            "CreatedAt": "2026-09-14T18:11:22.333000+09:00",\n            "IssuedAt": "2026-09-15T09:10:11.222000+09:00"\n        }\n    ]\n}',
  ),
  period(
    'acm table',
    '|  IssuedAt                |  2026-09-15T09:10:11.222000+09:00   |\n|  NotAfter                |  2027-04-01T08:59:59+09:00          |\n|  NotBefore               |  2026-09-15T09:00:00+09:00          |\n|  RenewalEligibility      |  ELIGIBLE                           |',
  ),
  period(
    'nss certutil',
    'Certificate:\n    Data:\n        Version: 3 (0x2)\n        Serial Number: 4660 (0x1234)\n        Signature Algorithm: PKCS #1 SHA-256 With RSA Encryption\n        Issuer: "CN=Sample CA G2,O=Sample Trust,C=JP"\n        Validity:\n            Not Before: Tue Sep 15 00:00:00 2026\n            Not After : Wed Mar 31 23:59:59 2027\n        Subject: "CN=shop.sample.co.jp,O=Sample KK,C=JP"\n        Subject Public Key Info:\n            Public Key Algorithm: PKCS #1 RSA Encryption',
  ),
  local(
    'certutil -store ja',
    'my "個人"\n================ 証明書 0 ================\nシリアル番号: 0a1b2c3d\n発行者: CN=Sample CA G2, O=Sample Trust, C=JP\n NotBefore: 2026/09/15 9:00\n NotAfter: 2027/04/01 8:59\nサブジェクト: CN=shop.sample.co.jp, O=Sample KK, C=JP\nルート証明書ではありません\nCert ハッシュ(sha1): 112233\n  キー コンテナー = abc\n  プロバイダー = Microsoft Enhanced Cryptographic Provider v1.0\n暗号化テストに合格しました\nCertUtil: -store コマンドは正常に完了しました。',
  ),
  period(
    'PS7 json',
    '{\n  "Subject": "CN=shop.sample.co.jp",\n  "NotBefore": "2026-09-15T09:00:00+09:00",\n  "NotAfter": "2027-04-01T08:59:59+09:00",\n  "Thumbprint": "112233445566778899AABBCCDDEEFF0011223344"\n}',
  ),
  end('PS round-trip', 'PS C:\\> $cert.NotAfter.ToString("o")\n2027-04-01T08:59:59.0000000+09:00'),
  end('PS universal', 'PS C:\\> $cert.NotAfter.ToUniversalTime().ToString("u")\n2027-03-31 23:59:59Z'),
  local(
    'Exchange',
    'AccessRules        : {System.Security.AccessControl.CryptoKeyAccessRule}\nCertificateDomains : {mail.sample.co.jp}\nHasPrivateKey      : True\nIsSelfSigned       : False\nIssuer             : CN=Sample CA G2, O=Sample Trust, C=JP\nNotAfter           : 2027/04/01 8:59:59\nNotBefore          : 2026/09/15 9:00:00\nPublicKeySize      : 2048\nRootCAType         : ThirdParty\nSerialNumber       : 0A1B2C\nServices           : IIS, SMTP\nStatus             : Valid\nSubject            : CN=mail.sample.co.jp\nThumbprint         : 112233445566778899AABBCCDDEEFF0011223344',
  ),
  days(
    'Windows en general',
    'Issued to: shop.sample.co.jp\nIssued by: Sample CA G2\nValid from 9/15/2026 to 4/1/2027',
  ),
  end(
    'macOS en 24h',
    'shop.sample.co.jp\nIssued by: Sample CA G2\nExpires: Thursday, April 1, 2027 at 08:59:59 Japan Standard Time\nThis certificate is valid',
  ),
  period(
    'Firefox ja',
    'サブジェクト名\n共通名\tshop.sample.co.jp\n発行者名\n国\tJP\n組織\tSample Trust\n共通名\tSample CA G2\n有効期間\n開始日時\tTue, 15 Sep 2026 00:00:00 GMT\n終了日時\tWed, 31 Mar 2027 23:59:59 GMT\nサブジェクト代替名\nDNS 名\tshop.sample.co.jp',
  ),
  days(
    'Firefox error en',
    'Websites prove their identity via certificates, which are valid for a set time period. The certificate for shop.sample.co.jp expired on 3/31/2027.\n\nError code: SEC_ERROR_EXPIRED_CERTIFICATE',
  ),
  days(
    'certbot renew',
    'The following certificates are not due for renewal yet:\n  /etc/letsencrypt/live/shop.sample.co.jp/fullchain.pem expires on 2027-03-31 (skipped)\nNo renewals were attempted.',
  ),
  days(
    'certbot obtained',
    'Successfully received certificate.\nCertificate is saved at: /etc/letsencrypt/live/shop.sample.co.jp/fullchain.pem\nKey is saved at:         /etc/letsencrypt/live/shop.sample.co.jp/privkey.pem\nThis certificate expires on 2027-03-31.\nThese files will be updated when the certificate renews.',
  ),
  days(
    'LE mail',
    'Your certificate (or certificates) for the names listed below will expire in 20 days (on 2027-03-31). Please make sure to renew your certificate before then, or visitors to your web site will encounter errors.\n\nshop.sample.co.jp',
  ),
  end(
    'dehydrated',
    'Processing shop.sample.co.jp\n + Checking domain name(s) of existing cert... unchanged.\n + Checking expire date of existing cert...\n + Valid till Mar 31 23:59:59 2027 GMT (Longer than 30 days). Skipping renew!',
  ),
  end(
    'gcloud list',
    'NAME      TYPE     CREATION_TIMESTAMP             EXPIRE_TIME                    MANAGED_STATUS\nshop-crt  MANAGED  2026-09-14T17:12:33.000-07:00  2027-03-31T16:59:59.000-07:00  ACTIVE\n    shop.sample.co.jp: ACTIVE',
  ),
  end(
    'gcloud cm describe',
    "createTime: '2026-09-15T00:12:33.123456789Z'\nexpireTime: '2027-03-31T23:59:59Z'\nname: projects/p/locations/global/certificates/shop\nsanDnsnames:\n- shop.sample.co.jp\nupdateTime: '2026-09-15T00:15:00.987654321Z'",
  ),
  period(
    'az webapp',
    '{\n    "canonicalName": null,\n    "cerBlob": null,\n    "expirationDate": "2027-03-31T23:59:59+00:00",\n    "friendlyName": "",\n    "hostNames": [\n      "shop.sample.co.jp"\n    ],\n    "issueDate": "2026-09-15T00:00:00+00:00",\n    "issuer": "Sample CA G2",\n    "name": "112233",\n    "subjectName": "shop.sample.co.jp"\n}',
  ),
  period(
    'apache client',
    '[Thu Nov 26 10:12:33.123456 2026] [ssl:error] [pid 1234:tid 140012345678] [client 192.0.2.9:51234] AH02276: Certificate Verification: Error (10): certificate has expired [subject: CN=shop.sample.co.jp / issuer: CN=Sample CA G2 / serial: 0A1B / notbefore: Sep 15 00:00:00 2026 GMT / notafter: Mar 31 23:59:59 2027 GMT]',
  ),
  end(
    'F5 log',
    "Nov 26 04:20:01 bigip01 warning tmsh[12345]: 01420007:4: Certificate 'shop.sample.co.jp' in file /Common/shop.crt will expire on Mar 31 23:59:59 2027 GMT",
  ),
  end(
    'F5 gui',
    'Certificate\nName\tshop.crt\nCertificate Subject(s)\tshop.sample.co.jp, Sample KK\nExpires\tMar 31 2027 23:59:59 GMT\nVersion\t3\nSerial Number\t0a:1b:2c',
  ),
  period(
    'Cisco with CA',
    'Certificate\n  Status: Available\n  Certificate Serial Number (hex): 0A1B2C\n  Certificate Usage: General Purpose\n  Issuer:\n    cn=Sample CA G2\n    o=Sample Trust\n  Subject:\n    Name: shop.sample.co.jp\n    cn=shop.sample.co.jp\n  Validity Date:\n    start date: 00:00:00 GMT Sep 15 2026\n    end   date: 23:59:59 GMT Mar 31 2027\n  Associated Trustpoints: TP1\n\nCA Certificate\n  Status: Available\n  Certificate Serial Number (hex): 02\n  Certificate Usage: Signature\n  Issuer:\n    cn=Sample Root\n  Subject:\n    cn=Sample CA G2\n    o=Sample Trust\n  Validity Date:\n    start date: 00:00:00 GMT Mar 13 2024\n    end   date: 23:59:59 GMT Mar 12 2034\n  Associated Trustpoints: TP1',
  ),
  period(
    'Juniper',
    'Certificate identifier: shop\n  Issued to: shop.sample.co.jp, Issued by: C = JP, O = Sample Trust, CN = Sample CA G2\n  Validity:\n    Not before: 09-15-2026 00:00 UTC\n    Not after: 03-31-2027 23:59 UTC\n  Public key algorithm: rsaEncryption(2048 bits)',
  ),
  period(
    'NetScaler',
    '1)\tName: shop-ck\n\tCert Path: shop.crt\n\tFormat: PEM\n\tStatus: Valid,   Days to expiration:125\n\tCertificate Expiry Monitor: ENABLED\n\tExpiry Notification period: 30 days\n\tVersion: 3\n\tSerial Number: 0A1B2C\n\tIssuer:  C=JP,O=Sample Trust,CN=Sample CA G2\n\tValidity\n\t\tNot Before: Sep 15 00:00:00 2026 GMT\n\t\tNot After : Mar 31 23:59:59 2027 GMT\n\tCertificate Type:\t"Client Certificate"\t"Server Certificate"\n\tSubject:  C=JP,CN=shop.sample.co.jp',
  ),
  end(
    'kubeadm one',
    'CERTIFICATE                EXPIRES                  RESIDUAL TIME   CERTIFICATE AUTHORITY   EXTERNALLY MANAGED\napiserver                  Mar 31, 2027 23:59 UTC   125d            ca                      no',
  ),
  period(
    'istioctl',
    'RESOURCE NAME     TYPE           STATUS     VALID CERT     SERIAL NUMBER     NOT AFTER                NOT BEFORE\ndefault           Cert Chain     ACTIVE     true           0a1b2c3d          2027-03-31T23:59:59Z     2026-09-15T00:00:00Z',
  ),
  end('Nagios old', 'CRITICAL - Certificate expired on 03/31/2027 23:59.'),
  end('Nagios old warn', 'WARNING - Certificate expires in 12 day(s) (03/31/2027 23:59).'),
  end(
    'Elasticsearch',
    '[\n  {\n    "path" : "certs/http.p12",\n    "format" : "PKCS12",\n    "alias" : "http",\n    "subject_dn" : "CN=es01.sample.co.jp",\n    "serial_number" : "0a1b2c",\n    "has_private_key" : true,\n    "expiry" : "2027-03-31T23:59:59.000Z"\n  }\n]',
  ),
  end('pyOpenSSL', ">>> cert.get_notAfter()\nb'20270331235959Z'"),
  period(
    'Ruby',
    '#<OpenSSL::X509::Certificate\n subject=#<OpenSSL::X509::Name CN=shop.sample.co.jp>,\n issuer=#<OpenSSL::X509::Name CN=Sample CA G2,O=Sample Trust,C=JP>,\n serial=#<OpenSSL::BN 11112222>,\n not_before=2026-09-15 00:00:00 UTC,\n not_after=2027-03-31 23:59:59 UTC>',
  ),
  end('Ruby irb', 'irb(main):003> cert.not_after\n=> 2027-03-31 23:59:59 UTC'),
  period(
    'Rust',
    '  Validity:\n    NotBefore: 2026-09-15 0:00:00.0 +00:00:00\n    NotAfter: 2027-03-31 23:59:59.0 +00:00:00',
  ),
  period('Erlang', '{\'Validity\',{utcTime,"260915000000Z"},{utcTime,"270331235959Z"}}'),
  period(
    'Node X509Certificate',
    "X509Certificate {\n  subject: 'CN=shop.sample.co.jp',\n  issuer: 'C=JP\\nO=Sample Trust\\nCN=Sample CA G2',\n  validFrom: 'Sep 15 00:00:00 2026 GMT',\n  validTo: 'Mar 31 23:59:59 2027 GMT',\n  fingerprint: '11:22:33'\n}",
  ),
  period(
    'Wireshark',
    'validity\n    notBefore: utcTime (0)\n        utcTime: 2026-09-15 00:00:00 (UTC)\n    notAfter: utcTime (0)\n        utcTime: 2027-03-31 23:59:59 (UTC)\nsubject: rdnSequence (0)',
  ),
  period(
    'Censys JSON',
    '"validity": {\n  "start": "2026-09-15T00:00:00Z",\n  "end": "2027-03-31T23:59:59Z",\n  "length": 17107199\n}',
  ),
  period('Censys web', 'Validity\t2026-09-15 00:00:00 to 2027-03-31 23:59:59 (197 days, 23:59:59)'),
];

export const OUTPUTS_2027: readonly ToolOutput[] = [...PROGRAMS_2027, ...SERVICES_2027];
