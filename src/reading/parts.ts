import { KINDS } from './both-kinds';
import { thingsCounted, thingsSummed } from './counted';
import { enumerated } from './enumerated';
import { askedWithin, eachAsked, FURTHER, type Item, isTalk, nameOf, OR, thingsListed } from './lists';
import { looselyParted } from './loosely-parted';
import { asksWhich, choosesOne, isAlternatives, isChosenFrom, isCondition } from './one-question';
import { groupsOf, type SensePhrase, unitsIn } from './phrases';
import { asksToBeTold } from './questions';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** One of several questions in a message. */
export interface Question {
  text: string;
  /** The same without the words that ask, as it can be said back. */
  name: string;
  /** Its own words ask; otherwise it may only be one thing of many. */
  certain: boolean;
  /** It begins as one thing more: 「あと…」. */
  further?: true;
  /** It has a number or a sign of its own. */
  apart?: true;
  /** It is only named, in a row of things that are asked for. */
  named?: boolean;
  /** One thing of a list: as it is asked by itself. `each`: the same is asked of every thing. */
  listed?: { asks: string; each: boolean };
}

/** More questions are not answered in one reply. */
const MOST = 6;

/** The questions of a message in their order, each with what is told before it; at most one where it asks one thing. */
export function questionsIn(reading: Reading): Question[] {
  const listed = enumerated(reading.folded);
  if (listed.length > 1) return questions(listed, true).map((question) => ({ ...question, apart: true }));
  const counted = thingsCounted(reading.folded);
  if (counted.length > 1) return listedAs(counted, false);
  const summed = thingsSummed(reading.analysed.sentences.at(-1)?.text ?? '');
  if (summed.length > 1) return listedAs(summed, false);
  const within = askedWithin(reading);
  if (within.length > 1) return questions(within, true);
  const which = reading.clauses.some(asksWhich);
  // 「別名で保存と上書き保存、どっちが安全?」 lists what is chosen from.
  const [things, each] = [WHICH.test(reading.folded) ? [] : thingsListed(reading), eachAsked(reading)];
  if (things.length > 1) return listedAs(things, false);
  if (each.length > 1) return listedAs(each, true);
  const parts = partsOf(reading);
  if (parts.length > 1) return questions(parts, true);
  const open =
    reading.asks || reading.clauses.at(-1)?.tail?.marks.has('open') || labelsOf(reading).length > 1;
  return which || !open ? [] : questions(listedIn(reading), false);
}

/** The same, cut wherever one may end; which of them are questions shows by what is found for each. */
export function looseQuestionsIn(reading: Reading): Question[] {
  const pieces = looselyParted(reading);
  if (pieces.length < 2 || reading.clauses.some((clause) => choosesOne(clause, reading))) return [];
  return pieces
    .flatMap(({ text, named }) => questions([text], false).map((question) => ({ ...question, named })))
    .slice(0, MOST);
}

const WHICH = /どっち|どちら|どれ(?!くらい|ぐらい|ほど|だけ)/;

const listedAs = (items: readonly Item[], each: boolean): Question[] =>
  items.map(({ text, asks }) => ({ text, name: text, certain: true, listed: { asks, each } })).slice(0, MOST);

const listedIn = (reading: Reading): string[] => {
  return reading.asks ? itemsOf(reading) : labelsOf(reading);
};

const questions = (texts: readonly string[], certain: boolean): Question[] =>
  texts
    .filter((text) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text))
    .map((text) => ({
      text: text.replace(FURTHER, ''),
      name: nameOf(text),
      certain,
      ...(FURTHER.test(text) && { further: true as const }),
    }))
    .slice(0, MOST);

/** Cut after every clause that asks; what asks nothing belongs to the question after it. */
function partsOf(reading: Reading): string[] {
  const parts: string[] = [];
  let open = '';
  const talk = new Set(reading.analysed.sentences.flatMap((_one, at) => (isTalk(at, reading) ? [at] : [])));
  for (const [sentence, { text }] of reading.analysed.sentences.entries()) {
    const clauses = reading.clauses.filter((clause) => clause.sentence === sentence);
    if (OR.test(text) && open === '') open = parts.pop() ?? '';
    if (talk.has(sentence - 1) && FURTHER.test(text)) open = '';
    if (open !== '' && FURTHER.test(text)) {
      parts.push(open);
      open = '';
    }
    if (FURTHER.test(text) && isThingAlone(clauses)) {
      parts.push(text);
      continue;
    }
    let from = 0;
    for (const [at, clause] of clauses.entries()) {
      if (!asks(clause, reading)) continue;
      for (const cut of betweenInterrogatives(text, clause)) {
        parts.push(`${open}${text.slice(from, cut)}`);
        open = '';
        from = cut;
      }
      const next = clauses[at + 1];
      // 「だめならいつから?」
      const to = next ? afterMark(text, clause.end, next.start) : text.length;
      parts.push(`${open}${text.slice(from, to)}`);
      open = '';
      from = to;
    }
    open += text.slice(from);
  }
  const last = parts.pop();
  const all = last === undefined ? [] : [...parts, `${last}${open}`];
  return all.flatMap((part) => part.split(ROW));
}

/** 「それと更新出せる時期も」: a thing is named, and nothing said of it. */
const isThingAlone = (clauses: readonly PlacedClause[]): boolean =>
  clauses.length > 0 && clauses.every(({ predicate, phrases }) => predicate === null && phrases.length > 0);

/** 「…どうなるのと最後に…」: behind what is asked, before a word that a further question begins with. */
const ROW = /(?<=[のか])(?:と、?|、)(?=あと|それと(?!も)|それから|次に|最後に)/;

/** 「…か教えてください」 asks no more than what stands before it. */
const asks = (clause: PlacedClause, reading: Reading): boolean =>
  !isAlternatives(clause) &&
  !isChosenFrom(clause, reading) &&
  !isCondition(clause) &&
  asksByItself(clause, reading);

const asksByItself = (clause: PlacedClause, reading: Reading): boolean =>
  isAsked(clause) ||
  (reading.asking.includes(clause) &&
    clause.phrases.some(
      ({ particle }) => particle === '' || /^(?:を|は|も|について|に関して|って|とは)/.test(particle),
    )) ||
  putsUpKind(clause) ||
  // 「最後に、謄本は省略できるかどうかです。」
  (clause.mark !== '' && (clause.tail?.marks.has('open') ?? false));

/** 「名前を変えたら新規ですよね。」 */
const putsUpKind = ({ mark, tail, nominal }: PlacedClause): boolean =>
  mark !== '' &&
  tail?.marks.has('confirms') === true &&
  nominal !== null &&
  groupsOf(nominal).some((group) => KINDS.includes(group));

/** 「更新はいつからで書類は何ですか」: behind a word that asks, where another asks later in the same clause. */
function betweenInterrogatives(text: string, clause: PlacedClause): number[] {
  const asking = [...unitsIn(clause)]
    .filter(({ kind }) => kind === 'interrogative')
    .sort((a, b) => a.start - b.start);
  return asking.slice(0, -1).flatMap(({ end }, at) => {
    const rest = text.slice(end, asking[at + 1]?.start);
    const goesOn = /^(?:から|まで|に|を)?(?:で|でしょうか|ですか|か)?、?/.exec(rest)?.[0] ?? '';
    // 「どれがいつ」 asks one thing.
    return /[はが]|って/.test(rest.slice(goesOn.length)) ? [end + goesOn.length] : [];
  });
}

/** A comma or a mark behind a clause belongs to it. */
function afterMark(text: string, end: number, next: number): number {
  const mark = /^[\s\p{P}]*/u.exec(text.slice(end, Math.max(end, next)))?.[0] ?? '';
  return end + mark.length;
}

/** The things that one question asks for together: 「更新の時期とCSRの要否を教えて」「…のと、…のですが、それぞれ大丈夫ですか」. */
function itemsOf(reading: Reading): string[] {
  for (const [sentence, { text }] of reading.analysed.sentences.entries()) {
    const clauses = reading.clauses.filter((clause) => clause.sentence === sentence);
    if (!clauses.some((clause) => asksForAll(clause, reading))) continue;
    const cuts = [...clauses.flatMap(listEnds), ...commas(text, clauses)].sort((a, b) => a - b);
    if (cuts.length === 0) continue;
    const bounds = [0, ...cuts, text.length];
    return bounds
      .slice(1)
      .map((to, at) =>
        text
          .slice(bounds[at], to)
          .replace(/^(?:じゃあ?|では|それでは|ほな|ほんなら)、?|(?:と|や|とか|および|及び|、)$/g, ''),
      );
  }
  return [];
}

/** 「更新時期/書類/CSR」: names of things between strokes or dots, and nothing said of them. */
function labelsOf({ folded, clauses }: Reading): string[] {
  const says = clauses.some(({ predicate }) => predicate?.kind === 'predicate');
  const labels = folded.split(/[/・]/).map((label) => label.trim());
  return says || labels.length < 2 || labels.some((label) => !LABEL.test(label)) ? [] : labels;
}

const LABEL = /^[\p{L}]{2,12}$/u;

const EACH = /^(?:それぞれ|両方|どちらも|2つとも|全部|すべて)$/;

/** 「…を教えて」, 「それぞれ…」 */
const asksForAll = (clause: PlacedClause, reading: Reading): boolean =>
  (reading.asking.includes(clause) && (!isAsked(clause) || asksToBeTold(clause))) ||
  clause.tail?.marks.has('open') ||
  isAskedOfEach(clause) ||
  // 「httpsが全部エラーになりました」 asks for nothing.
  ((isAsked(clause) || reading.asking.includes(clause)) &&
    unitsIn(clause).some(({ text }) => EACH.test(text)));

/** 「書類とCSRはどうすればいいですか」 */
const isAskedOfEach = (clause: PlacedClause): boolean =>
  isAsked(clause) &&
  clause.phrases.some(({ particle }, at) => {
    const next = clause.phrases[at + 1];
    // 「書類とか鍵とかどうなるんでしょう」
    if (particle === 'とか' && next?.particle === 'とか') return true;
    return (
      particle === 'と' &&
      /^(?:は|って|が|も)/.test(next?.particle ?? '') &&
      next?.head.kind !== 'interrogative'
    );
  });

/** Commas between nouns, not those behind something that is said. */
const commas = (text: string, clauses: readonly PlacedClause[]): number[] =>
  [...text.matchAll(/、/g)]
    .map(({ index }) => index)
    .filter(
      (index) => !clauses.some(({ end, predicate }) => predicate?.kind === 'predicate' && end === index),
    )
    .map((index) => index + 1);

const listEnds = ({ phrases }: PlacedClause): number[] =>
  phrases.filter(isListed).map(({ end, particle }) => end + particle.length);

const isListed = ({ particle }: SensePhrase, at: number, all: readonly SensePhrase[]): boolean =>
  LISTING.has(particle) && at < all.length - 1;

const LISTING = new Set(['と', 'や', 'とか', 'および', '及び']);
