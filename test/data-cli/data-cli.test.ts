import { run } from '../../src/data-cli/run';
import { openDatabase, QuestionLog } from '../../src/store';
import { clock, temporaryStore } from '../store/support';

let store: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.dispose());

async function call(...words: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await run(
    {
      open: () => openDatabase(store.directory),
      print: (line) => printed.push(line),
      complain: (line) => complained.push(line),
    },
    words,
  );
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

async function ask(userId: string): Promise<void> {
  // The service itself goes on running.
  await new QuestionLog(await store.open(), clock()).record({
    channel: 'emulator',
    conversationId: 'emulator/conversations/c',
    userId,
    text: `${userId}の質問`,
    outcome: 'unknown',
    confidence: 0,
  });
}

it('shows, hands out and deletes beside a running service', async () => {
  await ask('taro');
  await ask('hanako');
  expect((await call('people')).printed).toMatch(/taro/);
  expect(JSON.parse((await call('export', 'taro')).printed).questions).toMatchObject([
    { text: 'taroの質問' },
  ]);
  const deleted = await call('delete', 'taro');
  expect([deleted.code, deleted.printed]).toEqual([0, expect.stringMatching(/削除しました.*質問の記録1件/)]);
  expect((await call('people')).printed).not.toMatch(/taro/);
  expect((await call('people')).printed).toMatch(/hanako/);
});

it.each([['delete'], ['export']])('says so where %s finds nobody', async (command) => {
  expect(await call(command, 'nobody')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('nobody'),
  });
});

it.each([[[]], [['delete']], [['delete', 'a', 'b']], [['remove', 'a']], [['people', 'x']]])(
  'explains itself when told %j',
  async (words) => {
    expect(await call(...words)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('npm run data -- delete'),
    });
  },
);
