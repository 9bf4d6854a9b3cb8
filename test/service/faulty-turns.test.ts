import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wording } from '../../src/bot/wording';
import { RunningProcess } from './running-process';

jest.setTimeout(180_000);

/** A machine that does much else may take long for the turns of others too. */
const LIMIT_SECONDS = 5;

const QUESTION = '更新はいつから申請できますか';
const ANSWER = '30日';
const TOKEN = 'a-token-of-some-length';
const HANGING = '凍結凍結';

let bot: RunningProcess;
beforeAll(async () => {
  bot = await RunningProcess.start({
    NODE_OPTIONS: `--require ${join(__dirname, 'standing-still.cjs')}`,
    STANDING_STILL_ORDERS: '/nowhere',
    TURN_LIMIT_SECONDS: String(LIMIT_SECONDS),
    METRICS_TOKEN: TOKEN,
  });
});
afterAll(() => bot.remove());

const say = async (text: string) => (await bot.send({ text })).text;
const logged = (event: string): Record<string, unknown>[] =>
  bot.output
    .split('\n')
    .filter((line) => line.includes(`"event":"${event}"`))
    .map((line) => JSON.parse(line));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Says something that ends its thread, and lets others ask until it is answered. */
async function amongOthers(text: string): Promise<{ answer: string; others: string[] }> {
  let answer: string | undefined;
  const faulty = say(text).then((said) => {
    answer = said;
  });
  const others: string[] = [];
  while (answer === undefined) others.push(await say(QUESTION));
  await faulty;
  return { answer, others };
}

it('ends a turn that hangs, apologises, and lets nobody else wait for it', async () => {
  const { answer, others } = await amongOthers(HANGING);
  expect(answer).toContain(wording.trouble);
  // Those who ask one after another while it hangs are more than could be if one of them waited for it.
  expect(others.length).toBeGreaterThan(3);
  for (const other of others) expect(other).toContain(ANSWER);
  expect(logged('worker-lost')).toEqual([
    expect.objectContaining({ task: 'turn', afterMs: LIMIT_SECONDS * 1_000 }),
  ]);
  expect(logged('turn-failed').at(-1)).toMatchObject({ code: 'TASK_TOO_LONG', textHash: hashOf(HANGING) });
  expect(bot.output).not.toContain(HANGING);
  const metrics = await fetch(`${bot.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(await metrics.text()).toContain('server_id_bot_worker_restarts_total 1');
});

it.each([
  ['needs more memory than there is', '氾濫氾濫'],
  ['ends its thread', '消滅消滅'],
])('a turn that %s fails alone', async (_, text) => {
  const before = bot.servingPid;
  const { answer, others } = await amongOthers(text);
  expect(answer).toContain(wording.trouble);
  for (const other of others) expect(other).toContain(ANSWER);
  expect(logged('turn-failed').at(-1)).toMatchObject({
    code: expect.stringMatching(/^TASK_/),
    textHash: hashOf(text),
  });
  expect(await say(QUESTION)).toContain(ANSWER);
  expect([bot.servingPid, bot.output.includes(text)]).toEqual([before, false]);
});

it('answers everybody when more turns hang than there are threads', async () => {
  const hanging = Array.from({ length: 3 }, () => say(HANGING));
  expect(await say(QUESTION)).toContain(ANSWER);
  for (const answer of await Promise.all(hanging)) expect(answer).toContain(wording.trouble);
  expect(await say(QUESTION)).toContain(ANSWER);
});

it('on the embedded Direct Line too, the person gets an apology and can go on', async () => {
  const { token, conversationId } = JSON.parse((await bot.post('/widget/token', '{}')).text);
  const headers = { authorization: `Bearer ${token}` };
  await bot.post('/v3/directline/conversations', '{}', headers);
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const post = (text: string) => bot.post(path, JSON.stringify({ type: 'message', text }), headers);
  const heard = async (text: string) => {
    const response = await fetch(bot.url + path, { headers });
    return (await response.text()).includes(JSON.stringify(text).slice(1, -1));
  };
  await post(HANGING);
  while (!(await heard(wording.trouble))) await sleep(50);
  await post(QUESTION);
  while (!(await heard(ANSWER))) await sleep(50);
});

it('stops during a turn that hangs, and leaves no message without an answer', async () => {
  const hanging = say(HANGING);
  await sleep(300);
  const ended = bot.end('SIGTERM');
  expect(await hanging).toContain(wording.trouble);
  expect(await ended).toBe(0);
});
