import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { createRespelling, type Respell } from '../../src/language/kana-words';
import { loadAnalyser } from '../../src/language/kuromoji';
import { spokenWords } from '../../src/reading/spoken-words';

describe('sentences in kana alone', () => {
  let respell: Respell;

  beforeAll(async () => {
    const [knowledge, analyser] = await Promise.all([loadKnowledge('knowledge'), loadAnalyser()]);
    respell = createRespelling(spokenWords(knowledge, analyser));
  });

  test.each([
    ['しょるいはなにがいりますか', '書類はなにがいりますか'],
    ['ひととはなしたい', '人と話したい'],
    ['とうきぼのげんぽんをだしたい', '登記簿の原本をだしたい'],
    ['こんげつしんせいします', '今月申請します'],
    ['1がつ30にちです', '1月30日です'],
  ])('%s → %s', (kana, written) => {
    expect(respell(kana)).toBe(written);
  });

  test.each([
    ['kanji in it', '書類はなにがいりますか'],
    ['two words that sound alike', 'かわりません'],
    ['an auxiliary that sounds like a verb', 'キャンセルしてもらえますか'],
    ['endings alone', 'というわけにはいきません'],
    ['a short reply', 'はい'],
    ['まで behind a word that ends in つ', 'いつのやつまで'],
    ['a word behind a day', '12月の10日あたりです'],
  ])('%s stays', (_what, text) => {
    expect(respell(text)).toBe(text);
  });

  test.each([
    ['しゃいんしょうは1月6日にでました', 'シャインショウ'],
    ['わたしのたんじょうびは1月6日', 'タンジョウビ'],
  ])('an unknown subject is one word: %s', (text, noun) => {
    expect(respell(text)).toContain(`${noun}は`);
  });
});
