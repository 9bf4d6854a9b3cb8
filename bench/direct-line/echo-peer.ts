import { createServer } from 'restify';
import { mountDirectLine } from '../../src/channels/direct-line';
import { createLog } from '../../src/log';
import { openDatabase } from '../../src/store';

/** The same Direct Line with a bot behind it that only repeats: what it costs is not the bot's. */
async function main({ PORT, DATA_DIR = '' }: NodeJS.ProcessEnv): Promise<void> {
  const server = createServer({ name: 'echo' });
  server.get('/healthz', (_request, response, next) => {
    response.send(200);
    next();
  });
  mountDirectLine(
    server,
    {
      database: await openDatabase(DATA_DIR),
      config: { trustedOrigins: [], tokenLifetimeSeconds: 3_600, azureBaseUrl: 'http://127.0.0.1:9' },
      logic: async (context) => {
        if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
      },
    },
    Date.now,
    createLog(),
  );
  server.listen(Number(PORT), '127.0.0.1');
}

main(process.env).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
