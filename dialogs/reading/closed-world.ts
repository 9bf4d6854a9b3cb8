import { kana, toHiragana } from './hiragana';

/** What opens a message and says nothing: 「すみません、」「えっと」「やっぱり」. */
export const OPENER =
  /すみませんが?|すいませんが?|すんません|ごめん(?:なさい|ね)?|申し訳(?:ありません|ございません|ない)(?:です)?が?|恐れ入りますが?|恐縮ですが|お手数ですが|悪いけど|悪いんですが|えっ?[ー〜]*と[ー〜]*|ええ?っ?と|あの[ーうぉ]*|その[ー]|うー?ん+[ー〜]*|んー+|(?<![ーあっぁ])あ[ーあっぁ]*(?=[、,。…\s])|えー+(?=[、,。…\s])|まあ?(?=[、,。…\s])|やっぱし?り?|やはり|ちょっと|少し|少々|すこし|ちょい|しばらく|しばし|いったん|一旦|とりあえず|ひとまず|一度|1度|もう(?:一|1)[度回]|もう(?=[^ちすし])|再度|それ?では|では|ほな|それじゃあ?|じゃあ?|なら|そしたら|あと|今日は|今日のところは|今回は|今は|今|いま|ここで|この辺で|このへんで|とにかく|できれば|できたら|可能なら|なんか|あれ|ほんまに?|本当に/;

/** What closes a message and says nothing, verb endings apart. */
export const CLOSER =
  /よろしく(?:お?願い?(?:いた)?し?ます?|どうぞ)?|宜しく(?:お?願い?(?:いた)?し?ます?)?|お?願い?(?:いた|致)?し(?:ます|たい)|すみません|すいません|ありがとう(?:ございます|ございました)?|ごめん(?:なさい)?|助かります/;

const EDGES = '[\\s、,。.!?…・~〜ー♪()（）「」『』]';
const openers = new RegExp(`^(?:${EDGES}|${kana(OPENER).source})+`, 'u');
const closers = new RegExp(`(?:${EDGES}|(?<=${EDGES})(?:${kana(CLOSER).source}))+`, 'gu');

/** A folded reply in hiragana without what merely opens and closes it; loan words and endings are in hiragana then. */
export function coreOf(folded: string): string {
  return withoutClosers(toHiragana(folded).replace(openers, ''));
}

/** Looks for every run of closers instead of one that ends the text, which would be tried at each of its letters. */
function withoutClosers(text: string): string {
  const last = [...text.matchAll(closers)].at(-1);
  return last && last.index + last[0].length === text.length ? text.slice(0, last.index) : text;
}

/** Whether a text is made of nothing but these pieces: no word in it speaks of anything else. */
export function isMadeOf(text: string, pieces: RegExp): boolean {
  return text.replace(pieces, '').replace(new RegExp(EDGES, 'g'), '') === '';
}
