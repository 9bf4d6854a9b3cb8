import { PhraseTrie } from '../phrase-trie';
import type { Ending, Mark } from './endings/ending';
import { nominal } from './endings/nominal';
import { sentence } from './endings/sentence';
import { te } from './endings/te';
import { verbal } from './endings/verbal';
import { Form } from './forms';

/** A predicate's endings as a whole. */
export interface Tail {
  end: number;
  /** Whether the endings deny what the word says: two denials cancel. */
  denied: boolean;
  marks: ReadonlySet<Mark>;
  /** The form that stands at the end, as bits. */
  form: number;
}

export type Cuts = (from: number, end: number) => boolean;

const trie = new PhraseTrie<Ending[]>();
for (const ending of [...verbal, ...te, ...nominal, ...sentence]) {
  const known = trie.get(ending.surface);
  if (known) known.push(ending);
  else if (ending.surface !== '') trie.add(ending.surface, [ending]);
}

/** Letters that make another word of an ending: 「何もない」 has no な of 「静かな」, 「するんだっけ」 no past, 「GMTでいつ」 no でい. */
const BEFORE_NO = new Map([
  ['な', 'いかくけしさ'],
  ['ないと', '思おい言考聞の'],
  ['んと', '思お言考聞'],
  ['ないで', 'すしご'],
  ...['い', 'でい'].map((state) => [state, 'つ'] as const),
  ...['だっ', 'んだっ', 'のだっ', 'やっ', 'んやっ'].map((past) => [past, 'け'] as const),
]);

/** Ends a sentence: 「入れないと」, but no 「入っていないと聞きました」. */
const LAST = new Set(['なきゃ', 'なくちゃ', 'ないと', 'んと']);
const GOES_ON = /[^\s。、,.!?…」ねなよやでわかけ]/;

/** No word begins with one of these: 「のでしょう」 has no のでし. */
const NEVER_FIRST = /[ゃゅょ]/;

/** Endings in a row at most; nobody speaks in more, and it bounds the work. */
const MOST = 16;

/**
 * Reads the endings behind a predicate, the longest that fits at each step: 変わら|ない|と思います.
 * @param kana the sentence with katakana as hiragana
 * @param from where the predicate's own letters end
 * @param form the form it stands in there
 * @param cuts whether an ending from one place to another would cut a word of the dictionary
 */
export function readTail(kana: string, from: number, form: number, cuts: Cuts = () => false): Tail {
  const marks = new Set<Mark>();
  let denied = false;
  let end = from;
  let standing = form;
  for (let step = 0; step < MOST; step++) {
    const next = longest(kana, end, standing, cuts);
    if (next === undefined) break;
    end += next.surface.length;
    standing = next.then;
    for (const mark of next.marks) {
      if (mark === 'denies') denied = !denied;
      else marks.add(mark);
    }
    if (marks.has('but') || marks.has('because') || marks.has('supposes')) break;
    if (standing === Form.closed && !closes(kana, end)) break;
  }
  // 「使ったことがない」, but no 「変わらないことはない」.
  if (!marks.has('past')) marks.delete('ever');
  if (denied) marks.add('denies');
  return { end, denied, marks, form: standing };
}

/** Whether something that ends a sentence may still follow here. */
const closes = (kana: string, at: number): boolean => trie.startingAt(kana, at).next().done === false;

function longest(kana: string, from: number, form: number, cuts: Cuts): Ending | undefined {
  let found: Ending | undefined;
  for (const { end, value } of trie.startingAt(kana, from)) {
    const surface = kana.slice(from, end);
    if (end < kana.length && BEFORE_NO.get(surface)?.includes(kana.charAt(end))) continue;
    if (LAST.has(surface) && GOES_ON.test(kana.charAt(end))) continue;
    // 「更新ではないのですか」「増やすのではなく」 give no reason.
    if (/[のん]で$/.test(surface) && /[すは]/.test(kana.charAt(end))) continue;
    if (cuts(from, end) || NEVER_FIRST.test(kana.charAt(end))) continue;
    const fits = value.find((ending) => (ending.after & form) !== 0);
    if (fits) found = fits;
  }
  return found;
}
