import type { TurnContext } from 'botbuilder-core';
import { describeInBrowser } from './support/browser';
import { browserAndSite } from './support/suite';
import { type Visitor, visit } from './support/visitor';

jest.setTimeout(60_000);

const lines = (first: string, count: number) =>
  [first, ...Array.from({ length: count }, (_, at) => `${at + 1}行目です。`)].join('\n\n');
const GREETING = lines('こんにちは。', 20);
const ANSWER = lines('長い答えです。', 60);

/** Greets and answers at more length than the panel has room for. */
async function talkative(context: TurnContext): Promise<void> {
  const { activity } = context;
  const isMe = activity.membersAdded?.some(({ id }) => id === activity.recipient.id);
  if (activity.type === 'conversationUpdate' && isMe) await context.sendActivity(GREETING);
  else if (activity.type === 'message')
    await context.sendActivity(activity.text === '短く' ? 'はい。' : ANSWER);
}

/** Whether the first words of the last message with this text can be seen. */
async function isSeen({ frame }: Visitor, text: string): Promise<boolean> {
  const line = frame.locator('.webchat__bubble__content').getByText(text, { exact: true }).last();
  const list = frame.locator('.webchat__basic-transcript__scrollable');
  const [box, room] = [await line.boundingBox(), await list.boundingBox()];
  return box !== null && room !== null && box.y >= room.y && box.y + box.height <= room.y + room.height;
}

/** What is seen once nothing moves any more. */
async function seen(visitor: Visitor, texts: readonly string[]): Promise<string[]> {
  await visitor.sees(texts[0] ?? '');
  await visitor.page.waitForTimeout(1_200);
  const visible = await Promise.all(texts.map((text) => isSeen(visitor, text)));
  return texts.filter((_, at) => visible[at]);
}

describeInBrowser('what can be seen of a conversation', () => {
  const suite = browserAndSite({ logic: talkative });

  it('is the beginning of a greeting, of each long answer, and whatever was just sent', async () => {
    const visitor = await visit(suite.browser, suite.site.url, { viewport: { width: 1280, height: 700 } });
    await visitor.open();
    expect(await seen(visitor, ['こんにちは。', '20行目です。'])).toEqual(['こんにちは。']);
    for (const question of ['長く', 'もっと']) {
      await visitor.say(question);
      expect(await seen(visitor, ['長い答えです。', '60行目です。'])).toEqual(['長い答えです。']);
    }
    await visitor.say('短く');
    expect(await seen(visitor, ['短く', 'はい。'])).toEqual(['短く', 'はい。']);
    await visitor.page.reload();
    expect(await seen(visitor, ['はい。', 'こんにちは。'])).toEqual(['はい。']);
    await visitor.leave();
  });
});
