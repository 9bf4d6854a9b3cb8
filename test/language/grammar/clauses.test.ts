import { type Clause, clausesOf, type Phrase } from '../../../src/language/grammar/clauses';
import type { WordClass } from '../../../src/language/grammar/forms';
import { LexemeFinder } from '../../../src/language/grammar/lexemes';
import type { UnitKind } from '../../../src/language/grammar/unit';
import { unitsOf } from '../../../src/language/grammar/units';
import { loadAnalyser } from '../../../src/language/kuromoji';
import { createReader, type Reader } from '../../../src/language/reader';

let reader: Reader;
beforeAll(async () => {
  reader = createReader(await loadAnalyser(), []);
});

const listed = (wordClass: WordClass, ...words: string[]) =>
  words.map((word) => ({ spellings: [word], wordClass, sense: word }));
const lexemes = new LexemeFinder([
  ...listed('五段', '変わる', '入る', '持つ', '頼む', '届く', '残す', '取る', '使う'),
  ...listed('一段', '入れる', '入れ替える', '変える', 'やめる'),
  ...listed('ある', 'ある'),
  ...listed('サ変', '上書き', '追加', '更新', '発行', '新調', '確認'),
  ...listed('形動', '同じ', '別'),
  ...listed(
    '名',
    'サーバ',
    'サーバid',
    'コモンネーム',
    '証明書',
    '鍵',
    'バックアップ',
    '名前',
    'ファイル',
    '登記簿謄本',
  ),
]);

const unitsIn = (text: string) => reader.read(text).sentences.flatMap((one) => unitsOf(one, lexemes, []));
const clausesIn = (text: string) =>
  reader.read(text).sentences.flatMap((one) => clausesOf(unitsOf(one, lexemes, [])));

/** 「部長の名前が」, with what is said of it in front in brackets. */
function phrase({ units, owner, qualifiers, particle }: Phrase): string {
  const before = qualifiers.map((clause) => `[${show(clause)}]`).join('');
  return `${before}${owner ? phrase(owner) : ''}${units.map(({ text }) => text).join('')}${particle}`;
}

/** 「サーバに 証明書が → 入っ(denied polite state) but」: what is said of what, and how it goes on. */
function show({ phrases, predicate, nominal, denied, tail, link, mark }: Clause): string {
  const marks = [...(tail?.marks ?? [])].filter((one) => one !== 'denies').toSorted();
  const said = nominal ? phrase(nominal) : (predicate?.text ?? '');
  const how = [...(denied ? ['denied'] : []), ...marks].join(' ');
  const words = [...phrases.map(phrase), '→', said].filter((word) => word !== '').join(' ');
  return `${words}${how ? `(${how})` : ''}${link === 'end' ? '' : ` ${link}`}${mark.trim()}`;
}

test.each<[text: string, clauses: string[]]>([
  ['コモンネームは変わりません', ['コモンネームは → 変わり(denied polite)']],
  ['サーバに証明書が入っています', ['サーバに 証明書が → 入っ(polite state)']],
  [
    '古い鍵を上書きしてしまい、バックアップもないんですが',
    ['[→ 古い]鍵を → 上書き(done)', '→ バックアップ(denied but polite) but'],
  ],
  ['負荷分散していますが更新です', ['→ 負荷分散(but polite state) but', '→ 更新(polite)']],
  ['昨日頼んだのでまだ届いてません', ['昨日 → 頼ん(because past) because', '→ 届い(denied polite state)']],
  ['部長の名前が変わります', ['部長の名前が → 変わり(polite)']],
  ['同じ名前で取ります', ['同じ名前で → 取り(polite)']],
  ['別の名前にはしていません', ['→ 別の名前(denied polite state)']],
  ['変わらないわけではありません', ['→ 変わら']],
  ['変わるかもしれません', ['→ 変わる(hedge)']],
  ['変えないといけません', ['→ 変え(must)']],
  ['追加じゃないです', ['→ 追加(denied polite)']],
  ['追加ではなく更新です', ['→ 追加(denied) and', '→ 更新(polite)']],
  [
    'コモンネームが変わる場合は追加ですか?',
    ['コモンネームが → 変わる(supposes) supposes', '→ 追加(asks polite)?'],
  ],
  ['証明書はどこにありますか', ['証明書は どこに → あり(asks polite)']],
  ['新規ですか、更新ですか', ['→ 新規(asks polite)', '→ 更新(asks polite)']],
  ['変わらへんで', ['→ 変わら(denied)']],
  ['サーバに入ってへんねん', ['サーバに → 入っ(denied state)']],
  ['入ってないっす', ['→ 入っ(denied polite state)']],
  ['発行されたのは先月です', ['[→ 発行は(noun passive past)]発行は → 先月(polite)']],
  ['変わるかどうか確認します', ['→ 変わる(open)', '→ 確認(polite)']],
  ['残したまま追加します', ['→ 残し(past state)', '→ 追加(polite)']],
  ['今のはやめます', ['今は → やめ(polite)']],
  [
    'バックアップはありません。証明書はあります',
    ['→ バックアップ(denied polite)。', '証明書は → あり(polite)'],
  ],
  ['証明書を入れる予定です', ['証明書を → 入れる(ahead plans polite)']],
  [
    'サーバを新調したので、そこにはまだ証明書がありません',
    ['サーバを → 新調(because past) because', 'そこには 証明書が → あり(denied polite)'],
  ],
  ['登記簿謄本は', ['登記簿謄本は →']],
  ['変更はありません', ['→ 変更(denied polite)']],
  ['銀行の手続きのため登記簿謄本を取りました', ['銀行の手続きのために 登記簿謄本を → 取り(past polite)']],
  ['法務局でもらった証明書です', ['→ [法務局で → もらっ(past)]証明書(polite)']],
  ['ご担当者様 証明書は入っています', ['証明書は → 入っ(polite state)']],
])('%s', (text, clauses) => {
  expect(clausesIn(text).map(show)).toEqual(clauses);
});

test.each<[text: string, kinds: [text: string, kind: UnitKind][]]>([
  [
    'コモンネームは同じです',
    [
      ['コモンネーム', 'noun'],
      ['は', 'particle'],
      ['同じ', 'noun'],
    ],
  ],
  [
    'いつ変わりますか?',
    [
      ['いつ', 'interrogative'],
      ['変わり', 'predicate'],
      ['?', 'mark'],
    ],
  ],
  [
    '何もありません',
    [
      ['何', 'filler'],
      ['も', 'particle'],
      ['あり', 'predicate'],
    ],
  ],
  [
    'あの、サーバで使います',
    [
      ['あの', 'filler'],
      ['、', 'mark'],
      ['サーバ', 'noun'],
      ['で', 'particle'],
      ['使い', 'predicate'],
    ],
  ],
  [
    'ただ、名前は別です',
    [
      ['ただ', 'connective'],
      ['、', 'mark'],
      ['名前', 'noun'],
      ['は', 'particle'],
      ['別', 'noun'],
    ],
  ],
])('the units of %s', (text, kinds) => {
  expect(unitsIn(text).map((unit) => [unit.text, unit.kind])).toEqual(kinds);
});

test('what the caller found is a unit of its own', () => {
  const [sentence] = reader.read('発行は1月20日です').sentences;
  const units = sentence ? unitsOf(sentence, lexemes, [{ start: 3, end: 8, value: 'day' }]) : [];
  expect(units.map(({ kind, text, value }) => [kind, text, value])).toEqual([
    ['noun', '発行', undefined],
    ['particle', 'は', undefined],
    ['value', '1月20日', 'day'],
  ]);
});
