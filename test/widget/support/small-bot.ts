import type { TurnContext } from 'botbuilder-core';

export const GREETING = 'こんにちは。サーバIDのことをお尋ねください。';
export const CARD_TITLE = '日本時間の有効期間';

/** One reply of each form that the widget has to show. */
export async function smallBot(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === 'conversationUpdate') {
    if (activity.membersAdded?.some(({ id }) => id === activity.recipient.id)) {
      await context.sendActivity(GREETING);
    }
    return;
  }
  if (activity.type !== 'message') return;
  for (const { name, contentType } of activity.attachments ?? []) {
    await context.sendActivity(`添付: ${name} (${contentType})`);
  }
  if (activity.text === 'カード') await context.sendActivity({ type: 'message', attachments: [card] });
  else if (activity.text === '選択肢') await context.sendActivity({ ...choices });
  else if (activity.text?.startsWith('<')) {
    await context.sendActivity({ type: 'message', textFormat: 'markdown', text: activity.text });
  } else if (activity.text) {
    await context.sendActivity({
      type: 'message',
      textFormat: 'plain',
      text: `「${activity.text}」ですね。`,
    });
  }
}

const choices = {
  type: 'message',
  text: 'どちらですか。',
  suggestedActions: {
    to: [],
    actions: ['はい', 'いいえ'].map((title) => ({ type: 'imBack', title, value: title })),
  },
};

function press(label: string) {
  const said = { type: 'messageBack', text: label, displayText: label, value: {} };
  return {
    type: 'Action.Submit',
    title: label,
    data: { __isBotFrameworkCardAction: true, cardAction: said },
  };
}

const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [
      { type: 'TextBlock', text: CARD_TITLE, style: 'heading', weight: 'Bolder', wrap: true },
      { type: 'FactSet', facts: [{ title: '終了', value: '2012年12月11日(火) 8時59分59秒' }] },
      { type: 'TextBlock', text: 'GMTに9時間を足した時刻です。', isSubtle: true, wrap: true },
    ],
    actions: [press('役に立った'), press('更新のときに省略できる書類や作業はありますか')],
  },
};
