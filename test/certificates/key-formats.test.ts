import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { holdsPrivateKey } from '../../src/certificates';

const noise = randomBytes(900)
  .toString('base64')
  .replace(/(.{64})/g, '$1\n');
const armoured = (label: string, head = '') =>
  `-----BEGIN ${label}-----\n${head}${noise}\n-----END ${label}-----`;

describe('other kinds of key files are noticed', () => {
  it.each<[string, string | Uint8Array]>([
    ['OpenSSH', armoured('OPENSSH PRIVATE KEY')],
    ['OpenSSH without its header', Buffer.from('openssh-key-v1\0 none none').toString('base64').repeat(2)],
    ['PGP', armoured('PGP PRIVATE KEY BLOCK', 'Version: GnuPG v2\nComment: 山田太郎\n\n')],
    ['SSH2', armoured('SSH2 ENCRYPTED PRIVATE KEY', 'Comment: "rsa-key-20260101"\n')],
    ['ANY PRIVATE KEY', armoured('ANY PRIVATE KEY')],
    ['DSA', armoured('DSA PRIVATE KEY')],
    ['a footer alone', `${noise}\n-----END DSA PRIVATE KEY-----`],
    [
      'a key so short that it is an example',
      '-----BEGIN PRIVATE KEY-----\nQUJDREVG\n-----END PRIVATE KEY-----',
    ],
    ['PuTTY', `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 14\n${noise}`],
    ['openssl rsa -text', 'privateExponent:\n    00:8d:78:4d:82:b7:a8:4a:84:5a:e5:a1:9f:94:bc:'],
    [
      'openssl pkey -text',
      'Private-Key: (256 bit)\npriv:\n    09:42:4e:77:a4:e3:de:fb:23:99:ce:14:73:a0:45:',
    ],
    [
      'the lines of a password',
      'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123456789ABCDEF0123456789ABCDEF',
    ],
    ['.NET', `<RSAKeyValue><Modulus>x</Modulus><D>${noise.slice(0, 64)}</D></RSAKeyValue>`],
    ['PKCS#12', Buffer.from('308209d7020103308209 9d06092a864886f70d010701'.replaceAll(' ', ''), 'hex')],
    ['PKCS#12 of indefinite length', Buffer.from('3080020103308006092a864886f70d010701a0802480', 'hex')],
    [
      'PKCS#12 in base64',
      Buffer.from('308209d70201033082099d06092a864886f70d010701a082', 'hex').toString('base64'),
    ],
    ['a Java key store', Buffer.from('feedfeed0000000200000001', 'hex')],
  ])('%s', (_, input) => {
    expect(
      holdsPrivateKey(typeof input === 'string' ? `${input}\n確認してください。${'。'.repeat(40)}` : input),
    ).toBe(true);
  });
});

describe('no false alarm', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  it.each<[string, string | Uint8Array]>([
    [
      'a question about private keys',
      '秘密鍵（private key）を紛失しました。証明書は使えますか。再発行は必要ですか。',
    ],
    [
      'the name of a header',
      '-----BEGIN PRIVATE KEY----- で始まるファイルは送ってもよいですか。教えてください。',
    ],
    [
      'header and footer named',
      '「-----BEGIN RSA PRIVATE KEY-----」から「-----END RSA PRIVATE KEY-----」までを送ればよいですか',
    ],
    [
      'English',
      'Does the file that starts with -----BEGIN PRIVATE KEY----- belong to you or should I keep it here?',
    ],
    ['a file name', 'private key の場所は /etc/ssl/private/Server2026KeyFile.key です。これでよいですか'],
    [
      'the end of a sentence',
      'Please send private key file MyServer2026Key.pem and MyOtherServer2027Key.pem to support',
    ],
    ['a key left out', '-----BEGIN RSA PRIVATE KEY-----\n（省略）\n-----END RSA PRIVATE KEY-----'],
    [
      'a key blacked out',
      '-----BEGIN RSA PRIVATE KEY-----\nxxxxxxxxxxxxxxxxxxxxxxxx\n-----END RSA PRIVATE KEY-----',
    ],
    [
      'a certificate after the name of a header',
      `-----BEGIN PRIVATE KEY----- ではなく\n${armoured('CERTIFICATE')}`,
    ],
    ['a public key', spki],
    ['a public key in PKCS#1', publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['a public key as octets', publicKey.export({ type: 'spki', format: 'der' })],
    ['an SSH public key', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${noise.slice(0, 44)} user@example.jp`],
    ['a PGP public key', armoured('PGP PUBLIC KEY BLOCK')],
    ['long hexadecimal', randomBytes(1_000).toString('hex')],
    ['a token', `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'c2ln'.repeat(10)}`],
    [
      'words of programmers',
      'privateExponent と priv: の違い、kty と d の意味を教えてください。JWK の仕様の話です。',
    ],
  ])('%s', (_, input) => {
    expect(holdsPrivateKey(input)).toBe(false);
  });
});
