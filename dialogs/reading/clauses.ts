import { remember } from '../../src/dates/text/remember';
import { capText } from '../../src/text/limits';
import { toHiragana } from './hiragana';

/**
 * Folds what people vary without meaning anything by it: width, case, spaces inside Japanese, the spellings of the
 * words that the dialogs turn on.
 */
export const foldReply = remember(fold, (text) => text);

function fold(text: string): string {
  // NFKC can make a text eighteen times as long.
  return capText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/(?<=[^\x20-\x7e])[ \t]+|(?<![ \t])[ \t]+(?=[^\x20-\x7e])/g, '')
    .replace(/(?<![a-z\d])(?:[a-z] ){2,}[a-z](?![a-z\d])/g, (letters) => letters.replaceAll(' ', ''))
    .replace(/コモン[・･\s-]?ネーム|こもんねーむ|common\s*name/g, 'コモンネーム')
    .replace(/サーバー|さーばー?|server(?=\s*id)/g, 'サーバ')
    .replace(/サーバ\s+id/g, 'サーバid')
    .trim();
}

const PUNCTUATION = String.raw`[。、,!?\n;・()（）「」…]+|\.(?!\d|[a-z])`;

/**
 * Particles that end a clause. They do so only behind a predicate's last letter, for the same letters stand inside
 * words too: 「ませんでした」「へんで」「同じものではない」「ファイルが」.
 */
const CONJUNCTIONS = [
  'けれども',
  'けれど',
  'けども',
  'けど',
  '(?<=[るたいなうすく])ので(?![はもすし])',
  '(?<=[たいなん])のに(?![はもしす入変])',
  '(?<=[るたいなうく]|ま[す])んで(?![すし])',
  '(?<=です|ます|(?<!ー)る|た|ない|ません|へん|しい|だ|や|す|う)が(?!あ|な|ご|い)',
  '(?<=[るたいだすんや])から(?=[^\\d年月日前始])',
  'ものの',
  'つつ(?!あ)',
  '(?<=[るた])ため(?!し)',
  '(?<=かも(?:しれない|しれません|しれん|しれへん)?)し',
];

/** 「…ではなく」: what stands before is denied. */
const DENIAL =
  '(?<=で)はなく(?:て)?(?![はもなあ])|(?<=じゃ|や)(?:なく|のう)て?(?![はもなあ])|(?<=と)(?:は違|ちご)って';

const BOUNDARY = new RegExp(`(?<denial>${DENIAL})|${[PUNCTUATION, ...CONJUNCTIONS].join('|')}`, 'gu');

export interface Clause {
  /** As folded. */
  text: string;
  /** The same letter for letter in hiragana: what patterns are matched on. */
  kana: string;
  /** 「…ではなく」: what the clause says is denied. */
  denied: boolean;
}

/** The clauses of a folded text in their order. */
export const clausesOf = remember(cutClauses, (folded) => folded);

function cutClauses(folded: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const cut = (end: number, denied: boolean) => {
    const text = folded.slice(start, end).trim();
    if (text !== '') clauses.push({ text, kana: toHiragana(text), denied });
  };
  for (const boundary of folded.matchAll(BOUNDARY)) {
    cut(boundary.index, boundary.groups?.denial !== undefined);
    start = boundary.index + boundary[0].length;
  }
  cut(folded.length, false);
  return clauses;
}
