const NOUNS = [
  ...['更新申請', '証明書', 'コモンネーム', 'CSR', '登記簿謄本', '担当者', '有効期限', '鍵ペア'],
  ...['料金', '請求書'],
];
const VERBS = ['を変更する', 'を確認する', 'を作成する', 'を再発行する', 'を削除する'];
const ASKED = ['手順', '方法', '期限', '条件', '書類', '注意点', '費用', '時期', '場所', '窓口'];
const ENDS = Array.from({ length: 20 }, (_, at) => `は${at}番のどれですか`);

/** 10,000 questions that share their words, so that whatever is typed fits hundreds of them: the dearest list to suggest from. */
export const PHRASES: readonly string[] = NOUNS.flatMap((noun) =>
  VERBS.flatMap((verb) => ASKED.flatMap((what) => ENDS.map((end) => `${noun}${verb}${what}${end}`))),
);
