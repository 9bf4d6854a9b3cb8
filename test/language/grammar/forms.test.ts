import { Form, inflect, type WordClass } from '../../../src/language/grammar/forms';

/** Every surface of a word, with the names of the forms it stands in. */
function formsOf(word: string, wordClass: WordClass): Record<string, string> {
  const names = Object.entries(Form);
  return Object.fromEntries(
    inflect(word, wordClass).map(({ surface, form, denies }) => [
      surface,
      [
        ...names.filter(([, bit]) => (form & bit) !== 0).map(([name]) => name),
        ...(denies ? ['denies'] : []),
      ].join(' '),
    ]),
  );
}

const HYPOTHETICAL = 'hypothetical potential';

test.each<[word: string, wordClass: WordClass, forms: Record<string, string>]>([
  [
    '変わる',
    '五段',
    {
      変わら: 'irrealis',
      変わり: 'continuative',
      変わる: 'plain',
      変われ: HYPOTHETICAL,
      変わろ: 'volitional',
      変わっ: 'euphonic',
    },
  ],
  [
    '書く',
    '五段',
    {
      書か: 'irrealis',
      書き: 'continuative',
      書く: 'plain',
      書け: HYPOTHETICAL,
      書こ: 'volitional',
      書い: 'euphonic',
    },
  ],
  [
    '行く',
    '行く',
    {
      行か: 'irrealis',
      行き: 'continuative',
      行く: 'plain',
      行け: HYPOTHETICAL,
      行こ: 'volitional',
      行っ: 'euphonic',
    },
  ],
  [
    '入れる',
    '一段',
    {
      入れ: 'irrealis continuative euphonic',
      入れる: 'plain',
      入れれ: 'irrealis continuative euphonic hypothetical',
      入れよ: 'volitional',
    },
  ],
  [
    '新しい',
    '形',
    {
      新しい: 'plain',
      新しかっ: 'euphonic',
      新しく: 'irrealis te adverbial',
      新しくて: 'te',
      新しけれ: 'hypothetical',
      新しさ: 'noun',
      新しゅう: 'irrealis te adverbial',
    },
  ],
  ['導入', 'サ変', { 導入: 'noun deed', 未導入: 'noun deed denies' }],
  ['同じ', '形動', { 同じ: 'noun describing' }],
  ['新サーバ', '名', { 新サーバ: 'noun' }],
  ['いいえ', '句', { いいえ: 'noun' }],
])('%s (%s)', (word, wordClass, forms) => {
  expect(formsOf(word, wordClass)).toEqual(forms);
});

test.each([
  ['買う', '買わ', '買っ'],
  ['泳ぐ', '泳が', '泳い'],
  ['消す', '消さ', '消し'],
  ['持つ', '持た', '持っ'],
  ['死ぬ', '死な', '死ん'],
  ['呼ぶ', '呼ば', '呼ん'],
  ['読む', '読ま', '読ん'],
  ['取る', '取ら', '取っ'],
])('%s is denied on %s and past on %s', (word, irrealis, euphonic) => {
  const forms = inflect(word, '五段');
  expect(forms.find(({ form }) => form === Form.irrealis)?.surface).toBe(irrealis);
  expect(forms.find(({ form }) => form === Form.euphonic)?.surface).toBe(euphonic);
});

test('ある is denied by another word', () => {
  const forms = inflect('ある', 'ある');
  const denying = forms.filter(({ denies }) => denies).map(({ surface }) => surface);
  expect(denying).toEqual(expect.arrayContaining(['ない', '無い', 'なかっ', 'なし', 'なく', 'なけれ']));
  expect(denying).not.toContain('あら');
  expect(forms.map(({ surface }) => surface)).toEqual(
    expect.arrayContaining(['あり', 'ある', 'あっ', 'ござい']),
  );
});

test('する has forms of its own', () => {
  expect(inflect('する', 'する').map(({ surface }) => surface)).toEqual(
    expect.arrayContaining(['する', 'し', 'さ', 'せ', 'すれ', 'しよ', 'いたし']),
  );
});
