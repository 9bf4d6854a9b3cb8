import type { TurnContext } from 'botbuilder-core';
import type { FirstHelp, Suggest } from '../../../src/channels/widget';

export const GREETING = 'こんにちは。サーバIDのことをお尋ねください。';
export const CARD_TITLE = '日本時間の有効期間';

export const CONTACT = 'お問い合わせ窓口はこちらです。\n電話: 0120-000-000';
const entry = (label: string, entryId: string) => ({ label, action: { kind: 'entry', entryId } });

/** What the frame shows before the bot says anything. */
export const smallHelp: FirstHelp = {
  questions: [
    {
      question: '更新はいつからできますか',
      answer: '発行後30日を過ぎた日からです。',
      action: { kind: 'entry', entryId: 'timing' },
    },
  ],
  contact: CONTACT,
  retentionDays: 30,
  logDays: 400,
};

export const smallSuggestions: Suggest = async (text) =>
  text.includes('更新')
    ? [entry('更新はいつからですか', 'timing'), entry('更新の書類は何ですか', 'documents')]
    : [];

export const FACTS = '発行者: CN=認証局\n有効期間: 2026年1月1日 〜 2027年1月1日';

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
  else if (activity.text === '表') await context.sendActivity(`証明書です。\n${FACTS}\n以上です。`);
  else if (activity.text === '黙って') return;
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
