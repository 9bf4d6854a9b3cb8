/**
 * What each person says: questions, a dialog with an interruption and a correction, pasted dates, and something that
 * gets no answer. None of the replies depends on the day, so that a lone conversation tells what all must hear.
 */
export const SCRIPT: readonly string[] = [
  '更新はいつから申請できますか',
  '前回と担当者が変わったのですが、更新の申請はできますか',
  '新規か更新か判定して',
  'はい',
  '有効期限は何時間の時差がありますか',
  'はい、同じです',
  'キャンセル',
  'notBefore=Dec 10 00:00:00 2012 GMT\nnotAfter=Dec 10 23:59:59 2013 GMT',
  'CSRは毎回作り直しますか',
  '今日の天気を教えて',
];

/** What everybody says at the same moment, when the script has been said. */
export const AT_ONCE = '更新に必要な書類は何ですか';
