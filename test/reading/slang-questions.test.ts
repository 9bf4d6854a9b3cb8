import { dayContextOf } from '../../src/knowledge/day-context';
import { understand } from '../support/talk';

async function asks(text: string): Promise<boolean> {
  const { knowledge, read } = await understand();
  return read(text, { fact: null }, dayContextOf(knowledge, '2026-02-20')).asks;
}

describe('です as the young say it', () => {
  it.each([
    '更新の申し込みってもうやれるんすか',
    '中間証明書ってどっから落とすんすか?',
    'あと期限に書いてある23:59:59って日本の時間すか',
    'コピーでいいすか',
    '必要すかね',
    '同じっすかね',
    '書類は何すか',
    '期限っていつすか',
  ])('asks in 「%s」', async (text) => {
    expect(await asks(text)).toBe(true);
  });

  it.each(['同じっすよ', 'まだ入ってないんすよ'])('states in 「%s」', async (text) => {
    expect(await asks(text)).toBe(false);
  });
});
