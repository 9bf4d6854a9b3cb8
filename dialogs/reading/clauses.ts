/**
 * Folds what people vary without meaning anything by it (width, case, spaces inside Japanese) and cuts a text
 * into clauses, so that a negation reaches no further than the words it belongs to.
 */
export function foldReply(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/(?<=[^\x20-\x7e])[ \t]+|[ \t]+(?=[^\x20-\x7e])/g, '')
    .replace(/コモン[・･\s-]?ネーム|こもんねーむ|common\s*name/g, 'コモンネーム')
    .replace(/サーバー/g, 'サーバ')
    .trim();
}

const BOUNDARY =
  /[。、,!?\n;・]+|\.(?!\d)|(?:けれども|けれど|けども|けど|ので|のに|ため|んで|(?<=[すたるいだ])が|から(?=[^\d]{2})|ものの|つつ|(?<=で)はなく(?:て)?|(?<=じゃ)なく(?:て)?)/g;

export interface Clause {
  text: string;
  /** 「…ではなく」: what the clause says is denied. */
  denied: boolean;
}

/** The clauses of a folded text in their order. */
export function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const boundary of folded.matchAll(BOUNDARY)) {
    const denied = /^は?なく/.test(boundary[0]);
    clauses.push({ text: folded.slice(start, boundary.index), denied });
    start = boundary.index + boundary[0].length;
  }
  clauses.push({ text: folded.slice(start), denied: false });
  return clauses.filter((clause) => clause.text.trim() !== '');
}
