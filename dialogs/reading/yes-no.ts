import { kana, toHiragana } from './hiragana';
import { isHoldOn } from './hold-on';
import { isUncertain } from './not-knowing';

const HEDGE = /たぶん|多分|おそらく|恐らく|きっと|確か|たしか|どうも|もう|まあ/;
const SOFTENED =
  /(?:です|でした|だ|や|だった|ね|よ|わ|で|が|けど|な|ん|もん|と(?:思い?ます?|おもい?ます?|思う|おもう)|はず|かも(?:しれ(?:ません|ない))?)/;

const YES =
  /はあ?い+|は[ーあぁ]+い|うん+|ん|ええ+|そう(?:です|だ|や|なん|よ|っす|ね|いうこと)*(?!です)|せや(?:な|で)*|その(?:通り|とおり)|ですね?|イエス|yes|yeah|yep|ya|y|ok|okay|オッケー|おけ|hai|sou(?:desu)?|もちろん|当然|まあ|たぶん|多分|おそらく|恐らく|正解|○|〇|👍|🙆/;
const NO =
  /いい?え+|いや+[ーぁあ]*|いいや|う{1,9}ん{0,9}うん|ちが(?:う|います|いました)|違(?:う|います|いました)|ちゃう|ちゃいます|ノー|no|nope|nah|n|iie|chigau|chigaimasu|まだ|否|×|✕|👎|🙅|そう(?:じゃ|では)(?:ない|ありません)/;

const NOTHING = '(?:な(?:い|かった)|無(?:い|かった)|あら(?:へん|ひん)|あり(?:ま(?:せん|へん)))';
/** Two negations: a weak yes. */
const NOT_NOTHING = kana(
  new RegExp(`^(?:な|無)く(?:は|も)${NOTHING}`),
  new RegExp(`^(?:な|無)い(?:という)?(?:わけ|こと|の)(?:では|じゃ|でも|は|も|が)${NOTHING}`),
);
const THERE_IS =
  /(?:あ|有)(?:る|ります|った|りました|り)|有|ござい(?:ます|ました)|おます|存在し(?:ます|ています|てる)/;
const THERE_IS_NOT =
  /(?:(?:[1一]|ひと)つも|何も|なにも|全く|まったく|全然|一切)*(?:な(?:い|し|かった)|無(?:い|し|かった)?|あら(?:へん|ひん)|あらへんかった|あり(?:ません|まへん)|ありませんでした|ござい(?:ません|ませんでした)|存在し(?:ません|ない|ていません))|ゼロ|0|皆無|(?:要|い)り(?:ません|まへん)|(?:要|い)ら(?:ない|ん|へん)|不要|必要(?:は)?(?:ない|ありません|なし)|遠慮(?:し(?:て?おき)?ます)?/;

/** Letters without blanks. The patterns hold the bound themselves: beyond it they would take for ever. */
const LONGEST_CORE = 24;

const closed = (...patterns: RegExp[]) =>
  new RegExp(
    `^(?=.{1,${LONGEST_CORE}}$)(?:${kana(HEDGE).source})*(?:${kana(...patterns).source})+(?:${kana(SOFTENED).source})*$`,
    'u',
  );
const yes = closed(YES);
const no = closed(NO);
const thereIs = closed(THERE_IS);
const thereIsNot = closed(THERE_IS_NOT);

/** What one says before the yes or no, with a pause behind it. */
const FILLERS = kana(
  /^(?:(?:えっ?[ーえ]*と[ー]*|えー+|ええと|あの[ーう]*|あ[ーっあ]*|う[ーう]*ん(?=[…ー、]|、)[ー]*|んー+|まあ|えっ|おっ|あれ|すみません|すいません|失礼しました|ありがとうございます|そうですね[ぇー]*)(?:[、,。…\s]|\.{2,})+)+/,
);

/** A yes or a no that answers whatever was asked, or undefined. Reads the head of the reply where more follows. */
export function readYesNo(folded: string): boolean | undefined {
  const text = toHiragana(folded).trim();
  const whole = plainYesNo(text);
  if (whole !== undefined) return whole;
  if (isHoldOn(folded)) return undefined;
  const said = text.replace(FILLERS, '');
  const plain = said === text ? undefined : plainYesNo(said);
  return plain ?? headOf(said) ?? headOf(text);
}

/** 「はい、…」: the head counts, unless the rest says that the speaker does not know. */
function headOf(text: string): boolean | undefined {
  const [, head, rest = ''] = /^([^、,。.!\s(（…~〜ー]{1,8}[ー~〜]*)[、,。.!\s(（…](.*)$/su.exec(text) ?? [];
  if (head === undefined || isUncertain(rest)) return undefined;
  return plainYesNo(head);
}

/** Blanks and dots around a yes or no included. */
const LONGEST_PLAIN = 200;

function plainYesNo(text: string): boolean | undefined {
  if (text.length > LONGEST_PLAIN) return undefined;
  const compact = text.replace(/(?<![\s。.!~〜ー―…)-])[\s。.!~〜ー―…)-]+$/u, '').replace(/\s/g, '');
  if (compact.length > LONGEST_CORE) return undefined;
  if (NOT_NOTHING.test(compact)) return true;
  if (yes.test(compact) || thereIs.test(compact)) return true;
  if (no.test(compact) || thereIsNot.test(compact)) return false;
  return undefined;
}
