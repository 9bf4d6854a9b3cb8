/** Words that ask for more than a yes or no. */
const ASKS_FOR_MORE =
  /何|なに|なん|どの|どう|どこ|どれ|どち|どんな|いつ|誰|だれ|なぜ|いくら|いくつ|方法|とは|理由|how|what|why|when|where|which|who/;
const ASKS = /(?:か|の)[?!。.\s」』）)]*$/;
const ANSWERS =
  /^[\s["'“「『*(]*(?:(?:回答|答え?|a)[\s:：.]*)?(?:はい|いいえ|いえ|yes\b|no\b|可能です|できます|できません)/;

/** Whether a normalised question can be answered by yes or no. */
export function asksYesOrNo(question: string): boolean {
  return ASKS.test(question) && !ASKS_FOR_MORE.test(question);
}

/** Whether a normalised text begins with yes or no, or with what stands for it. */
export function answersYesOrNo(text: string): boolean {
  return ANSWERS.test(text);
}
