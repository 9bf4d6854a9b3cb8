const KANJI = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/**
 * The option that a reply such as 1, ２, ③, 「2番」 or 「最初の」 names, counted from 0; undefined where it names none.
 * @param raw the reply as typed (folding would turn ① into 1 all the same)
 */
export function readOptionNumber(raw: string, count: number): number | undefined {
  const circled = CIRCLED.indexOf(raw.trim().charAt(0));
  if (circled >= 0 && raw.trim().length <= 4) return circled < count ? circled : undefined;
  const text = raw.normalize('NFKC').trim();
  if (/^(?:最初|さいしょ|上|うえ|前者|1つ目)(?:の(?:方|ほう)?|です|で|を?お願いします)*$/.test(text))
    return 0;
  if (/^(?:最後|さいご|下|した|後者)(?:の(?:方|ほう)?|です|で|を?お願いします)*$/.test(text))
    return count - 1;
  const match =
    /^[(（[]?(\d|[一二三四五六七八九])[)）\].:]?(?:番目?|ばん|つ目|個目|号|を選択)?(?:の(?:方|ほう)?|です|で|を|お願いします)*[。.!]?$/.exec(
      text,
    );
  if (!match?.[1]) return undefined;
  const number = KANJI.includes(match[1]) ? KANJI.indexOf(match[1]) + 1 : Number(match[1]);
  return number >= 1 && number <= count ? number - 1 : undefined;
}
