import { FIRST_YEAR, LAST_YEAR } from './calendar/years';
import type { ImpossibleReason } from './types';

const SENTENCES: Readonly<Record<ImpossibleReason, (piece: string) => string>> = {
  'no-such-date': (piece) => `「${piece}」は暦にない日付のようです。もう一度ご確認ください。`,
  'no-such-time': (piece) =>
    `「${piece}」の時刻は存在しません。0時0分0秒から24時0分0秒までの時刻を入力してください。`,
  'leap-second': (piece) =>
    `「${piece}」の60秒(うるう秒)は変換できません。証明書の有効期限には使われない時刻です。もう一度ご確認ください。`,
  'era-out-of-range': (piece) => `「${piece}」は、その元号の期間にない日付です。元号と年をご確認ください。`,
  'year-out-of-range': (piece) =>
    `「${piece}」の年は証明書の有効期限として扱えません。${FIRST_YEAR}年から${LAST_YEAR}年までの日時を入力してください。`,
  'year-missing': (piece) => `「${piece}」の年が分かりません。西暦4桁の年も入力してください。`,
  'day-missing': (piece) => `「${piece}」の日が分かりません。年月日をすべて入力してください。`,
  undecided: (piece) =>
    `「${piece}」だけでは、どの日か決められません。「2026年1月20日」のように年月日で入力してください。`,
  'two-digit-year': (piece) =>
    `「${piece}」の年が2桁のため、どの年か決められません。西暦4桁の年で入力してください。`,
  'weekday-mismatch': (piece) => `「${piece}」は日付と曜日が合っていません。どちらが正しいかご確認ください。`,
  'year-mismatch': (piece) =>
    `「${piece}」は西暦と元号の年が合っていません。どちらが正しいかご確認ください。`,
  'meridiem-mismatch': (piece) =>
    `「${piece}」は午前・午後と時刻が合っていません。24時間表記で入力してください。`,
  'zone-mismatch': (piece) =>
    `「${piece}」に食い違う時間帯が書かれています。どの時間帯の時刻かご確認ください。`,
  'zone-unknown': (piece) =>
    `「${piece}」の時間帯を特定できません。GMT、日本時間、または「+09:00」のような時差で入力してください。`,
  'time-mismatch': (piece) => `「${piece}」に食い違う時刻があります。正しい日時を1つだけ入力してください。`,
  'end-before-start': (piece) =>
    `有効期間の終了が開始より前になっています(${piece})。もう一度ご確認ください。`,
  'too-many-dates': (piece) =>
    `日時がいくつもあるため、どれを使うか決められません(${piece})。開始と終了の1組だけを入力してください。`,
};

const LONGEST_PIECE = 60;

/** What to tell the person about a date that is not converted. `piece` is the piece of their text that is meant. */
export const sentenceFor = (reason: ImpossibleReason, piece: string): string => {
  const plain = piece.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const characters = [...plain];
  const short = characters.length > LONGEST_PIECE ? `${characters.slice(0, LONGEST_PIECE).join('')}…` : plain;
  return SENTENCES[reason](short);
};
