import { kana, toHiragana } from '../../../dialogs/reading/hiragana';
import { clausesBeforeQuestion, sentencesOf } from './sentences';

const ENDS =
  '(?:申請|手続き?|扱い)?(?:です|でしょう|なの|なん|になる|になります|で(?:いい|よい|ええ|よろしい)[のん]?|やろ|や|だろう)*(?:か(?:ね|な)?)?';
/** The choice put as a question: 「新規ですか更新ですか」「更新でしょうか、新規でしょうか」「新規?更新?」. */
const EITHER = kana(
  ...[
    ['(?:新規|しんき)', '(?:更新|こうしん)'],
    ['(?:更新|こうしん)', '(?:新規|しんき)'],
  ].map(
    ([one, other]) =>
      new RegExp(`${one}${ENDS}(?:[?、,\\s]*(?:それとも|または|or|か))?[?、,\\s]*${other}${ENDS}[?\\s]*$`),
  ),
);
/** 「どちらになりますか」「どっちの申請?」; not 「どちらが安い」「どちらも」. */
const WHICH = kana(
  /(?:どちら|どっち|どれ|何申請|どの申請)(?:の(?:申請|手続き?|区分|扱い|ほう|方|種類)|扱い|側)?(?:に(?:なり|なる|なん|該当|あた|当た|すれば|したら)|で(?:申請|申し込|出|すれば|やれば|進め|いけば|す(?:か|$|[?。]))|でしょう|なん(?:です|やろ|だろ|$|[?。])|なの|やろ|だろう|を(?:すれば|したら|選|出)|か(?=$|[?。])|(?=$|[?。]))/,
);
/** Words of a case that was told beside the question. */
const CASE = kana(
  /コモンネーム|ドメイン|サーバ|証明書|同じ|入れ替|追加|初めて|はじめて|[台枚回]目|もう[1一]|発行|取得|更新|新規/,
);
const KIND = kana(/新規|更新|申請|しんき|こうしん|区分|手続|うち|私|自分|弊社|当社|今回/);

/** Asks for the rule: a comparison, or a case that is only supposed. */
const SUPPOSED = kana(
  /違い|ちがい|区別|差は|手順|もし|仮に|(?:たら|だら|れば|なら|ても|でも)(?!いい|え)|(?:る|ない|た|う|す)と(?!思|おも|い[うわ]|言|き)|(?:とき|時|際|ケース)(?:は|に|の|って|だと|や|、)|場合(?:は|に|の|って|だと|や|、|も)?/,
  /安|高い|早い|速い|楽|簡単|便利|得|料金|費用|いくら|期間|日数|書類/,
);
const OWN = kana(
  /(?:うち|私(?:ども|達|たち)?|わたし|僕|俺|弊社|当社|当方|自分|今回|こちら|わが社|我が社|この|その)(?:の)?(?:場合|ケース|とき)?(?:は|だと|って|も|、|の)?/,
);
const OWN_CASE = kana(
  /(?:うち|私(?:ども|達|たち)?|わたし|僕|俺|弊社|当社|当方|自分|今回|こちら|わが社|我が社|この|その)の?(?:場合|ケース|とき)/,
);

/**
 * Whether somebody asks which application is theirs, rather than what the rule is. 「追加するときはどちらの申請ですか」 is a question
 * about the rule; 「追加します。どちらの申請ですか」 and 「うちの場合はどちらですか」 are about a case.
 */
export function asksOwnCase(folded: string): boolean {
  const text = joinChoices(toHiragana(folded));
  const sentences = sentencesOf(text);
  const tellsCase = CASE.test(text);
  return sentences.some((sentence) => {
    const clauses = clausesBeforeQuestion(sentence);
    const told = (sentences.length > 1 || clauses.length > 1) && tellsCase;
    const body = sentence.replace(/(?<![\s。!])[\s。!]+$/, '').replace(OWN_CASE, 'うち');
    if (EITHER.test(body)) return !supposed(lastPart(body, told));
    return WHICH.test(body) && (KIND.test(body) || told) && !supposed(lastPart(body, told));
  });
}

const STATES = /(?:[がどでらし]|です|ます|ません|だ)[、,\s]?$/;

/** What is supposed must be looked for in the asking clause alone, if something was told before it. */
function lastPart(body: string, told: boolean): string {
  const clauses = clausesBeforeQuestion(body);
  return told && clauses.length > 1 ? clauses.filter((clause) => !STATES.test(clause)).join('') : body;
}

const supposed = (text: string): boolean => SUPPOSED.test(text.replace(OWN, ''));

/** 「新規?更新?」 is one sentence in two halves. */
function joinChoices(text: string): string {
  return text.replace(
    kana(
      /((?:新規|更新|しんき|こうしん)[^。?!\n]{0,8})\?(?=(?:\s*(?:それとも|または|or))?[、,\s]*(?:新規|更新|しんき|こうしん))/,
    ),
    '$1、',
  );
}
