const SMALL = new Map(
  [...'ァアィイゥウェエォオャヤュユョヨヮワヵカヶケッツ'].flatMap((kana, at, all) =>
    at % 2 === 0 ? [[kana, all[at + 1] ?? kana]] : [],
  ) as [string, string][],
);
const SAME_SOUND = new Map([
  ['ヂ', 'ジ'],
  ['ヅ', 'ズ'],
  ['ヲ', 'オ'],
  ['ヴ', 'ブ'],
  ['ヰ', 'イ'],
  ['ヱ', 'エ'],
]);
/** Vowel rows, for the long vowels that are written with a kana of their own: コウ, セイ, クウ, オオ. */
const LONG_AFTER: Readonly<Record<string, string>> = {
  ウ: 'オコソトノホモヨロゴゾドボポウクスツヌフムユルグズブプ',
  オ: 'オコソトノホモヨロゴゾドボポ',
  イ: 'エケセテネヘメレゲゼデベペ',
  エ: 'エケセテネヘメレゲゼデベペ',
  ア: 'アカサタナハマヤラワガザダバパ',
};

/** Katakana to hiragana, each letter in its place, so that offsets stay the same; long vowels are kept. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Hiragana to katakana, everything else unchanged. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + 0x60),
  );
}

/**
 * Folds katakana so that spellings of one sound meet: small kana grow (キャ → キヤ), ヂ → ジ, long vowels
 * go however they are written (サーバー, サーバ → サバ; コウシン → コシン), doubled ン and ッ shrink.
 */
export function foldKana(katakana: string): string {
  let folded = '';
  let last = '';
  for (const kana of katakana) {
    if (kana === 'ー') continue;
    const large = SMALL.get(kana) ?? SAME_SOUND.get(kana) ?? kana;
    if (last !== '' && LONG_AFTER[large]?.includes(last)) continue;
    if (large === last && (large === 'ン' || large === 'ツ')) continue;
    folded += large;
    last = large;
  }
  return folded;
}
