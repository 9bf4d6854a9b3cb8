import type { TurnContext } from 'botbuilder-core';

export const GREETING = 'こんにちは。サーバIDサポートです。';

/** A small bot: greets when it is added, says what it heard, and can be asked to fail, to dawdle or to end it all. */
export async function echoLogic(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === 'conversationUpdate') {
    if (activity.membersAdded?.some(({ id }) => id === activity.recipient.id)) {
      await context.sendActivity(GREETING);
    }
    return;
  }
  if (activity.type !== 'message') return;
  const text = activity.text ?? '';
  if (text === '失敗') throw new Error('the bot failed');
  if (text === '停止') process.kill(process.pid, 'SIGKILL');
  if (text === 'ゆっくり') await new Promise((resolve) => setTimeout(resolve, 300));
  await context.sendActivities([
    { type: 'typing' },
    { type: 'trace', name: 'why', value: 'for staff only' },
    { type: 'message', text: `「${text}」ですね。` },
  ]);
  for (const { name, contentUrl = '' } of activity.attachments ?? []) {
    const bytes = Buffer.from(contentUrl.split(',')[1] ?? '', 'base64');
    await context.sendActivity(`${name} は ${bytes.length} バイトです。`);
  }
}
