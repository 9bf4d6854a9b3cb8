import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { textOf, traceOf } from '../support/running-service';
import { RunningProcess } from './running-process';

jest.setTimeout(90_000);

describe('the service as a process', () => {
  let bot: RunningProcess;
  const ask = async (text: string): Promise<Partial<Activity>[]> => {
    const answer = await bot.send({ conversation: { id: 'c' } as never, text });
    return (JSON.parse(answer.text) as { activities: Partial<Activity>[] }).activities;
  };
  beforeEach(async () => {
    bot = await RunningProcess.start();
  });
  afterEach(() => bot.remove());

  it('says where it listens, that it is open and for loopback only, and how to talk to it', () => {
    expect(bot.output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/api\/messages {2}\(open: .*loopback only\)/);
    expect(bot.output).toContain('Emulator');
  });

  it('goes on with a dialog after kill -9 and a restart', async () => {
    await ask('新規か更新か判定して');
    await ask('はい');
    await bot.end('SIGKILL');
    await bot.launch();
    expect(traceOf(await ask('はい'), 'dialog.ask')).toEqual({
      dialog: 'application-type',
      fact: 'additional',
    });
  });

  it('ends with 0 on SIGTERM, after the turn under way', async () => {
    const answer = ask('更新はいつから申請できますか');
    await sleep(5);
    const code = bot.end('SIGTERM');
    expect(textOf(await answer)).toContain('30日');
    expect(await code).toBe(0);
  });

  it('keeps no line of a private key, neither in the store nor in what it prints', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const replies = await ask(`サーバが動きません ${pem}`);
    expect(textOf(replies)).toContain('秘密鍵');
    await bot.end('SIGTERM');
    const lines = pem.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines)
      expect([JSON.stringify(replies), bot.output, bot.kept()].join()).not.toContain(line);
  });
});
