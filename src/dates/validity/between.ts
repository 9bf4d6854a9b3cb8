const CONNECTOR =
  /から|より|~|-{2,3}>|->|=+>|[→⇒➔➡]|(?<![A-Za-z])(?:to|until|through|thru|till)(?![A-Za-z])|まで|至/i;
const SIGN = /^(?:-{1,3}>?|~|=+>|\/|\.{2,3}|[…‥→⇒➔➡])$/;
/** Numbers of their own kinds in a dump (`openssl asn1parse`), in which the two times of a validity follow each other. */
const ASN1_LINE =
  /^(?:["'] ?\})?[ \n]?(?:\d+:d=\d+ hl=\d+ l= ?\d+ |\d+ \d+: )?(?:prim: ?)?(?:UTC|GENERALIZED)TIME ?(?::|\{ ?["'])?[ ]?$|^["'] ?\}, ?\{ ?(?:utc|general)Time, ?["']$/i;
const COLUMN = /^ (?:\| ?)?$/;

const WORDS =
  /(?:valid(?:ity)?|not|before|after|start|end|expir[a-z]*|date|time|有効|期[限間]|日本(?:標準)?時間?|GMT|UTC|JST|開始|終了|失効|満了|日時?|[のはが]|[\s:=,、。~"'`「」[\](){}|/_-])/giu;
const ZONE_WORDS = /日本(?:標準)?時間?|GMT|UTC|JST|[ \t[\](){}|"'`]/gi;
const LINKS = /から|より|まで|→|(?:until|till|to|on)(?![a-z])/giu;
const BESIDE = 24;

/** Whether what stands between two dates says that they are start and end. */
export const isRange = (between: string): boolean => {
  if (between.length > 2 * BESIDE) return false;
  if (COLUMN.test(between) || ASN1_LINE.test(between)) return true;
  if (SIGN.test(between.replace(ZONE_WORDS, '').trim())) return true;
  return (
    CONNECTOR.test(between) && between.replace(CONNECTOR, '').replace(WORDS, '').replace(LINKS, '') === ''
  );
};

/** Whether two dates stand as one pair: connected, or one named and nothing but labels and zones between them. */
export const goTogether = (between: string, named: boolean): boolean =>
  isRange(between) ||
  (named &&
    between.length <= BESIDE &&
    between.replace(WORDS, '').replace(LINKS, '') === '' &&
    !isListed(between));

const LISTED =
  /^[ 」)\]]*(?:です|だ|で|が|は|の分)?[、,。 ]*(?:か|または|もしくは|あるいは|それとも|or|と|and|および|及び|・|[、,。])?[、, ]*(?:[^\n。]{0,14}(?:[枚台個件つ本番]目|方|片方|もう[一1ひ][^\n]{0,5})[はがの:の]*[ ]*)?$/i;

/** Whether two dates are told in a row, as those of two certificates, or as two that may be meant. */
export const isListed = (between: string): boolean =>
  between.length <= BESIDE && /[^\s:]/.test(between) && LISTED.test(between);

/** Whether two dates are told of two things in the same words: 「wwwは A、apiは B」. */
export const isParallel = (before: string, between: string): boolean => {
  const particle = /[はが](?= *$)/.exec(before)?.[0];
  return (
    particle !== undefined &&
    between.length <= BESIDE &&
    /^[^\n。]{0,4}[、,][^\n、,。]{1,20}$/.test(between) &&
    between.trimEnd().endsWith(particle)
  );
};

/** Whether two dates are all of a text, one under the other, as two cells of a table are pasted. */
export const areCells = (before: string, between: string, after: string): boolean =>
  between.replace(ZONE_WORDS, '') === '\n' && `${before}${after}`.replace(ZONE_WORDS, '').trim() === '';

const TAKEN_BACK =
  /^[^\n。]{0,8}(?:(?:じゃ|では?)(?:な(?:く|い)|ありません)|(?:の)?(?:間違い|まちがい|誤り)|(?:と)?間違え|を?訂正)/;
/** 「…って書いちゃいましたけど誤記で、本当は」 */
const WRONGLY_WRITTEN =
  /^[^\n。?\d]{0,28}(?:誤記|書き間違い|打ち間違い|誤り|ミス)(?:で|だった|でし)[^\n。?\d]{0,14}$/;

/** Whether what stands between two dates takes the first back. */
export const isTakenBack = (between: string): boolean =>
  between.length <= 2 * BESIDE && (TAKEN_BACK.test(between) || WRONGLY_WRITTEN.test(between));

/** 「A だったのを」「A でしたが今は」「前のが A で今のは」 */
const WAS =
  /^ ?[」)\]]?(?:まで)?(?:だった|でし?た)(?:の[がを]|もの[がを]|けれども|けれど|けど|が|から)?[^\n。?\d]{0,12}$/;
const NOW_IS =
  /^[^\n。?\d]{0,12}(?:今|いま|現在|現行)(?:の(?:もの|やつ|証明書|サーバID)?|証明書|もの|ほう|方)(?:の?(?:有効)?期限)?[はが]、? ?$/i;
const CHANGED_TO = /^ ?[」)\]]?に(?:変わ|変更|更新|延長|延び|のび|伸び)/;

/** Whether the second of two dates, by what stands between and behind them, is now what the first was before. */
export const isReplaced = (between: string, after: string): boolean =>
  between.length <= 2 * BESIDE &&
  (WAS.test(between) || NOW_IS.test(between) || (isRange(between) && CHANGED_TO.test(after)));
