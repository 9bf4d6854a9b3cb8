import fc from 'fast-check';
import { startTalk } from '../support/talk';

const facts = [
  'サーバIDはすでに持っています',
  'コモンネームは前回と同じです',
  '追加ではなく入れ替えです',
  '発行日は2026年1月10日です',
  'サーバにはサーバIDがインストールされています',
];

it('gives the same result for the same facts in any order and any number of messages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(facts, { minLength: facts.length }),
      fc.array(fc.boolean()),
      async (order, breaks) => {
        const talk = await startTalk();
        talk.say('新規か更新か判定してください');
        const messages: string[] = [];
        for (const [at, fact] of order.entries()) {
          if (at === 0 || breaks[at]) messages.push(fact);
          else messages.push(`${messages.pop()}。${fact}`);
        }
        const ended = messages.map((text) => talk.say(text)).find(({ result }) => result !== undefined);
        expect(ended?.result).toEqual({
          dialog: 'application-type',
          application: 'renewal',
          procedure: 'renewal',
        });
      },
    ),
    { numRuns: 60 },
  );
});
