/** What a question asks for, whatever it is about. */
export type Focus =
  | 'when'
  | 'why'
  | 'which'
  | 'difference'
  | 'may'
  | 'need'
  | 'how'
  | 'where'
  | 'who'
  | 'how-much'
  | 'how-long'
  | 'clock'
  | 'what-if'
  | 'not'
  | 'instead';

/** On folded readings (`foldKana`), so that one pattern holds for kanji, kana, half-width and romaji. */
const PATTERNS: readonly (readonly [Focus, RegExp])[] = [
  [
    'when',
    /イツ(?!モ|シヨ|タイ|パ)|イツゴロ|ナンニチ(?!カン)|ナンカゲツ(?:マエ|ゴ)|ジキ|タイミング|ドノクライマエ|ドノテイドマエ|ハヤケレバ|サイタン|モデキ|マダデキ|WHEN/,
  ],
  ['why', /ナゼ|ナンデ(?!ス|シヨ|モ|アレ)|ドシテ(?!モ)|リユ|ゲンイン|ワケ|ナニガワル|WHY/],
  ['which', /ドチラ|ドツチ|ドレ|アタリマス|アタル|ガイト|クブン|シユベツ|アツカイ|WHICH/],
  ['difference', /チガイ|サイハ|チガツテ|チガウノ|チガイマス|クベツ|コトナリ|サガ|DIFFERENCE/],
  [
    'may',
    /デキマ|デキル|デキン|デキヘン|カノデ|カノカ|テモイイ|テモヨ|テモエ|テイイ|テヨロシ|マスカ|ラレマス|レルカ|ダイジヨブ|カマイマ|カマワ|モンダイナ|アカン|ダメ|オケ|CAN|OK|MAYI/,
  ],
  [
    'need',
    /ヒツヨ|イリマス|イルノ|イルンデ|イランノ|イラナイ|ナイトイケ|ナケレバ|ナキヤ|ナイトダメ|ナアカン|ナイトアカン|ベキ|フヨ|シヨリヤク|ハブケ|NEED|REQUIRED/,
  ],
  ['how', /ドヤ|ホホ|ヤリカタ|シカタ|テジユン|ドスレバ|ドシタラ|ドナイ|カキカタ|ツクリカタ|HOWTO|HOWDO/],
  ['where', /ドコ|アテサキ|オクリサキ|ドノガメン|ドノペジ|WHERE/],
  ['who', /ダレ|ドナタ|WHO/],
  [
    'how-much',
    /イクラ|ナンボ|リヨキン|ヒヨ(?!ジ|シ)|ネダン|カカク|ダイキン|シハラ|ハラウ|オカネ|イクラカカ|ワリビキ|HOWMUCH|PRICE|COST/,
  ],
  [
    'how-long',
    /ドノクライカカ|ドレクライカカ|ドレグライカカ|ナンニチカン|ナンネン|ナンニチデトド|ニツスウ|キカンハ|HOWLONG/,
  ],
  ['clock', /ナンジ(?!ユ|ヨ)|ジサ|ジカンタイ|ニホンジカン|ヒヨジユンジ|タイムゾン|ゼイエムテ|グリニ/],
  ['what-if', /タラドナ|バドナ|トドナ|ドナリマス|ドナルノ|ドナル/],
  ['not', /ナイ|マセン|ナク|ズニ|ヘン|ナシ|シナイ|NOT/],
  ['instead', /ジヤナク|デハナク|ヤナクテ|デナク|ヨリモ|カワリニ|INSTEAD/],
];

/** What a sentence asks for, by its folded reading. Several may hold. */
export function focusesOf(stream: string): Focus[] {
  const text = stream.toUpperCase();
  return PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([focus]) => focus);
}
