/** Whose a certificate is, or who issued it, as named at one place of a text. */
export interface Named {
  at: number;
  role: 'subject' | 'issuer';
  name: string;
}

/** What a value goes on with in the lines below it: one part of a name in each. */
const PARTS =
  '(?:\\n(?:cn|ou?|c|st?|l|dc|e|street|serialNumber|emailAddress|hostname) ?= ?[^\\n]{1,120}){0,8}';
const VALUE = `["']?[ :=\`'"\\n]{1,4}(?:name ?: ?)?([^\\n]{1,300}${PARTS})`;
const LEFT = '(?:^|[\\n,;{("\'`| [-])';
/** Names of a host, which stand under a heading of the issuer as well. */
const COMMON = 'common[_ ]?name|コモンネーム|一般名|共通名';
const SUBJECT = new RegExp(
  `${LEFT}(?:(?<common>${COMMON})(?: ?\\(CN\\))?|subject(?![_ ]?name ?\\n)(?! ?(?:public|alt|key))(?:[_ ]name)?|owner|issued to(?! ?\\n)|certificate name|domain ?name|host|対象ホスト|ホスト名?|サーバー?名|FQDN|所有者|サブジェクト(?! ?(?:代替|の?別名|キー))|発行先(?! ?\\n)|主体者(?!名)|(?<![A-Za-z])s(?=:))${VALUE}`,
  'gi',
);
const ISSUER = new RegExp(
  `${LEFT}(?:issuer(?![_ ]?name ?\\n)(?:[_ ]name)?|発行者(?!名 ?\\n)|発行元(?! ?\\n)|(?<![A-Za-z])i(?=:))${VALUE}`,
  'gi',
);
/** Headings of panes, under which the parts of a name stand in lines of their own. */
const HEADS =
  /(?:^|\n)(?:(?<issuer>issued by|issuer(?: name)?|発行元|発行者名?)|issued to|subject(?: name)?|発行先|発行対象|主体者名?|validity(?: period)?|有効期間|有効性)(?= ?(?:\n|$))/gi;
const COMMON_NAME =
  /(?:^|[,/ +({'"\n])(?:CN|commonName|common_name)["']? ?[=:] ?["'`]?([^,/;"'`\n+\])}]{1,120})/i;

/** The common name in what stands behind a label, or else all of it up to a sign. */
const nameIn = (value: string): string => {
  const name = COMMON_NAME.exec(value)?.[1] ?? /^[^,;"'`\n|]*/.exec(value)?.[0] ?? '';
  return name.trim();
};

const found = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

/** The subjects and issuers that a piece of text names, in its order. */
export const namesIn = (text: string): Named[] => {
  const heads = found(HEADS, text);
  const underIssuer = (at: number): boolean =>
    heads.findLast(({ index }) => index < at)?.groups?.issuer !== undefined;
  const subjects = found(SUBJECT, text).map((match): Named => {
    const role = match.groups?.common !== undefined && underIssuer(match.index) ? 'issuer' : 'subject';
    return { at: match.index, role, name: nameIn(match.at(-1) ?? '') };
  });
  const issuers = found(ISSUER, text).map(
    ({ index, 1: value = '' }): Named => ({ at: index, role: 'issuer', name: nameIn(value) }),
  );
  return [...subjects, ...issuers].filter(({ name }) => name !== '').sort((a, b) => a.at - b.at);
};
