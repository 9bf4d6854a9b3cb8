const KANJI = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const KANA = ['ひと', 'ふた', 'みっ', 'よっ', 'いつ', 'むっ', 'なな', 'やっ', 'ここの'];

/** What may follow the number or the place of an option: 「1番の方でお願いします」. */
const TAIL =
  '(?:の(?:方|ほう|やつ|選択肢|もの)?|です|だ|や|で|に|を|が|ね|よ|いい|します|する|選び(?:ます|たい)|選択|お?願い?(?:いた)?し(?:ます|たい)|ください)*[。.!]*$';
const FIRST = new RegExp(`^(?:(?:1番|一番)?(?:最初|さいしょ|上|うえ)|前者|先頭)${TAIL}`);
const LAST = new RegExp(`^(?:(?:1番|一番)?(?:最後|さいご|下|した)|後者)${TAIL}`);
const NUMBERED = new RegExp(
  `^[(（[]?(?:(\\d|[${KANJI}])[)）\\].:]?(?:番目?|ばんめ?|つ目|つめ|個目|号|を選択)?|(${KANA.join('|')})つ(?:目|め))${TAIL}`,
);

/**
 * The option that a reply such as 1, ２, ③, 「2番」 or 「最初の」 names, counted from 0; undefined where it names none.
 * @param raw the reply as typed (folding would turn ① into 1 all the same)
 */
export function readOptionNumber(raw: string, count: number): number | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  const circled = CIRCLED.indexOf(text.charAt(0));
  if (circled >= 0 && text.length <= 4) return within(circled, count);
  const folded = text.normalize('NFKC');
  if (folded.length > 30) return undefined;
  if (FIRST.test(folded)) return within(0, count);
  if (LAST.test(folded)) return within(count - 1, count);
  const [, digit, kana] = NUMBERED.exec(folded) ?? [];
  if (kana) return within(KANA.indexOf(kana), count);
  if (!digit) return undefined;
  return within((KANJI.includes(digit) ? KANJI.indexOf(digit) + 1 : Number(digit)) - 1, count);
}

const within = (index: number, count: number): number | undefined =>
  index >= 0 && index < count ? index : undefined;
