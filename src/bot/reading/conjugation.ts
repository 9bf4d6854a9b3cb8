/** What may follow a te-form in a request or a plan: 〜てください, 〜てもらえますか, 〜ておきます, 〜てほしい. */
const AFTER_TE =
  '(?:ください(?:ませ|ますか)?|下さい|くだせえ|くれ(?:る|ます|ない|ません|へん)?(?:か|の)?|くれん(?:か)?|もらえ(?:る|ます|ない|ません|んか)?(?:でしょう)?か?|もらい?たい|もらいます|いただけ(?:る|ます|ない|ません)?(?:でしょう)?か?|いただきたい|頂け(?:る|ます|ません)?(?:でしょう)?か?|ほしい|欲しい|ちょうだい|頂戴|みて|みたい|み(?:ます|る)|おき?(?:ます|たい|く|こう)|しま(?:います|う|いたい)|(?:も)?(?:いい|よい|ええ|よろしい)(?:です)?か|や|え|お?願い?(?:でき(?:ます|る)か?)?)';
/** What may follow any predicate: politeness, softening, particles. */
const SOFTENERS =
  '(?:(?:です|でした|だ|や|ん|の|と思います|とおもいます|と思う|ことにします|ことにする|かな|けれども?|けど|が|から|ね|よ|な|わ|で|ぞ|ー))*';
const PLEASE =
  '(?:を|で|に)?(?:お?願い?(?:(?:いた|致)?し(?:ます|たい(?:です)?))?(?:でき(?:ます|る|ません)か?)?|おねがい(?:(?:いた)?し(?:ます|たい))?|希望(?:します|し?たい)?|求む|ください|下さい|たの(?:む|みます)|頼(?:む|みます)|よろしく)';

/** A verb by the parts that its forms are made of, each a pattern source in hiragana and kanji. */
export interface Verb {
  plain: string;
  masu: string;
  te: string;
  wish: string;
  potential: string;
}

/** Verbs such as やめる, whose stem stays. */
export const ichidan = (stem: string): Verb => ({
  plain: `${stem}る`,
  masu: stem,
  te: `${stem}て`,
  wish: `${stem}よう|${stem}と(?:く|き(?:ます|たい))`,
  potential: `${stem}ら?れ`,
});

const ROWS = {
  る: ['り', 'って', 'ろ', 'れ'],
  す: ['し', 'して', 'そ', 'せ'],
  く: ['き', 'いて', 'こ', 'け'],
  ぐ: ['ぎ', 'いで', 'ご', 'げ'],
  む: ['み', 'んで', 'も', 'め'],
  ぶ: ['び', 'んで', 'ぼ', 'べ'],
} as const;

/** Verbs such as 戻る, 直す, つなぐ, by stem and last kana of the dictionary form. */
export function godan(stem: string, row: keyof typeof ROWS): Verb {
  const [masu, te, volitional, potential] = ROWS[row];
  return {
    plain: stem + row,
    masu: stem + masu,
    te: stem + te,
    wish: `${stem}${volitional}う|${stem}${te.slice(0, -1)}${te.endsWith('で') ? 'ど' : 'と'}(?:く|き(?:ます|たい))`,
    potential: stem + potential,
  };
}

/** Nouns that する makes a verb: キャンセルする. */
export const suru = (noun: string): Verb => ({
  plain: `${noun}を?する`,
  masu: `${noun}を?し`,
  te: `${noun}を?し?て`,
  wish: `${noun}を?しよう|${noun}を?しと(?:く|き(?:ます|たい))`,
  potential: `${noun}を?でき`,
});

/** Pattern source of a verb said as a wish, a request, a plan or an order; no negation, no past, no question of a rule. */
export function saidAsRequest(verb: Verb): string {
  const { plain, masu, te, wish } = verb;
  const causative = `${masu.endsWith('し') ? masu.slice(0, -1) : plain.slice(0, -1)}(?:さ|ら)せて${AFTER_TE}?`;
  return `(?:${te}${AFTER_TE}?|${masu}(?:ます|ましょう|たい|たく|なさい|に(?:します|する|しよう))?|お${masu}(?:ください|下さい|します)|${plain}(?:こと(?:に(?:します|する|した)|は?でき(?:ます|る)か))?|${wish}|${causative})${PLEASE}?${SOFTENERS}`;
}

/** The same, and the question whether it is possible: 「戻れますか」. */
export function saidAsRequestOrAbility(verb: Verb): string {
  return `(?:${saidAsRequest(verb)}|(?:${verb.potential})(?:る|ます|ません)(?:か|の|んですか)?)`;
}

/** Pattern source of a noun said alone or asked for: 「メニュー」「ヘルプをお願いします」. */
export function saidAsNoun(noun: string): string {
  return `(?:${noun})(?:${PLEASE}|(?:を|に|で|へ|の方|のほう)?)${SOFTENERS}`;
}
