/** A full stop behind Japanese or behind 1/20 ends a sentence too; one behind a number alone may begin an item of a list. */
const ENDS = /(?<=[。!?\n])|(?<=\.)(?=\s)|(?<=(?:[ぁ-ん一-龠ァ-ヶ]|\d\/\d{1,2})\.)(?=[^\d\s.])/;
/** How questions and requests end, in polite, plain, colloquial and Kansai Japanese. */
const ASKS =
  /[?]$|(?:か|かな|かね|かい|かしら|の|ん|っけ|やろ|やろか|やん|でしょう|だろう|だろ)[。!]*$|(?:教え|おしえ|知りた|しりた|ください|下さい|くれ|ほしい|欲しい|願い|頼み|たのむ|わから|分から|判ら|困って)/;
/**
 * 「Aではなくて、B」 and its relatives: what stands before is not what is asked. Without a comma only after
 * 「…のではなく」 and 「…の話ではなく」, because 「更新ではなく新規」 asks about both.
 */
const REJECTS =
  /(?<=(?:では|じゃ|や|で)(?:なく|なくて|ないです|ないん|ありません)(?:て|ですが|が|けど|けれど)?、|(?:の|話|はなし|こと|事|件|質問)(?:では|じゃ|や)なく(?:て)?)(?=.{4})/;

export interface Sentence {
  text: string;
  /** Whether it asks for something. */
  asks: boolean;
  /** Whether it says what is not meant. */
  rejects: boolean;
}

/** Cuts a normalised text at full stops, question marks and line breaks, and after 「…ではなく、」. */
export function splitSentences(normalised: string): Sentence[] {
  return normalised
    .split(ENDS)
    .flatMap((sentence) => {
      const asks = ASKS.test(sentence.trim());
      const parts = sentence.split(REJECTS);
      return parts.map((part, at) => ({ text: part.trim(), asks, rejects: at < parts.length - 1 }));
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
