import type { Reading } from './reading';

const KANJI = '一二三四五六七八九';
const KANA = ['ひと', 'ふた', 'みっ', 'よっ', 'いつ', 'むっ', 'なな', 'やっ', 'ここの'];

/** What may follow the number or the place of an option: 「1番の方でお願いします」. */
const TAIL =
  '(?:の(?:方|ほう|やつ|選択肢|もの)?|です|だ|や|で|に|を|が|ね|よ|いい|します|する|選び(?:ます|たい)|選択(?:します)?|お?願い?(?:いた)?し(?:ます|たい)|ください){0,6}[。.!]?$';
const FIRST = new RegExp(`^(?:(?:1番|一番)?(?:最初|さいしょ|上|うえ)|前者|先頭)${TAIL}`);
const LAST = new RegExp(`^(?:(?:1番|一番)?(?:最後|さいご|下|した)|後者)${TAIL}`);
const NUMBERED = new RegExp(
  `^[([]?(?:(\\d|[${KANJI}])[)\\].:]?(?:番目?|ばんめ?|つ目|つめ|個目|号|を選択)?|(${KANA.join('|')})つ(?:目|め))${TAIL}`,
);
/** Longer replies say more than a number. */
const LONGEST = 30;

/** The option that a reply names by its label, its number or its place, counted from 0; undefined where it names none. */
export function optionIn({ folded }: Reading, labels: readonly string[]): number | undefined {
  const said = bare(folded);
  const labelled = labels.findIndex((label) => bare(label.normalize('NFKC').toLowerCase()) === said);
  return labelled >= 0 ? labelled : numberIn(folded, labels.length);
}

const bare = (text: string): string => text.replace(/[\s。、,.!?]/g, '');

function numberIn(folded: string, count: number): number | undefined {
  if (folded === '' || folded.length > LONGEST) return undefined;
  if (FIRST.test(folded)) return within(0, count);
  if (LAST.test(folded)) return within(count - 1, count);
  const [, digit, kana] = NUMBERED.exec(folded) ?? [];
  if (kana) return within(KANA.indexOf(kana), count);
  if (!digit) return undefined;
  return within((KANJI.includes(digit) ? KANJI.indexOf(digit) + 1 : Number(digit)) - 1, count);
}

const within = (index: number, count: number): number | undefined =>
  index >= 0 && index < count ? index : undefined;
