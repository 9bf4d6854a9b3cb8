import { type Cuts, readTail, type Tail } from './tail';

/** Ends a sentence or parts it. */
export const MARK = /[\s。、,.!?…・()「」『』;:~〜"'“”[\]{}<>/|*-]/;

/** Endings of a noun that are something else where the sentence goes on. */
const PARTICLE_LIKE = new Set(['で', 'では', 'でも', 'か', 'や', 'だ', 'じゃ', 'よ', 'ね']);

/** Received at a place, and not done for somebody. */
const RECEIVED = /^で(?:もらっ|もろ|いただい|頂い)/;

/**
 * The endings of a noun, unless they are a particle all the same: 「サーバで使う」「法務局でもらった」「新規か更新」「ファイルなら」.
 * @param thing a noun of which nothing is supposed: 「追加なら」 supposes that something is added
 */
export function nounTail(kana: string, end: number, form: number, cuts: Cuts, thing = false): Tail {
  const tail = readTail(kana, end, form, cuts);
  const letters = kana.slice(end, tail.end);
  const goesOn = tail.end < kana.length && !MARK.test(kana.charAt(tail.end));
  // 「電話番号はまだありません」: まだ belongs to what follows.
  const isParticle =
    goesOn &&
    (PARTICLE_LIKE.has(letters) ||
      letters.endsWith('まだ') ||
      (thing && (letters === 'なら' || letters === 'のなら')));
  return isParticle || RECEIVED.test(letters) || kana.startsWith('さま', end)
    ? { end, denied: false, marks: new Set(), form }
    : tail;
}
