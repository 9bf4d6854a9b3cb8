import { none, type ToolOutput } from './tool-output';

/** Times in logs, listings, letters and of other things: no validity of a certificate. */
export const OUTPUTS_OF_OTHERS: readonly ToolOutput[] = [
  none('openssl checkend', 'Certificate will expire'),
  none(
    'openssl verify',
    'C = JP, CN = shop.sample.co.jp\nerror 10 at 0 depth lookup: certificate has expired\nerror server.crt: verification failed',
  ),
  none(
    'curl 60',
    'curl: (60) SSL certificate problem: certificate has expired\nMore details here: https://curl.se/docs/sslcerts.html',
  ),
  none(
    'netsh',
    'SSL 証明書のバインド:\n-------------------------\n\n    IP:ポート                    : 0.0.0.0:443\n    証明書ハッシュ             : 112233445566778899aabbccddeeff0011223344\n    アプリケーション ID               : {4dc3e181-e14b-4a21-b022-59fc669b0914}\n    証明書ストア名       : My',
  ),
  none(
    'Chrome error ja',
    'この接続ではプライバシーが保護されません\nこのサーバーが shop.sample.co.jp であることを確認できませんでした。このサーバーのセキュリティ証明書は 3 日前に期限切れになりました。原因としては、不適切な設定や、悪意のあるユーザーによる接続妨害が考えられます。お使いのパソコンの時計は現在、2026年11月26日木曜日 に設定されています。\nNET::ERR_CERT_DATE_INVALID',
  ),
  none(
    'postfix log',
    'Apr  2 10:12:33 mail postfix/smtp[12345]: certificate verification failed for mx.sample.co.jp[192.0.2.25]:25: certificate has expired',
  ),
  none(
    'apache warn',
    '[Thu Nov 26 10:12:33.123456 2026] [ssl:warn] [pid 1234:tid 140012345678] AH01909: shop.sample.co.jp:443:0 server certificate does NOT include an ID which matches the server name',
  ),
  none(
    'nginx error',
    '2026/11/26 10:12:33 [error] 1234#1234: *56 upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream, client: 192.0.2.9',
  ),
  none(
    'openvpn log',
    '2026-11-26 10:12:33 VERIFY ERROR: depth=0, error=certificate has expired: CN=vpn.sample.co.jp, serial=12',
  ),
  none(
    'stunnel log',
    '2026.11.26 10:12:33 LOG4[0]: CERT: Pre-verification error: certificate has expired\n2026.11.26 10:12:33 LOG4[0]: Rejected by CERT at depth=0: CN=shop.sample.co.jp',
  ),
  none(
    'Zabbix mail',
    'Problem started at 10:12:33 on 2026.11.26\nProblem name: Cert: SSL certificate is invalid\nHost: shop.sample.co.jp\nSeverity: High\nOriginal problem ID: 123456',
  ),
  none(
    'Uptime Kuma',
    '[shop][https://shop.sample.co.jp] server certificate shop.sample.co.jp will be expired in 7 days',
  ),
  none('HSTS cookie', 'set-cookie: session=abc; expires=Thu, 31-Dec-2026 23:59:59 GMT; path=/; secure'),
  none('domain-list', 'ドメイン有効期限: 2027/04/30 23:59:59 JST'),
  none(
    'systemd timer',
    'NEXT                        LEFT     LAST                        PASSED       UNIT          ACTIVATES\nFri 2026-11-27 03:12:00 JST 5h left  Thu 2026-11-26 15:12:00 JST 6h ago       certbot.timer certbot.service',
  ),
  none(
    'ls -l',
    '-rw-r--r-- 1 root root 2048 2026-09-15 10:12 server.crt\n-rw------- 1 root root 1704 2026-09-10 10:12 server.key',
  ),
  none(
    'SCT',
    'Signed Certificate Timestamp:\n    Version   : v1 (0x0)\n    Log ID    : AB:CD\n    Timestamp : Sep 15 00:10:11.123 2026 GMT\n    Extensions: none',
  ),
  none(
    'syslog iso',
    '2026-11-26T10:12:33.123456+09:00 web01 nginx[1234]: SSL_do_handshake() failed (SSL: error:0A000086:SSL routines::certificate verify failed:certificate has expired)',
  ),
  none(
    'tomcat log',
    '26-Nov-2026 10:12:33.123 WARNING [main] org.apache.tomcat.util.net.SSLUtilBase.validateAlias Certificate alias tomcat expired',
  ),
  none(
    'log4j',
    '2026-11-26 10:12:33,123 ERROR [http-nio-8443-exec-1] c.e.shop.Client - PKIX path validation failed: validity check failed',
  ),
  none(
    'spring log',
    '2026-11-26T10:12:33.123+09:00  WARN 1234 --- [  main] o.s.b.SslBundle : The certificate will expire soon',
  ),
  none(
    'haproxy log',
    'Nov 26 10:12:33 lb01 haproxy[1234]: 192.0.2.9:51234 [26/Nov/2026:10:12:33.123] fe_https/1: SSL handshake failure',
  ),
  none('iis log', '2026-11-26 01:12:33 192.0.2.1 GET / - 443 - 192.0.2.9 Mozilla/5.0 - 403 16 2148204801 15'),
  none(
    'winevent',
    'ログの名前:         System\nソース:           Schannel\n日付:            2026/11/26 10:12:33\nイベント ID:       36882\nレベル:           エラー\n説明:\nリモート サーバーから受信した証明書の有効期限が切れています。',
  ),
  none(
    'event64',
    '日付: 2026/11/26 10:12:33\nイベント ID: 64\nソース: CertificateServicesClient-AutoEnrollment\n拇印 11 22 33 のローカル システムの証明書の有効期限が間もなく切れるか、または既に切れています。',
  ),
  none(
    'journalctl',
    '11月 26 10:12:33 web01 certbot[1234]: Certificate not yet due for renewal; no action taken.',
  ),
  none(
    'docker log',
    'time="2026-11-26T01:12:33Z" level=error msg="x509: certificate signed by unknown authority"',
  ),
  none(
    'k8s event',
    '2026-11-26T01:12:33Z   Normal   Issuing   certificate/shop   The certificate has been successfully issued',
  ),
  none(
    'git log',
    'commit 1a2b3c4d5e6f\nAuthor: Taro <taro@sample.co.jp>\nDate:   Thu Nov 26 10:12:33 2026 +0900\n\n    renew certificate',
  ),
  none(
    'mail header',
    'From: ca@sample.co.jp\nDate: Thu, 26 Nov 2026 10:12:33 +0900\nSubject: 証明書発行のお知らせ\n\n証明書を発行しました。',
  ),
  none(
    'mail quote',
    '2026年11月26日(木) 10:12 山田太郎 <yamada@sample.co.jp>:\n> 証明書の件、よろしくお願いします。',
  ),
  none(
    'mail outlook',
    '差出人: 山田 太郎\n送信日時: 2026年11月26日木曜日 10:12\n宛先: 佐藤\n件名: RE: サーバ証明書の更新について\n\nお世話になっております。',
  ),
  none('cron', '0 3 * * * root certbot renew >> /var/log/certbot.log # 2026-11-26 10:12:33 added'),
  none(
    'zip listing',
    '  Length      Date    Time    Name\n---------  ---------- -----   ----\n     2048  2026-09-15 10:12   server.crt\n     1704  2026-09-15 10:12   server.csr',
  ),
  none(
    'stat',
    '  File: server.crt\n  Size: 2048\nAccess: 2026-11-26 10:12:33.000000000 +0900\nModify: 2026-09-15 10:12:33.000000000 +0900\nChange: 2026-09-15 10:12:33.000000000 +0900\n Birth: -',
  ),
  none('last login', 'Last login: Thu Nov 26 10:12:33 2026 from 192.0.2.9\n[root@web01 ~]#'),
  none('uptime', ' 10:12:33 up 26 days,  3:04,  1 user,  load average: 0.02, 0.01, 0.00'),
  none(
    'DNSSEC',
    'sample.co.jp. 3600 IN RRSIG SOA 8 3 3600 20270331235959 20260915000000 12345 sample.co.jp. abcd==',
  ),
  none('dig', ';; WHEN: Thu Nov 26 10:12:33 JST 2026\n;; MSG SIZE  rcvd: 56'),
  none('gpg', 'pub   rsa4096 2026-09-15 [SC] [expires: 2028-09-14]\n      ABCDEF'),
  none(
    'kerberos',
    'Ticket cache: FILE:/tmp/krb5cc_0\nValid starting       Expires              Service principal\n11/26/2026 10:12:33  11/26/2026 20:12:33  krbtgt/SAMPLE@SAMPLE',
  ),
  none('jwt', '{"iat":1789430400,"exp":1806537599,"iss":"https://idp.sample.co.jp"}'),
  none('s3 presigned', 'X-Amz-Date=20261126T011233Z&X-Amz-Expires=3600&X-Amz-Signature=abcd'),
  none('windows update', '最終チェック日時: 2026/11/26 10:12:33\n次回の再起動予定: 2026/11/27 3:00:00'),
  none('license', 'ライセンス有効期限: 2027/03/31 23:59:59\n製品名: ウイルス対策ソフト'),
  none('contract', '契約期間: 2026/04/01 00:00:00 〜 2027/03/31 23:59:59\n契約番号: 123'),
  none(
    'domain registrar mail',
    'ドメイン名: sample.co.jp\nドメイン有効期限: 2027年4月30日 23:59:59\n更新手続きはお早めにお願いします。',
  ),
  none('maintenance', 'メンテナンス期間: 2026/12/01 01:00:00 〜 2026/12/01 05:00:00 (JST)'),
  none('password expiry', 'パスワードの有効期限: 2027/03/31 23:59:59'),
  none('meeting', '打ち合わせ: 2026/12/01 10:00 から 2026/12/01 11:00 まで、第2会議室'),
  none('coupon', 'クーポンの有効期限は2027/03/31 23:59までです'),
  none(
    'wget -S',
    '  HTTP/1.1 200 OK\n  Date: Thu, 26 Nov 2026 01:12:33 GMT\n  Server: Apache\n  Last-Modified: Wed, 25 Nov 2026 12:00:00 GMT\n  Expires: Thu, 26 Nov 2026 02:12:33 GMT',
  ),
];
