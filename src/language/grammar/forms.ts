/**
 * Forms that a word can stand in before its endings, as bits: an ending says which of them it follows.
 * The names are those of school grammar: 未然 (変わら), 連用 (変わり), 終止・連体 (変わる), 音便 (変わっ), 仮定 (変われ), 意志 (変わろ).
 */
export const Form = {
  irrealis: 1,
  continuative: 2,
  plain: 4,
  euphonic: 8,
  hypothetical: 16,
  volitional: 32,
  /** A noun, or what stands where a noun can: 同じ, 変わるの. */
  noun: 64,
  /** 変わって */
  te: 128,
  /** Nothing can follow but what follows any sentence: よ, ね, か. */
  closed: 256,
  /** A noun that する makes a verb: 変更. */
  deed: 512,
  /** A noun that tells how something is: 同じ, 別. */
  describing: 1024,
  /** 新しく */
  adverbial: 2048,
  /** 使え of 使える, which inflects like a verb of its own. */
  potential: 4096,
} as const;

const STEM = Form.irrealis | Form.continuative | Form.euphonic;

export type WordClass = '五段' | '一段' | 'サ変' | '形' | '名' | '形動' | '句' | 'ある' | '行く' | 'する';

/** One way to write an inflected word. */
export interface Inflected {
  surface: string;
  form: number;
  /** The form itself denies: ない of ある, 未導入 of 導入. */
  denies?: true;
}

/** 未然, 連用, 終止, 仮定, 意志, 音便 of each row. */
const ROWS: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  ぐ: 'がぎぐげごい',
  す: 'さしすせそし',
  つ: 'たちつてとっ',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  る: 'らりるれろっ',
};

const ROW_FORMS = [
  Form.irrealis,
  Form.continuative,
  Form.plain,
  Form.hypothetical | Form.potential,
  Form.volitional,
  Form.euphonic,
];

/** ある with what denies it, which is a word of its own. */
const THERE_IS: readonly Inflected[] = [
  { surface: 'あり', form: Form.continuative | Form.noun },
  { surface: 'ある', form: Form.plain },
  { surface: 'あっ', form: Form.euphonic },
  { surface: 'あれ', form: Form.hypothetical },
  { surface: 'あら', form: Form.irrealis },
  { surface: '有り', form: Form.continuative | Form.noun },
  { surface: '有る', form: Form.plain },
  { surface: '有', form: Form.noun },
  { surface: 'ござい', form: Form.continuative },
  { surface: 'おまし', form: Form.continuative },
  { surface: 'おます', form: Form.plain },
  ...['な', '無'].flatMap((stem): Inflected[] => [
    { surface: `${stem}い`, form: Form.plain, denies: true },
    { surface: `${stem}かっ`, form: Form.euphonic, denies: true },
    { surface: `${stem}く`, form: Form.te, denies: true },
    { surface: `${stem}くて`, form: Form.te, denies: true },
    { surface: `${stem}けれ`, form: Form.hypothetical, denies: true },
    { surface: `${stem}し`, form: Form.noun, denies: true },
    { surface: `${stem}さそう`, form: Form.noun, denies: true },
  ]),
];

const TO_DO: readonly Inflected[] = [
  { surface: 'する', form: Form.plain },
  { surface: 'し', form: STEM },
  { surface: 'さ', form: Form.irrealis },
  { surface: 'せ', form: Form.irrealis },
  { surface: 'すれ', form: Form.hypothetical },
  { surface: 'しよ', form: Form.volitional },
  { surface: 'いたし', form: Form.continuative },
  { surface: '致し', form: Form.continuative },
];

/** What stands before う in the west of Japan: もらう, もろうて and もろて. */
const DRAWLED: Readonly<Record<string, string>> = {
  あ: 'お',
  か: 'こ',
  が: 'ご',
  さ: 'そ',
  た: 'と',
  な: 'の',
  は: 'ほ',
  ば: 'ぼ',
  ま: 'も',
  や: 'よ',
  ら: 'ろ',
  わ: 'お',
};

/** 「易しゅう」「早う」 for 易しく, 早く. */
function drawledAdverb(stem: string): Inflected[] {
  const last = stem.slice(-1);
  const before = stem.slice(0, -1);
  const sound =
    last === 'し' ? `${stem}ゅう` : DRAWLED[last] === undefined ? undefined : `${before}${DRAWLED[last]}う`;
  return sound === undefined ? [] : [{ surface: sound, form: Form.te | Form.irrealis | Form.adverbial }];
}

/** 「買うてきた」「もろてきた」 for 買って, もらって. */
function drawled(stem: string): Inflected[] {
  const vowel = DRAWLED[stem.slice(-1)];
  const short = vowel === undefined ? [] : [stem.slice(0, -1) + vowel];
  return [...short, ...[...short, stem].map((before) => `${before}う`)].map((surface) => ({
    surface,
    form: Form.euphonic,
  }));
}

/** Every form of a word in its own spelling. Nouns and set phrases have one. */
export function inflect(word: string, wordClass: WordClass): Inflected[] {
  const stem = word.slice(0, -1);
  const last = word.slice(-1);
  switch (wordClass) {
    case '五段':
    case '行く': {
      const row = [...(ROWS[last] ?? '')];
      if (wordClass === '行く') row[5] = 'っ';
      const forms = row.map((kana, at) => ({ surface: stem + kana, form: ROW_FORMS[at] ?? 0 }));
      return last === 'う' ? [...forms, ...drawled(stem)] : forms;
    }
    case '一段':
      return [
        { surface: stem, form: STEM },
        { surface: `${stem}る`, form: Form.plain },
        { surface: `${stem}れ`, form: Form.hypothetical | STEM },
        { surface: `${stem}よ`, form: Form.volitional },
      ];
    case '形':
      return [
        { surface: `${stem}い`, form: Form.plain },
        { surface: `${stem}かっ`, form: Form.euphonic },
        { surface: `${stem}く`, form: Form.te | Form.irrealis | Form.adverbial },
        { surface: `${stem}くて`, form: Form.te },
        { surface: `${stem}けれ`, form: Form.hypothetical },
        { surface: `${stem}さ`, form: Form.noun },
        ...drawledAdverb(stem),
      ];
    case 'サ変':
      return [
        { surface: word, form: Form.noun | Form.deed },
        { surface: `未${word}`, form: Form.noun | Form.deed, denies: true },
      ];
    case 'する':
      return [...TO_DO];
    case 'ある':
      return [...THERE_IS];
    case '形動':
      return [{ surface: word, form: Form.noun | Form.describing }];
    case '名':
      return [{ surface: word, form: Form.noun }];
    case '句':
      return [{ surface: word, form: Form.noun | (SAYS_ALL.test(word) ? Form.closed : 0) }];
  }
}

/** A set phrase that is a sentence already, so that what ends any sentence may follow: 「もうええ|わ」「もういい|ばい」. */
const SAYS_ALL = /(?:い|ええ|よか|ねえ|ねー|ん|る|た|です|ます)$/;
