import { capText } from '../../language/limits';

/** Ends of sentences; a full stop between digits is none. */
const SENTENCE = /[^。!?\n]*[。!?\n]+|[^。!?\n]+$/g;

/**
 * Where a sentence turns from what is stated to what is asked: 「…ですが、」「…なので」「…けど」, a polite ending before a comma
 * or a new word, and 「…か、」. A conditional (たら, れば, と, 場合) is no such turn: it belongs to the question.
 */
const TURN =
  /(?:です|ます|ません|でした|ました|だ|った|した|する|ある|いる|なる|ない|たい|ん)(?:が|から)(?=[、,\s]|[^、。\sらもは])[、,]?|る(?:が|から)[、,]|(?:けれども|けれど|けども|けど|ので(?!す|し)|のに|(?<=[るたいなすだ])んで(?!す|し)|んねんけど)[、,]?|(?<=い|まし|でし)て[、,]|(?<=[じ回度名みんめえけ])で[、,]|(?:です|ます|ません|でした|ました|でしょう|だ|た|る|ない|ん|の)(?:よ|ね|わ|し|か|かな)?(?:[、,]|[ \u3000])|(?:です|ます|ません|でした|ました)(?=[一-龠ァ-ヴ])(?!場合|際|時|前|様)/g;

/** The sentences of a text with their ends; together they are the text. */
export function sentencesOf(text: string): string[] {
  // Capped again, because NFKC can make a text eighteen times as long.
  return capText(text.normalize('NFKC')).match(SENTENCE) ?? [];
}

/** The clauses of a sentence, cut where a statement may turn into a question; together they are the sentence. */
export function clausesBeforeQuestion(sentence: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const turn of sentence.matchAll(TURN)) {
    const end = turn.index + turn[0].length;
    clauses.push(sentence.slice(start, end));
    start = end;
  }
  if (start < sentence.length) clauses.push(sentence.slice(start));
  return clauses;
}
