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
        const messages = order.reduce<string[]>((all, fact, at) => {
          if (at === 0 || breaks[at]) return [...all, fact];
          return [...all.slice(0, -1), `${all.at(-1)}。${fact}`];
        }, []);
        const last = messages.map((text) => talk.say(text)).at(-1);
        expect(last?.result).toEqual({
          dialog: 'application-type',
          application: 'renewal',
          procedure: 'renewal',
        });
      },
    ),
    { numRuns: 60 },
  );
});
