import { type Clause, clausesOf } from '../../../src/language/grammar/clauses';
import type { WordClass } from '../../../src/language/grammar/forms';
import { LexemeFinder } from '../../../src/language/grammar/lexemes';
import { unitsOf } from '../../../src/language/grammar/units';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createReader, type Reader } from '../../../src/language/reader';

let reader: Reader;
beforeAll(async () => {
  reader = createReader(await loadAnalyser(), []);
});

const listed = (word: string, wordClass: WordClass) => ({ spellings: [word], wordClass, sense: word });
const lexemes = new LexemeFinder([
  listed('変わる', '五段'),
  listed('入れ替える', '一段'),
  listed('残す', '五段'),
  listed('取る', '五段'),
  listed('追加', 'サ変'),
  listed('インストール', 'サ変'),
  listed('変更', 'サ変'),
  listed('上書き', 'サ変'),
  listed('入れ替え', 'サ変'),
  listed('初めて', '形動'),
]);

/** Whether the clause that the word says is denied; undefined where no clause is said by it. */
function isDenied(text: string, word: string): boolean | undefined {
  const clauses = reader
    .read(text)
    .sentences.flatMap((sentence) => clausesOf(unitsOf(sentence, lexemes, [])));
  return clauses.find((clause) => saysIt(clause, word))?.denied;
}

const saysIt = ({ predicate }: Clause<string>, word: string): boolean =>
  predicate?.found.some(({ sense }) => sense === word) ?? false;

interface Verb {
  word: string;
  plain: string;
  past: string;
  te: string;
  masu: string;
  nai: string;
}

/** Verbs by the stems that their endings stand on. */
const VERBS: readonly Verb[] = [
  { word: '変わる', plain: '変わる', past: '変わった', te: '変わって', masu: '変わり', nai: '変わら' },
  {
    word: '入れ替える',
    plain: '入れ替える',
    past: '入れ替えた',
    te: '入れ替えて',
    masu: '入れ替え',
    nai: '入れ替え',
  },
  { word: '残す', plain: '残す', past: '残した', te: '残して', masu: '残し', nai: '残さ' },
  { word: '取る', plain: '取る', past: '取った', te: '取って', masu: '取り', nai: '取ら' },
  ...['追加', 'インストール'].map((word) => ({
    word,
    plain: `${word}する`,
    past: `${word}した`,
    te: `${word}して`,
    masu: `${word}し`,
    nai: `${word}し`,
  })),
];

const affirmed = ({ plain, past, te, masu, nai }: Verb): string[] => [
  plain,
  past,
  `${masu}ます`,
  `${masu}ました`,
  `${te}います`,
  `${te}いました`,
  `${te}ます`,
  `${te}るで`,
  `${te}しまいました`,
  `${plain}はずです`,
  `${plain}と思います`,
  `${plain}かもしれません`,
  `${plain}に違いありません`,
  `${plain}しかありません`,
  `${nai}ないといけません`,
  `${nai}なければなりません`,
  `${nai}なあかん`,
  `${nai}ないわけではありません`,
  `${nai}ないことはないです`,
  `${nai}なくはない`,
];

const denied = ({ plain, past, te, masu, nai }: Verb): string[] => [
  `${nai}ない`,
  `${nai}なかったです`,
  `${masu}ません`,
  `${masu}ませんでした`,
  `${nai}へん`,
  `${nai}へんで`,
  `${nai}へんかった`,
  `${te}ない`,
  `${te}ません`,
  `${te}ませんでした`,
  `${te}いない`,
  `${te}いませんでした`,
  `${te}おりません`,
  `${te}へん`,
  `${te}へんで`,
  `${te}はいません`,
  `${nai}ないはずです`,
  `${nai}ずに`,
  `${plain}わけではありません`,
  `${plain}つもりはないです`,
  `${plain}予定はありません`,
  `${plain}必要はありません`,
  `${past}ことがありません`,
  `${past}ことないです`,
  `${nai}ないので、よろしくお願いします`,
  `${masu}ませんけど`,
  `${nai}ないんです`,
];

const rowsOf = (textsOf: (verb: Verb) => string[]): [text: string, word: string][] =>
  VERBS.flatMap((verb) => textsOf(verb).map((text): [string, string] => [text, verb.word]));

describe('a verb', () => {
  test.each(rowsOf(affirmed))('「%s」 affirms', (text, word) => expect(isDenied(text, word)).toBe(false));
  test.each(rowsOf(denied))('「%s」 denies', (text, word) => expect(isDenied(text, word)).toBe(true));
});

/** Said of any noun that tells how something is or what is done. */
const AFFIRMING = ['です', 'でした', 'やで'];
const DENYING = [
  'ではない',
  'ではないです',
  'ではありません',
  'ではありませんでした',
  'じゃない',
  'じゃなかったです',
  'とちゃうねん',
  'やないで',
  'というわけではないです',
  'ではなくて',
];
/** Said of what is done only. */
const UNDONE = [
  'ちゃう',
  'ちゃうで',
  'ちゃいます',
  'なし',
  '無しです',
  'はなしで',
  'は不要です',
  'はまだです',
  '以外です',
];

const DEEDS = ['追加', '変更', '上書き'];
const nounsWith = (nouns: readonly string[], endings: readonly string[]) =>
  nouns.flatMap((noun) => endings.map((ending): [string, string] => [`${noun}${ending}`, noun]));

describe('a noun', () => {
  test.each([
    ...nounsWith([...DEEDS, '入れ替え', '初めて'], AFFIRMING),
    ...nounsWith([...DEEDS, '初めて'], ['だと思います']),
  ])('「%s」 affirms', (text, noun) => expect(isDenied(text, noun)).toBe(false));
  test.each([...nounsWith([...DEEDS, '入れ替え', '初めて'], DENYING), ...nounsWith(DEEDS, UNDONE)])(
    '「%s」 denies',
    (text, noun) => expect(isDenied(text, noun)).toBe(true),
  );
});
