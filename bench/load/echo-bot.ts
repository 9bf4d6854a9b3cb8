import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request as Posted } from 'botbuilder';
import { createServer, type Next, plugins, type Request, type Response } from 'restify';

// The least that a bot on Bot Framework does: botbuilder's own adapter behind restify, and a reply that repeats.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer({ name: 'echo' });
server.use(plugins.bodyParser());
server.get('/healthz', (_request: Request, response: Response, next: Next) => {
  response.send(200);
  next();
});
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as Posted, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
