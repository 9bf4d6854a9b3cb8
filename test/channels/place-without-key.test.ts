import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store';
import { startConnector } from '../support/connector';
import { startService } from '../support/running-service';

it('a key in the name of a team is not kept with the place', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const directory = await mkdtemp(join(tmpdir(), 'place-'));
  const connector = await startConnector();
  const service = await startService({ DATA_DIR: directory });
  const say = (place: string, team: string) =>
    service.post({
      channelId: 'msteams',
      conversation: { id: place, conversationType: 'channel' } as never,
      channelData: { team: { id: team } },
      serviceUrl: connector.url,
      text: 'こんにちは',
    });
  expect((await say('19:planted', key)).status).toBe(200);
  expect((await say('19:honest', '19:team')).status).toBe(200);
  await service.stop();
  const database = await openDatabase(directory);
  const places = JSON.stringify(await database.db.selectFrom('places').selectAll().execute());
  await database.close();
  expect(places).toContain('19:team');
  expect(places).not.toContain(key.split('\n')[1]);
  await connector.close();
  await rm(directory, { recursive: true, force: true });
}, 60_000);
