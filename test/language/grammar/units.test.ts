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
  listed('する', 'する'),
  listed('更新', 'サ変'),
  listed('設定', '名'),
  listed('付', '名'),
  listed('組', '名'),
  listed('移る', '五段'),
  listed('送る', '五段'),
  listed('書く', '五段'),
  listed('取る', '五段'),
  listed('合う', '五段'),
  listed('知る', '五段'),
  listed('切れる', '一段'),
  listed('見る', '一段'),
  listed('出す', '五段'),
  listed('やる', '五段'),
  listed('使う', '五段'),
]);

/** The units of a text, each with its endings. */
const cut = (text: string): string =>
  reader
    .read(text)
    .sentences.flatMap((one) =>
      unitsOf(one, lexemes, []).map(({ start, end, tail }) => one.text.slice(start, tail?.end ?? end)),
    )
    .join('|');

describe('no unit cuts a word that the dictionary has', () => {
  it.each([
    ['更新するのでしょうか', '更新するのでしょうか'],
    ['よいものなのでしょうか', 'よいものなのでしょうか'],
    ['条件のときですか', '条件のとき|です|か'],
    ['できるんだっけ', 'できるんだっけ'],
    ['使えないときは', '使えないときは'],
    ['必要だということ', '必要だということ'],
    ['お客さんから', 'お客|さん|から'],
    ['設定などは', '設定|など|は'],
    ['付いています', '付いています'],
    ['組み方', '組み方'],
    ['移します', '移します'],
    ['送り先', '送り先'],
    ['やり方', 'やり方'],
    ['書き写します', '書き写します'],
    ['取り下げます', '取り下げます'],
    ['合わせます', '合わせます'],
    ['知らせます', '知らせます'],
    ['みなす', 'みなす'],
    ['できれば', 'できれば'],
    ['何時間', '何|時間'],
    ['何で決まるんですか', '何|で|決まるんですか'],
    ['どうしても', 'どうしても'],
    ['更新はなんですか', '更新|は|なんですか'],
    ['近所の方から', '近所の方|から'],
    ['使ってたら', '使ってたら'],
    ['作り直しですか', '作り直しですか'],
  ])('%s', (text, units) => {
    expect(cut(text)).toBe(units);
  });

  it.each([
    ['しません', 'しません'],
    ['使えますか', '使えますか'],
    ['合わせん', '合わせん'],
    ['使ってへんねん', '使ってへんねん'],
    ['使ってんねん', '使ってんねん'],
    ['更新しとらん', '更新しとらん'],
  ])('but a form of one that is listed is one unit: %s', (text, units) => {
    expect(cut(text)).toBe(units);
  });
});
