import { kana } from './hiragana';

/** There is something: ある, but not the ある of である and てある. */
export const THERE_IS = kana(
  /(?<!(?<!ま)で|[てじゃ]|[でて][はも])(?:ある(?!か[らも]?|い)|あり(?!が)(?=$|ま|です|や|そう|だ|ね|よ|、)|あった|あら(?=へん|ひん|ず|ん)|ござい)/,
  /(?<!特)有(?=$|り|る|った|です|ま)/,
  /存在|保有/,
);

/** There is nothing: ない, but not the ない that denies a verb or a noun. */
export const THERE_IS_NOT = kana(
  /(?<=^|(?<![でとて])は|が|も|に|(?![見来出得居着似寝])\p{Script=Han}|プ|まだ|もう|たぶん|うん|いえ|いや|まったく|つも|だれも)な(?:い|かった|く|いん)/,
  /(?<=^|[^のと])なし(?=$|で|や|だ|ね|よ|な|、)/,
  /無(?:い|し|かった|く)|無(?=$|です|や)/,
  /ゼロ|皆無/,
);
