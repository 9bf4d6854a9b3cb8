const QUESTION =
  /[?？]|(?:です|ます|でしょう|ません|だろう|った|の|る|い|う)か(?:ね|な|しら)?[。!！\s]*$|(?:の|かな|っけ|かい)[。!！\s]*$|教えて|おしえて|知りたい|どう(?:すれば|したら|なり|やって)|どこ|いつ|なぜ|何故|どうして|いくら|何が|なんで|どちら|どっち/;

/** Whether a message asks something, rather than stating it. */
export function asksSomething(text: string): boolean {
  return QUESTION.test(text.normalize('NFKC').trim());
}

/** The sentences of a text that state something. */
export function statedPart(text: string): string {
  return text
    .split(/(?<=[。!！?？\n])/)
    .filter((sentence) => !asksSomething(sentence))
    .join('');
}
