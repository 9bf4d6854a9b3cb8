import { coreOf, isMadeOf } from './closed-world';
import { kana } from './hiragana';
import { isUncertain } from './not-knowing';
import { TERMS } from './prompt-terms';

const LOOKING_UP =
  /(?:お?調べ|しらべ)(?:方|かた|る|れ(?:ば|られ)?|た(?:ら|い)?|て|られ|よう)?|(?:確認|チェック|判断|判別|特定|検索)(?:方法|手段|手順|の仕方|のしかた)?(?:する|し(?:て|た[いら])?|すれば|すべき|でき(?:る|ます|れば)?)?|(?:確かめ|たしかめ|見分け|見つけ)(?:方|かた|る|れば|たら|て|られ)?|(?:見|み)(?:方|かた|れば|たら|て|る|られ)|(?:書|記載さ?|載|のっ|表示さ?|かい)(?:い|っ|れ|し)?て(?:い|あ)?(?:る|り)?|(?:分|わ|判)か(?:る|り|れば|ります)|知る|知れ|探(?:し方|す|せば|して)|聞け(?:ば)?/;
const MEANING =
  /意味(?:合い)?|(?:って|と)(?:いう)?(?:の)?(?:は)?|とは|指(?:す|し)(?:て)?(?:い)?|例(?:えば)?|具体的?(?:に|例)?/;
const ASKING =
  /どう(?:いう|やって|すれば|したら|やったら|やれば|いった|やる)?|どこ|どちら|どの|どれ|(?:何|なに|なん)(?:の|を|で(?!す|しょ)|が)?|誰|だれ|教えて|おしえて|知りたい|説明して|方法|手段|やり方|仕方|しかた/;
const GLUE =
  /(?:です|でしょう|なのでしょう|ます|ません|ください|下さい|くれ(?:ますか?|る)?|もらえ(?:ますか?|る)?|いただけ(?:ますか?|る)?|ほしい|欲しい|たい|いい|よい|良い|ええ|よろしい|こと|もの|同じ|それ|これ|あれ|この|その|上|つまり|そもそも|ん|の|か|が|は|を|に|で|と|も|ね|よ|な|や|わ|から|けど|する|し|さ|れ|い|る|て)/;

const pieces = (...patterns: RegExp[]) => new RegExp(kana(...patterns).source, 'gu');
const asking = kana(ASKING, /(?:って|とは|それ|これ)[。?!]*$|方(?:を|は|が)?[。?!]*$/);
const subject = kana(
  LOOKING_UP,
  /意味|とは|どういう|どうゆう/,
  /(?:何|なに|なん)(?:$|[。?!]|です|でしょ|なん|のこと|や|だ|それ)/,
);
const askPieces = pieces(TERMS, LOOKING_UP, ASKING, MEANING, GLUE);

/** A short question that speaks of nothing but what the prompt means, or where its answer can be looked up. */
export function asksHow(folded: string): boolean {
  const core = coreOf(folded);
  if (core === '' || core.length > 40 || isUncertain(core)) return false;
  return asking.test(core) && subject.test(core) && isMadeOf(core, askPieces);
}
