import { toHiragana, toKatakana } from './kana';
import { PhraseTrie } from './phrase-trie';

/** A word that people also write in kana: as it is written, and as it sounds. */
export interface SpokenWord {
  written: string;
  /** In hiragana; equal to `written` where the word has no other spelling. */
  sounds: string;
  /** It does not inflect: behind it stands a particle, する or nothing. */
  noun: boolean;
  /** It is told from others wherever it stands. */
  common?: true;
}

/** Writes a sentence in kana alone with the words that it holds. */
export type Respell = (sentence: string) => string;

const KANA_RUN = /[ぁ-ゖー]{3,}/g;
/** Kanji that stand beside figures even where somebody writes kana. */
const OTHER_KANJI = /(?![年月日時分秒回])\p{Script=Han}/u;
/** Units behind a figure. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)ねん/g, '年'],
  [/(?<=\d)がつ/g, '月'],
  [/(?<=\d)にち/g, '日'],
];
/** Words of time as they are written and as they sound, and others that no vocabulary lists and that no foreign noun is. */
const TIMES =
  '今日:きょう 昨日:きのう 一昨日:おととい 明日:あした 明後日:あさって 先週:せんしゅう 今週:こんしゅう 来週:らいしゅう 先月:せんげつ 今月:こんげつ 来月:らいげつ 去年:きょねん 昨年:さくねん 今年:ことし 来年:らいねん 本日:ほんじつ 昨日:さくじつ 先日:せんじつ 以前:いぜん 今回:こんかい 前回:ぜんかい 次回:じかい';
const CLOSED =
  'やつ もん まで から より だけ しか など って とは には では にも でも あたり ごろ ころ くらい ぐらい ほど まえ あと ちょうど たしか たぶん ない ある あり わけ こと はず もの とき ところ ほう よう まだ もう ひとつ これ それ あれ どれ ここ そこ どこ いつ だれ どう どうすれば どうしたら なに なん 何日:なんにち 何月:なんがつ 何時:なんじ 何か月:なんかげつ 何枚:なんまい 何台:なんだい いま です ます でした ました でしょう でしょうか ましょうか ません てる てます ています ていません てません てない ていない とる とらん たい';
const COMMON: readonly SpokenWord[] = `${TIMES} ${CLOSED}`.split(' ').map((word) => {
  const [written = '', sounds = written] = word.split(':');
  return { written, sounds, noun: false, common: true };
});
/** A word this short is taken only where a particle or nothing stands on both sides. */
const SHORT = 2;
const PARTICLE = /[はがをにのもでとへやら]/;
/** Endings of verbs, which no noun is cut from. */
const AFTER_VERB = /[まてたられりくけんいっ]/;

/**
 * Makes the respelling of sentences without kanji: 「しょるいはなにがいりますか」 → 「書類はなにがいりますか」. The dictionary
 * cuts such sentences anywhere, so the known words that cover most of one are found first (fewest letters uncovered,
 * then fewest words). What opens a sentence as its subject and is not known becomes katakana, as the one word that it is.
 * Sentences with kanji stay as they are. Costs grow with the text alone.
 */
export function createRespelling(words: Iterable<SpokenWord>): Respell {
  const trie = new PhraseTrie<SpokenWord>();
  for (const word of COMMON) trie.add(word.sounds, word);
  for (const word of words) if (word.sounds.length >= SHORT) trie.add(word.sounds, word);
  return (sentence) => {
    if (OTHER_KANJI.test(sentence)) return sentence;
    const units = UNITS.reduce((text, [unit, kanji]) => text.replace(unit, kanji), hiraganaOf(sentence));
    return units.replace(KANA_RUN, (run, at: number) => {
      const parts = cover(run, trie);
      return at === 0 ? opening(run, parts) : spelt(parts);
    });
  };
}

/** A sentence in katakana alone is one in kana; beside hiragana, katakana is a word of its own. */
const hiraganaOf = (sentence: string): string =>
  /[ぁ-ゖ]/.test(sentence) ? sentence : sentence.replace(/[ァ-ヺー]{12,}/g, toHiragana);

interface Cover {
  cost: number;
  from: number;
  written: string;
  known: boolean;
}

/** The parts of a run: known words as they are written, and single letters. */
function cover(run: string, words: PhraseTrie<SpokenWord>): Cover[] {
  const best: Cover[] = [{ cost: 0, from: 0, written: '', known: true }];
  const offer = (end: number, part: Cover) => {
    if (part.cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = part;
  };
  for (let at = 0; at < run.length; at++) {
    const cost = best[at]?.cost ?? 0;
    offer(at + 1, { cost: cost + 1, from: at, written: run.charAt(at), known: false });
    for (const { end, value } of words.startingAt(run, at)) {
      if (end - at > SHORT ? goesOn(run, end, value) : value.common || standsAlone(run, at, end))
        offer(end, {
          cost: cost + (value.common ? 0.5 : 1) - (end - at) / 100,
          from: at,
          written: value.written,
          known: true,
        });
    }
  }
  const parts: Cover[] = [];
  for (let at = run.length; at > 0; at = best[at]?.from ?? 0) {
    const part = best[at];
    if (part) parts.push(part);
  }
  return parts.reverse();
}

/** 「にはいきません」 holds no 廃棄. */
const goesOn = (run: string, end: number, { noun }: SpokenWord): boolean =>
  !noun || !AFTER_VERB.test(run.charAt(end));

const standsAlone = (run: string, start: number, end: number): boolean =>
  (start === 0 || PARTICLE.test(run.charAt(start - 1))) &&
  (end === run.length || PARTICLE.test(run.charAt(end)));

/** The run as it is written; a noun before the first は or が that is not wholly known becomes katakana. */
function opening(run: string, parts: readonly Cover[]): string {
  const topic = parts.findIndex((part) => !part.known && /[はが]/.test(part.written));
  const owner = parts.slice(0, Math.max(topic, 0)).findLastIndex((part) => part.written === 'の');
  const noun = parts.slice(owner + 1, Math.max(topic, 0));
  const unknown = noun.filter((part) => !part.known && !PARTICLE.test(part.written)).length;
  const [first] = noun;
  const end = parts[topic]?.from ?? 0;
  const adverbial = /^[にでとへら]$/.test(noun.at(-1)?.written ?? '');
  if (first === undefined || unknown < 2 || end - first.from < 4 || adverbial) return spelt(parts);
  const foreign = toKatakana(run.slice(first.from, end));
  return spelt(parts.slice(0, owner + 1)) + foreign + spelt(parts.slice(topic));
}

const spelt = (parts: readonly Cover[]): string => parts.map((part) => part.written).join('');
