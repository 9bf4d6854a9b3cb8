import { startTalk } from '../support/talk';

const NOW = '2026-11-28T10:00:00';
const END = { end: '2026-12-11T08:59:59+09:00' };

test.each([
  'certutil -gmt -dump www.cer の結果です。\n NotBefore: 2026/05/25 00:00:00 GMT\n NotAfter: 2026/12/10 23:59:59 GMT\nCertUtil: -dump コマンドは正常に完了しました。',
  '・コモンネーム: www.example.co.jp\n・有効期間: 2026/05/25 00:00:00 GMT ～ 2026/12/10 23:59:59 GMT\n・発行者: Example CA',
  '- 開始日: 2026/05/25 00:00:00 GMT\n- 終了日: 2026/12/10 23:59:59 GMT\n- 発行者: Example CA',
  '* サーバ証明書\n  * 開始: May 25 00:00:00 2026 GMT\n  * 終了: Dec 10 23:59:59 2026 GMT',
])('what a program lists is no list of questions: %j', async (text) => {
  const { result, text: reply } = (await startTalk(NOW)).say(text);
  expect(result).toMatchObject(END);
  expect(reply).not.toMatch(/ご案内できません/);
});

test.each([
  '- 更新に必要な書類は?\n- CSRは毎回作る?',
  '教えてください。 - 更新に必要な書類は? - CSRは毎回作る?',
])('questions with minus signs before them are answered each: %j', async (text) => {
  expect((await startTalk(NOW)).say(text).text).toMatch(/書類[\s\S]*CSR/);
});

test('several times that are shown after the prompt are told apart, and nobody is told to hurry', async () => {
  const talk = await startTalk(NOW);
  talk.say('期限の換算');
  const { text } = talk.say(
    '開始 Dec 10 00:00:00 2025 GMT\n終了 Dec 10 23:59:59 2026 GMT\n開始 Sep 29 00:00:00 2020 GMT\n終了 Sep 28 23:59:59 2030 GMT',
  );
  expect(text).toMatch(/2026年12月11日.*\n.*2030年9月29日/);
  expect(text).not.toMatch(/お急ぎ/);
});

test('a registry of domains is none of companies', async () => {
  const { result, asks, text } = (await startTalk(NOW)).say('Registry Expiry Date: 2026-12-15T04:00:00Z');
  expect([result, asks]).toEqual([undefined, undefined]);
  expect(text).not.toMatch(/登記簿/);
});
