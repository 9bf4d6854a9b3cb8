import { foldReply } from '../../../dialogs/reading/clauses';
import { kana } from '../../../dialogs/reading/hiragana';
import { type Concept, polarityOf } from '../../../dialogs/reading/polarity';

/** Verbs by the stems that their endings stand on. */
interface Verb {
  plain: string;
  past: string;
  te: string;
  masu: string;
  nai: string;
  stem: RegExp;
}

const VERBS: readonly Verb[] = [
  { plain: '変わる', past: '変わった', te: '変わって', masu: '変わり', nai: '変わら', stem: /変わ/ },
  {
    plain: '入れ替える',
    past: '入れ替えた',
    te: '入れ替えて',
    masu: '入れ替え',
    nai: '入れ替え',
    stem: /入れ替え/,
  },
  { plain: '追加する', past: '追加した', te: '追加して', masu: '追加し', nai: '追加し', stem: /追加/ },
  { plain: '残す', past: '残した', te: '残して', masu: '残し', nai: '残さ', stem: /残/ },
  { plain: '取る', past: '取った', te: '取って', masu: '取り', nai: '取ら', stem: /取/ },
  {
    plain: 'インストールする',
    past: 'インストールした',
    te: 'インストールして',
    masu: 'インストールし',
    nai: 'インストールし',
    stem: /インストール/,
  },
];

const formsOf = ({ plain, past, te, masu, nai }: Verb): [said: string, positive: boolean][] => [
  [plain, true],
  [past, true],
  [`${masu}ます`, true],
  [`${masu}ました`, true],
  [`${te}います`, true],
  [`${te}いました`, true],
  [`${te}ます`, true],
  [`${te}るで`, true],
  [`${te}しまいました`, true],
  [`${plain}はずです`, true],
  [`${plain}と思います`, true],
  [`${plain}かもしれません`, true],
  [`${plain}に違いありません`, true],
  [`${plain}しかありません`, true],
  [`${nai}ないといけません`, true],
  [`${nai}なければなりません`, true],
  [`${nai}なあかん`, true],
  [`${nai}ないわけではありません`, true],
  [`${nai}ないことはないです`, true],
  [`${nai}なくはない`, true],
  [`${nai}ない`, false],
  [`${nai}ないです`, false],
  [`${nai}なかったです`, false],
  [`${masu}ません`, false],
  [`${masu}ませんでした`, false],
  [`${nai}へん`, false],
  [`${nai}へんで`, false],
  [`${nai}へんかった`, false],
  [`${te}ない`, false],
  [`${te}ません`, false],
  [`${te}ませんでした`, false],
  [`${te}いない`, false],
  [`${te}いませんでした`, false],
  [`${te}おりません`, false],
  [`${te}へん`, false],
  [`${te}へんで`, false],
  [`${te}はいません`, false],
  [`${nai}ないはずです`, false],
  [`${nai}ないと思います`, false],
  [`${nai}ずに`, false],
  [`${plain}わけではありません`, false],
  [`${plain}つもりはないです`, false],
  [`${plain}予定はありません`, false],
  [`${plain}必要はありません`, false],
  [`${past}ことがありません`, false],
  [`${past}ことないです`, false],
  [`${nai}ないので、よろしくお願いします`, false],
  [`${masu}ませんけど`, false],
  [`${nai}ないんです`, false],
];

describe('a verb', () => {
  it.each(
    VERBS.flatMap((verb) => formsOf(verb).map(([said, positive]) => [said, positive, verb.stem] as const)),
  )('in 「%s」 says %s', (said, positive, stem) => {
    expect(polarityOf(foldReply(said), { positive: kana(stem) })).toBe(positive);
  });
});

const NOUN_ENDINGS: readonly (readonly [ending: string, positive: boolean])[] = [
  ['です', true],
  ['でした', true],
  ['やで', true],
  ['だと思います', true],
  ['のはずです', true],
  ['じゃないかな', true],
  ['ではない', false],
  ['ではないです', false],
  ['ではありません', false],
  ['ではありませんでした', false],
  ['じゃない', false],
  ['じゃなかったです', false],
  ['ちゃう', false],
  ['ちゃうで', false],
  ['ちゃいます', false],
  ['とちゃうねん', false],
  ['やないで', false],
  ['というわけではないです', false],
  ['なし', false],
  ['ナシ', false],
  ['無しです', false],
  ['はなしで', false],
  ['は不要です', false],
  ['はまだです', false],
  ['ではなくて', false],
  ['以外です', false],
];

describe('a noun', () => {
  it.each(
    ['追加', '変更', '上書き', '入れ替え', '初めて'].flatMap((noun) =>
      NOUN_ENDINGS.map(([ending, positive]) => [`${noun}${ending}`, positive, noun] as const),
    ),
  )('in 「%s」 says %s', (said, positive, noun) => {
    expect(polarityOf(foldReply(said), { positive: kana(new RegExp(noun)) })).toBe(positive);
  });
});

const CHANGE: Concept = { positive: kana(/変わ|変更/), negative: kana(/同じ/) };

describe('a text of several clauses', () => {
  it.each([
    ['変わりますが、担当者はいません', true],
    ['変わらないので追加します', false],
    ['同じではなく変わります', true],
    ['変わると思ったんですけど変わりませんでした', false],
    ['ファイルが変わりました', true],
    ['変更はありません追加です', false],
    ['同じで追加はありません', false],
    ['変わるかどうかは分かりません', undefined],
    ['変わるか確認します', undefined],
    ['変わるかもしれないし同じかもしれない', undefined],
    ['変わる場合があります', undefined],
    ['何とも言えません', undefined],
  ])('「%s」 says %s', (said, value) => {
    expect(polarityOf(foldReply(said), CHANGE)).toBe(value);
  });

  it('is read in time that grows with its length only', () => {
    expect(polarityOf(foldReply('変わら'.repeat(20_000)), CHANGE)).toBe(true);
  });
});

describe('the kana that a word is written in', () => {
  it.each(['ｶﾜﾘﾏｾﾝ', 'カワリマセン', 'かわりません', '変わりません', '変わり ません'])(
    'does not matter in 「%s」',
    (said) => {
      expect(polarityOf(foldReply(said), { positive: kana(/変わり|カワリ/) })).toBe(false);
    },
  );
});
