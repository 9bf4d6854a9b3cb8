import { supposedDay } from '../../../dialogs/reading/supposition';

test.each([
  ['1/20だと?', '1/20'],
  ['１／２０だったら？', '1/20'],
  ['じゃあ、1月20日の場合は?', '1月20日'],
  ['では1/20は?', '1/20'],
  ['もし発行日が令和8年1月20日だったらどうなりますか', '発行日が令和8年1月20日'],
  ['先月の15日ならいつからですか?', '先月の15日'],
  ['40日前だとしたら?', '40日前'],
])('a day that is supposed: %s', (text, day) => {
  expect(supposedDay(text)).toBe(day);
});

test.each([
  '1/20に発行しました',
  '登記簿謄本は1/20だと?',
  'サーバが2台の場合は?',
  '更新はいつから申請できますか',
  '発行日は?',
  '証明書を落としたら?',
  'そうなんだ',
])('no day is supposed: %s', (text) => {
  expect(supposedDay(text)).toBeUndefined();
});
