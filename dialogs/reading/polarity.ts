import { type Clause, clausesOf } from './clauses';

/** Words that state something, and words that state its opposite. */
export interface Concept {
  positive: RegExp;
  negative?: RegExp;
}

const NEGATION =
  /ない(?!と(?:いけ|なら|だめ|ダメ))|なく(?!なっ)|無い|なし(?!で使)|無し|ません|なかっ|へん|せん|とらん|てん?ちゃう|じゃん?ちゃう|[わらりまけ]ん(?=$|ねん|わ|で|よ|けど)|ちゃい?ま|ちゃう|違い?ま?|ちがい?ま?|不要|未(?=$|です)|ず(?:に|$)/g;

const UNCERTAIN =
  /分から|わから|分かりま|わかりま|判らな|知らな|知りま|不明|覚えて(?:い)?な|覚えてま|忘れ|さあ|どうだったか|はっきりしな|確認でき(?:な|ま)|定かでな/;

/** A clause that speaks of something else; 「今回は」 and the like leave the subject as it is. */
const OTHER_SUBJECT =
  /(?<!今|今回|次回|前回|今度|前|以前|去年|昨年|それ|これ|もう|実際に)[はがをも](?!な[いか]|ありま)/;

/** Whether the speaker says that they do not know. */
export function isUncertain(text: string): boolean {
  return UNCERTAIN.test(text);
}

/**
 * What a text says about a concept: true, false, or undefined where it says nothing. The last clause that speaks of
 * it wins, as people correct themselves while they write.
 * @param folded text from `foldReply`
 * @param about what the clause, or one before it, must mention; omit where the prompt has said it already
 */
export function polarityOf(folded: string, concept: Concept, about?: RegExp): boolean | undefined {
  let said: boolean | undefined;
  let mentioned = about === undefined;
  for (const clause of clausesOf(folded)) {
    if (about) mentioned = about.test(clause.text) || (mentioned && !OTHER_SUBJECT.test(clause.text));
    if (!mentioned || isUncertain(clause.text)) continue;
    said = polarityIn(clause, concept) ?? said;
  }
  return said;
}

function polarityIn(clause: Clause, concept: Concept): boolean | undefined {
  const negative = concept.negative && lastMatch(clause.text, concept.negative);
  const positive = lastMatch(clause.text, concept.positive);
  const found = (negative?.end ?? -1) > (positive?.end ?? -1) ? negative : positive;
  if (!found) return undefined;
  const stated = found === positive;
  const after = clause.text.slice(found.end);
  // 「まだ」 alone denies (インストールはまだ); beside another negation it only strengthens it.
  const negations = [...after.matchAll(NEGATION)].length || (after.includes('まだ') ? 1 : 0);
  const flips = negations + (clause.denied ? 1 : 0);
  return flips % 2 === 0 ? stated : !stated;
}

function lastMatch(text: string, pattern: RegExp): { end: number } | undefined {
  const match = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1);
  return match && { end: match.index + match[0].length };
}
