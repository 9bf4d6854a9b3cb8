import { RunningProcess } from './running-process';

jest.setTimeout(60_000);

let service: RunningProcess;
beforeAll(async () => {
  service = await RunningProcess.start();
});
afterAll(() => service.remove());

it('what was said is gone from every file once it was deleted by text', async () => {
  const say = (text: string) =>
    service.send({ text, conversation: { id: 'c' }, from: { id: 'taro' } } as never);
  await say('ひみつ商事の更新はいつからですか');
  expect(service.kept()).toContain(Buffer.from('ひみつ商事').toString('latin1'));
  expect((await say('私のデータを削除してください')).text).toContain('元には戻せません');
  expect((await say('はい')).text).toContain('すべて削除しました');
  expect(service.kept()).not.toContain(Buffer.from('ひみつ商事').toString('latin1'));
  expect((await say('更新はいつからですか')).text).toContain('30日');
});
