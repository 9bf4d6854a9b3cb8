import { foldReply } from '../../../dialogs/reading/clauses';
import { toHiragana } from '../../../dialogs/reading/hiragana';
import { isUncertain } from '../../../dialogs/reading/uncertain';
import { clausesBeforeQuestion, sentencesOf } from './sentences';

/** Words that ask, unless they are made indefinite: いつか, いつでも, どちらも, いつもお世話に…. */
const INTERROGATIVE =
  /(?:いつ(?!の間|も|でも|まで(?:も|でも)|か(?!ら))|どこ(?!も|でも|か(?!ら)|に(?:も|でも)|にか)|どちら(?!も|でも|か(?![らをの])|に(?:も|でも)|の.{1,8}(?:にも|も)|とも|様)|どっち(?!も|でも|にも|か$|みち)|どれ(?!も|でも|か|にも)|どの(?!.{1,8}(?:にも|でも|も))|どう(?:すれ|したら|する|しよ|しましょ|なり|なる|なっ|なん|やっ|違|ちが|いう|でしょ|です|だろ|違い)|どんな(?!.{1,8}(?:にも|でも|も))|なぜ|何故|なんで(?!す|しょ)|どうして|いくら(?!か|でも|も)|誰(?!か|も|でも)|だれ(?!か|も|でも)|(?:何|なに)(?:が|を|で(?!も)|の(?!で)|と(?!か|なく)|に(?!も|か)|か月|ヶ月|日|時|分|年|枚|台|回|円|件|歳|通り|ですか|なの|$)(?!も|か(?!ら)|でも))/;
const INFORM =
  /(?:教え|おしえ|説明し)て(?!くれ(?:た|まし|て)|くださ(?:った|いまし)|もら(?:った|いまし|い、|ってい|い(?:ありがと|た))|いただ(?:いた|きまし|き、|きあり)|頂(?:いた|きまし))|(?:教え|おしえ)(?:ろ|なさい)|(?:知り|聞き|きき|伺い|うかがい|お聞きし|お尋ねし|お伺いし|教わり)たい|ご?教示/;
const CLOSES = /(?<![\s。、,!…~〜ーｗ♪☆)）」])[\s。、,!…~〜ーｗ♪☆)）」]+$/;
const PREDICATE_KA =
  /(?:です|ます|でしょう|ません|だろう|でした|ました|やろ|[うくすつぬむるぐぶいたんのえき]|[\p{Script=Han}ァ-ヴー])か(?:ね|な|しら|い|のう|なあ|よ)?$/u;
const OTHER_END =
  /(?:(?:る|た|だ|な|す|く|む|ぶ|つ|う|ない|いい|よい|たい)の|(?:る|った|した|れた|な|ええ|いい|す)ん|かな[ぁあ]?|かしら|っけ|(?:た|る|ん|の)かいな?|だい|(?:desu|masu|masen|deshou|dekiru|ii|no|nan) ?ka|や[ろっ]け?|でしょ|ですよね|ますよね|ませんよね|できるよね|いいよね|だよね|やんな|けど(?:どう|大丈夫))$/;
const TOPIC_ONLY = /(?:とは|って|(?<!こんにち|こんばん|で|に|それ|これ|あれ|今日|今回|今|私|うち)は)$/;
const ACKNOWLEDGES =
  /^(?:あ|え|へえ?|ああ|はい|なるほど)?[、,。ー]*(?:そう(?:です|なん(?:です)?|でした|なの)?|ほんとう?(?:です)?|本当(?:です)?|まじ(?:です)?|了解です)(?:か|よね|ね|の)$/;
/** 「あったかな」「同じかな」 states with a hedge; 「更新できるかな」 asks. */
const GUESS =
  /(?:(?:た|だった|でした|やった)かな[ぁあ]?|かも|^(?!.*(?:は|って|でき|いい|ええ|大丈夫|いけ|られ|のか|んか|更新|新規)).{1,10}かな[ぁあ]?)$/;
const POLITE_STATEMENT = /(?:ます|です|ました|ません|でした|ですよ|ますよ|ますね|ですね)$/;

/** Whether a message asks something, rather than stating it. Who says that they do not know asks nothing. */
export function asksSomething(text: string): boolean {
  return sentencesOf(text).some(isQuestion);
}

/**
 * What a text states: its asking sentences, and the questions inside the others (〜かどうか), are taken out.
 * @returns the text itself where it asks nothing
 */
export function statedPart(text: string): string {
  const parts = sentencesOf(text).map((sentence) =>
    clausesBeforeQuestion(sentence).filter(isStated).map(withoutEmbedded).join(''),
  );
  return parts.join('') === text.normalize('NFKC')
    ? text
    : parts.join('').replace(/^[\s、,]+|(?<![、,\s])[、,\s]+$/g, '');
}

function isQuestion(sentence: string): boolean {
  const body = trimEnd(sentence);
  const core = body.replace(/(?<!\?)\?+$/, '');
  if (ACKNOWLEDGES.test(core)) return false;
  if (body.endsWith('?')) return core !== '' || sentence.includes('?');
  const last = trimEnd(clausesBeforeQuestion(body).at(-1) ?? body);
  if (INFORM.test(toHiragana(foldReply(body)))) return true;
  if (isUncertain(last)) return false;
  return (
    asks(last) ||
    clausesBeforeQuestion(body).some((clause) => /か[、,\s]$/.test(clause) && asks(trimEnd(clause)))
  );
}

function asks(said: string): boolean {
  const clause = toHiragana(foldReply(said));
  // Only where all is katakana does ドレ mean どれ; in アドレス it does not.
  const asking = INTERROGATIVE.test(/[ぁ-ん]/.test(said) ? said : clause);
  if (/かどうか$/.test(clause)) return false;
  if (!asking && GUESS.test(clause)) return false;
  if (PREDICATE_KA.test(clause) || OTHER_END.test(clause) || TOPIC_ONLY.test(clause)) return true;
  return (
    asking &&
    !(POLITE_STATEMENT.test(clause) && !/(?:いつ|どこ|どちら|どっち|誰|何|いくら)です$/.test(clause))
  );
}

const HYPOTHETICAL =
  /もし|仮に|例えば|たとえば|(?:場合|とき|時|際|ケース|件|こと|違い|について|に関して|だと|としたら|とすると)(?:は|の|なん|に|も)*(?:です|だ)?(?:が|けど|けれど|ね)?[、,]?$/;

function isStated(clause: string): boolean {
  const body = trimEnd(clause);
  if (body.endsWith('?') || INFORM.test(body)) return false;
  if (HYPOTHETICAL.test(body)) return false;
  return isUncertain(body) || ACKNOWLEDGES.test(body) || !asks(body);
}

const EMBEDDED =
  /^.*?(?:かどうか|(?:[るたいうすのんくぐつぬぶむだ]|[です]|\p{Script=Han}(?<![何幾])|[ァ-ヴー])か(?!どうか))(?:は|を|が|も|って|について)?(?=[ぁ-ん]{0,3}(?:判|診断|調|しらべ|確|教|知|聞|決|見|分か|わかり?[らまる]|不明|覚え|忘れ|迷|悩|相談|定か|自信|はっきり|計算|問|未))/u;

/** 「追加かどうか分かりません」 says nothing but that it is not known. */
function withoutEmbedded(clause: string): string {
  return clause.replace(EMBEDDED, '');
}

function trimEnd(text: string): string {
  const trimmed = text.normalize('NFKC').trim();
  return trimmed.endsWith('?') ? trimmed : trimmed.replace(CLOSES, '');
}
