/**
 * Words around passwords. A label is followed by its value, or a value by its label; what tells them from people who only
 * speak of passwords is how the value looks and what stands behind it.
 */
export const LABEL =
  /(?:パス ?ワード|(?:ログイン|アカウント|認証)情報|ぱすわーど|パスコード|パスフレーズ|暗証(?:番号|コード)?|合い?言葉|(?:認証|確認|セキュリティ) ?(?:コード|番号)|ピン(?:コード|番号)|パス(?=[はがも:=「『"をに ])|トークン|シークレット|APIキー|アクセスキー|passw(?:or)?d|(?<![A-Za-z])(?:pass ?phrase|pass ?code|pwd|pw|pass|pin|otp|psk|cvv2?|cvc2?|api[ _-]?key|access[ _-]?key|(?:client[ _-]?)?secret(?:[ _-]?key)?|token)(?![A-Za-z]))/gi;

/** Labels of few digits. */
export const OF_DIGITS = /^(?:暗証|(?:認証|確認|セキュリティ)|ピン|pin|otp|cvv|cvc)/i;

/** What may stand between a label and what follows it: 「パスワード(管理画面)」, a closing quotation mark. */
export const TAIL = /(?:番号|コード)?(?:\s?\([^()\n]{1,20}\))?\*{0,2}\\?["'`」』】\]]?/y;

/** A value in parentheses right behind its label. */
export const IN_PARENTHESES = /\s?[([]\s?(?=[!-~]{4,200}[)\]])/y;

/** Signs that only a value follows. */
export const SIGNS = /\s{0,3}(?:=>|->|:=|→|⇒|[…・.]{2,3}|[:=|>…])[ \t]{0,4}\\?(?:\r?\n[ \t]{0,4})?/y;

/** Particles, which may begin a sentence about passwords as well. */
export const PARTICLES =
  /\s{0,3}(?:は|が|も|って|を|に|の|、|,|というのは|とは|だけ(?:ど|は)|なら|いうと|is|was|to)?\s{0,8}(?:(?:たしか|確か|多分|たぶん|おそらく|今は?|現在は?|昔は?|以前は?|当時は?|初期は?|例えば|いつもの|これ(?:です)?|こちら(?:です)?|次の?(?:通り|とおり)?(?:です)?|以下の?(?:通り|とおり)?(?:です)?|新しい(?:の|もの)?(?:は|が)?|さっき(?:の|は)?|全部|ずっと|単純に|普通に)[、,。:]?\s{0,3}){0,3}/iy;

/** A value between quotation marks. */
export const QUOTED =
  /(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|`([^`\n]{1,200})`|「([^」\n]{1,200})」|『([^』\n]{1,200})』|【([^】\n]{1,200})】)/y;

/** What else may be said of a value before it: 「誕生日の」. */
export const ABOUT = /[ぁ-んァ-ヶー一-龯々]{1,10}(?=[!-~]{4})/y;

export const BARE = /[!-~]{1,2000}/y;

/** A value in kana or kanji, behind a sign that only a value follows. */
export const JAPANESE = /[ぁ-んァ-ヶー一-龯々〇!-~]{2,24}/y;

export const JAPANESE_DIGITS =
  /[〇一二三四五六七八九\d][〇一二三四五六七八九\d -]{1,10}[〇一二三四五六七八九\d]/y;

/** What stands behind a value and shows it to be one. */
export const VALUE_ENDS =
  /\s{0,3}["'`」』】\])]?\s?(?:です|でした|でしょ|だ(?:っ|と|け|よ|ね|が|し|。|、|$)|でし|なん|じゃ|では?(?:な|ログイン|入[れっり]|試|通|認証|設定|申|開|す)|に(?:な|設定|変|し[てたま])|を(?:設定|入力|入れ|打|使|指定|送)|と(?:入力|な[りっる]|設定|し[てたま]|打|入れ|申|思)|かと|かも|って(?:な|入)|が(?:正し|違|間違|合[わっい]|通[らり]|使え)|も(?:試|入|だめ|ダメ|駄目)|[。、,!?・]|\.?(?:\s*$|\s*\n))/y;

/** Behind digits: an amount, a date, a limit. */
export const COUNTED =
  /\s?(?:文字|桁|けた|回|年|月|日|分|秒|時|個|つ|円|章|番目|ビット|bit|名|人|台|種類|以[上下内]|ヶ|か月|カ月|%|GB|MB|KB)/iy;

/** What is no password, however it looks. */
export const NO_VALUE =
  /^(?:[*●•x_.?-]+|https?:\/\/.*|[/\\~].*|[A-Za-z]:\\.*|\.{1,2}\/.*|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.*|(?:sha-?\d+|md5|rsa-?\d*|aes-?\d*|des|3des|ecdsa|ed25519|tls.{0,4}|ssl.{0,4}|pkcs ?#?\d*|p12|pfx|pem|der|csr|crt|cer|key|jks|x\.?509|utf-?8|ascii|unicode|base64|http[s2]?|ftp|ssh|sftp|smtp|imap|ldap|iis.{0,4}|nginx|apache.{0,4}|tomcat.{0,4}|openssl|keytool|java|windows.{0,5}|linux|mac|macos|office365|microsoft365|azure|aws|alsok|web|dns|fqdn|url|ip|ipv[46]|id|os|pc|ok|ng|no|yes|faq|excel|word|pdf|zip|xml|json|csv|vpn|mfa|2fa|sso|otp|pin|none|null|nil|n\/a|required|requires?|reset(?:ting)?|incorrect|invalid|expired|policy|protected|protection|file|error|is|for|of|the|and|or|not|wrong|failed|field|prompt|manager|changed?|forgot(?:ten)?|please|verif.*|mismatch|auth.*|by|in|on|from|with|phrase|again|hash(?:ed)?|length|must|should|when|before|after|input|enter|new|old|my|your|a|an))[.,:;!?)]*$/i;

/** Japanese words of a sentence about passwords. */
export const JAPANESE_PROSE =
  /忘|不明|なし|無し|無い|ない|未設定|未定|わから|分から|知ら|空欄|別途|後ほど|変更|同じ|設定|必要|不要|再発行|リセット|上記|下記|以下|任意|入力|省略|秘密|非公開|あり|有り|要り|正し|無効|有効|エラー|違|誤|間違|合わ|何|なに|どこ|どれ|どう|いつ|英数|文字|桁|教え|ください|下さい|ません|ます|です|でき|出来|できる|伏せ|について|とは|保護|付き|更新|期限|切れ|送/;
