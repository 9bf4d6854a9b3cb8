import type { Word } from '../language/reader';
import { phrasesOf, subjectOf } from './phrases';
import { asksToBeTold } from './questions';
import type { PlacedClause } from './read-clauses';
import type { Reading } from './reading';
import { isAsked } from './statements';

/** Names of things are asked for by this. */
export const ASKS = 'について教えてください';

/** One thing of a list: as it was said, and as it is asked. */
export interface Item {
  text: string;
  asks: string;
}

type Sentence = Reading['analysed']['sentences'][number];

/**
 * The things that a message lists to be told about each: 「A、B、Cを教えてください」「次の3点を教えて。A、B」. At most one where
 * it lists none.
 */
export function thingsListed(reading: Reading): Item[] {
  const { sentences } = reading.analysed;
  // What was pasted is no list of questions.
  if (reading.folded.length > LONGEST || PASTED.test(reading.folded)) return [];
  const inOne = sentences
    .map((sentence, at) => listedIn(sentence, at, reading))
    .find((items) => items.length > 2);
  if (inOne) return inOne;
  const asking = sentences.findIndex((_sentence, at) => asksForThese(clausesOf(at, reading), reading));
  const others = sentences.filter(
    ({ text }, at) => at !== asking && LETTERS.test(text) && !isTalk(at, reading),
  );
  const things = others.flatMap(thingsIn);
  const all = others.every((sentence) => thingsIn(sentence).length > 0);
  return all && things.length > (asking < 0 ? 2 : 1) ? things : [];
}

/** Letters that somebody lists things in. */
const LONGEST = 300;
const PASTED = /[=:{}<>_]|\d{4}|\d\/\d/;

const LETTERS = /\p{L}/u;

/** 「登記簿の期限、CSRの使い回し、担当者の変更について教えてください」 */
function listedIn({ text, tokens }: Sentence, at: number, reading: Reading): Item[] {
  const own = reading.clauses.filter(({ sentence }) => sentence === at);
  const last = own.at(-1);
  if (last === undefined || !informs(last, reading)) return [];
  const items = cutAt(text, tokens, text.length);
  // 「A、B、C、以上教えてください」
  if (THESE.test(items.at(-1) ?? '')) items.pop();
  return items.map((item, index) => {
    const name = nameOf(item);
    return { text: name, asks: index === items.length - 1 && item !== name ? item : name + ASKS };
  });
}

const THESE = /^(?:以上|以下|上記)/;

/** How one thing more begins; 「あと何日」 counts what is left. */
export const FURTHER =
  /^(?:あと(?![\d何半数どいでは]|の)|(?:また|さらに|そして|次に|つぎに|加えて|最後に|もう(?:1|一|ひと)つ)(?=、)|それと(?!も)|それから|ついでに|と?(?:あわ|併|合わ)せて)、?/;

/** What is asked about, without the words that ask: 「CSRの3点について教えてください」 is about CSR. */
export const nameOf = (text: string): string =>
  text
    .replace(FURTHER, '')
    .replace(
      /(?:について|に関して|を)[^をに]{0,6}(?:教え|おしえ|知り|説明|教示|聞き|伺い|お願い).{0,16}$/u,
      '',
    )
    .replace(/(?:は|って|とは)$/, '')
    .replace(/の(?:\d|[二三四五])[つ点件]$/, '')
    .trim();

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A sentence of names alone, parted by commas; none where it says anything. */
function thingsIn({ text, tokens }: Sentence): Item[] {
  const end = text.replace(/[\s\p{P}]{1,20}$/u, '').length;
  const commas = [...text.slice(0, end).matchAll(/、/g)].map(({ index }) => index);
  if (!JAPANESE.test(text) || ![...commas, end].every((index) => endsThing(tokens, index))) return [];
  return cutAt(text, tokens, end).map((item) => ({ text: nameOf(item), asks: nameOf(item) + ASKS }));
}

/** Cut at the commas and the と between two things. */
function cutAt(text: string, tokens: readonly Word[], end: number): string[] {
  const marks = [...text.slice(0, end).matchAll(/、/g)]
    .map(({ index }) => ({ start: index, end: index + 1 }))
    .filter(({ start }) => endsThing(tokens, start) || text.charAt(start - 1) === 'と');
  const and = tokens.filter(
    ({ start, end: to, surface }) =>
      LINKS.has(surface) && endsThing(tokens, start) && !marks.some((mark) => mark.start === to),
  );
  const cuts = [...marks, ...and].sort((a, b) => a.start - b.start);
  const items: string[] = [];
  let from = 0;
  cuts.forEach((cut, at) => {
    const next = text.slice(cut.end, cuts[at + 1]?.start ?? end);
    if (RELATES.test(next)) return;
    items.push(text.slice(from, cut.start).replace(/と$/, '').trim());
    from = cut.end;
  });
  items.push(text.slice(from, end).trim());
  return items.filter((item) => LETTERS.test(item));
}

const LINKS = new Set(['と', 'や', '及び', 'および']);
/** 「新規と更新の違い」 is one thing. */
const RELATES =
  /^[^、]{1,12}(?:の(?:違い|差|関係|比較|区別|使い分け|ちがい)|(?:は|って|とは|が|では)(?:何が|どう|どこが)(?:違|ちが|異な))/;

/** Whether a thing ends there: a noun, or a verb's stem that の makes one: 「担当の入れ替え」. */
function endsThing(tokens: readonly Word[], index: number): boolean {
  const at = tokens.findIndex(({ end }) => end === index);
  const word = tokens[at];
  const before = tokens[at - 1];
  if (word === undefined) return false;
  if (word.kind === 'term') return true;
  // 今回、: when, and no thing; 受付の時期 is one.
  const alone = before === undefined || before.surface === '、';
  if (word.pos === '名詞')
    return !/^(?:非自立|代名詞)$/.test(word.detail) && !(alone && word.detail === '副詞可能');
  return word.pos === '動詞' && before?.surface === 'の' && /[いきしちにみりえけせてれ]$/.test(word.surface);
}

/** 「教えてください」「知りたい」 */
const informs = (clause: PlacedClause, { asking }: Reading): boolean =>
  asking.includes(clause) && (!isAsked(clause) || asksToBeTold(clause));

/** 「以下の3点を教えてください」: what is to be told stands elsewhere. */
function asksForThese(own: readonly PlacedClause[], reading: Reading): boolean {
  const last = own.at(-1);
  return (
    last !== undefined &&
    informs(last, reading) &&
    own.every(({ phrases, nominal }) =>
      phrasesOf({ phrases, nominal }).every((phrase) => subjectOf(phrase).kind === 'neutral'),
    )
  );
}

const clausesOf = (at: number, { clauses }: Reading): PlacedClause[] =>
  clauses.filter(({ sentence }) => sentence === at);

/** A sentence that only greets or thanks. */
export const isTalk = (at: number, { clauses }: Reading): boolean =>
  clauses
    .filter(({ sentence }) => sentence === at)
    .every(({ predicate }) => predicate?.found.some(({ sense }) => sense.kind === 'talk') ?? false);

/** Asks the same of each thing before it. */
const EACH = /(?:それぞれ|どちらも|どっちも|両方とも|両方|2つとも)(?:に|で|は|とも|について)?、?/;
/** Between two of them, each with what makes it a thing. */
const AND = /(?<=の|場合|とき|時|件|ケース|分|者|変更)(?:と|や|も)、?|、/;

/** 「AするのとBするの、どっちも更新で大丈夫?」「A、それぞれどちらですか」: every thing with the question. */
export function eachAsked(reading: Reading): Item[] {
  for (const [at, { text }] of reading.analysed.sentences.entries()) {
    const each = EACH.exec(text);
    if (each === null) continue;
    const asks = text.slice(each.index + each[0].length);
    if (!LETTERS.test(asks)) continue;
    const items = each.index > 0 ? text.slice(0, each.index).split(AND) : saidBefore(at, reading);
    const things = items
      .map((item) => item.replace(/[、\s]{1,5}$|(?:と|で)$/, ''))
      .filter((item) => LETTERS.test(item));
    if (things.length > 1)
      return things.map((item) => ({
        text: item.replace(/の$/, ''),
        // 「…のと、…なのか、両方たのむ」
        asks: ONLY_WISHED.test(asks) ? askedAlone(item) : `${item}、${asks}`,
      }));
  }
  return [];
}

const ONLY_WISHED = /^(?:頼[みむ]|たの[みむ]|お願い|おねがい|よろしく|教えて|おしえて)/;
const askedAlone = (item: string): string => (/[かの]$/.test(item) ? `${item}?` : `${item}${ASKS}`);

/** 「コモンネームを変えて、担当も変わります。それぞれ何か必要ですか」: what was said before. */
function saidBefore(at: number, { analysed, clauses }: Reading): string[] {
  const before = analysed.sentences[at - 1]?.text ?? '';
  const said = clauses.filter(({ sentence, predicate }) => sentence === at - 1 && predicate !== null);
  return said.map(({ end }, item) => before.slice(said[item - 1]?.end ?? 0, end));
}

/**
 * 「…作るべきか、あと…だめなのか知りたい」「…でいいのかっていうのとあと…」「…はいつか、の2つ」: questions within the wish to be told;
 * それとも goes on with the one before, and so does what names nothing of its own (「標準時か、日本時間か」).
 */
export function askedWithin(reading: Reading): string[] {
  for (const [at, { text }] of reading.analysed.sentences.entries()) {
    const last = reading.clauses.findLast(({ sentence }) => sentence === at);
    const alone = reading.analysed.sentences.length === 1 && !POLITE.test(text);
    if (last === undefined || !(informs(last, reading) || (alone && COUNTED.test(text)))) continue;
    const pieces: string[] = [];
    for (const piece of text.replace(COUNTED, 'か').split(BETWEEN)) {
      if (pieces.length > 0 && (OR.test(piece) || !OWN_MATTER.test(piece)))
        pieces[pieces.length - 1] += `、${piece}`;
      else pieces.push(piece);
    }
    if (pieces.length > 1)
      return pieces.map((piece, item) =>
        item < pieces.length - 1 ? `${piece.replace(SAID_SO, '')}?` : piece,
      );
  }
  return [];
}

/** Between two of them: behind か, or what か is said of. */
const BETWEEN =
  /(?<=か(?:(?:って|と)(?:いう|ゆう)(?:の|こと|点|件))?)(?:、|と、?(?=あと|それと|それから|次に))(?=[^、]{3})/;
const SAID_SO = /(?:って|と)(?:いう|ゆう)(?:の|こと|点|件)$/;
/** How the other choice of the same question begins. */
export const OR = /^(?:それとも|あるいは|または|もしくは)/;
const OWN_MATTER = /^(?:あと|それと|それから|次に|また)|[はがを]|って|の(?:か|でしょうか)/;
/** A question of its own and no row of what is asked. */
const POLITE = /(?:です|ます|でしょう|ません)か/;
/** How such a row ends where no verb asks for an answer. */
const COUNTED = /か(?:、?(?:の|以上)[\d二三四](?:つ|点|件)(?:です)?)?[。?]?$/;
