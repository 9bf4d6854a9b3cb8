import { type Activity, ActivityTypes, CardFactory, MessageFactory, TextFormatTypes } from 'botbuilder-core';
import type { Button, CalendarDates, Reply, Trace } from '../../reply/types';

/** Channels that show Adaptive Cards; elsewhere buttons become numbered lines. */
const CARD_CHANNELS: ReadonlySet<string> = new Set(['msteams', 'emulator', 'webchat', 'directline']);

export interface WriteOptions {
  channelId: string;
  /** Address of a calendar file with these dates. */
  calendarUrl: (dates: CalendarDates) => string;
}

/** A reply in the form of its channel. */
export function writeReply(reply: Reply, { channelId, calendarUrl }: WriteOptions): Partial<Activity> {
  const link = reply.calendar && { label: 'カレンダーに登録 (.ics)', url: calendarUrl(reply.calendar) };
  const rated = reply.answers !== undefined && channelId !== 'msteams' ? feedbackButtons(reply.answers) : [];
  const buttons = [...reply.buttons, ...rated];
  if (!CARD_CHANNELS.has(channelId)) return textOnly(reply.text, reply.buttons, link);
  const message = MessageFactory.text(reply.text);
  if (buttons.length > 0 || link) message.attachments = [CardFactory.adaptiveCard(cardOf(buttons, link))];
  if (reply.answers !== undefined && channelId === 'msteams')
    message.channelData = { feedbackLoop: { type: 'default' } };
  // Without it a client would read * and _ in what people pasted as Markdown.
  message.textFormat = TextFormatTypes.Plain;
  return message;
}

/** Shown by the Emulator and the Playground; no other channel carries them. */
export function writeTrace(trace: Trace): Partial<Activity> {
  return {
    type: ActivityTypes.Trace,
    name: trace.name,
    label: trace.name,
    valueType: `server-id/${trace.name}`,
    value: trace.value,
  };
}

interface Link {
  label: string;
  url: string;
}

function textOnly(text: string, buttons: readonly Button[], link: Link | undefined): Partial<Activity> {
  const numbered = buttons.map(({ label }, index) => `${index + 1}. ${label}`);
  return MessageFactory.text([text, ...numbered, ...(link ? [`${link.label}: ${link.url}`] : [])].join('\n'));
}

function feedbackButtons(entryId: string): Button[] {
  return [
    { label: '役に立った', action: { kind: 'feedback', entryId, helpful: true } },
    { label: '役に立たなかった', action: { kind: 'feedback', entryId, helpful: false } },
  ];
}

/** Adaptive Cards 1.5 is the newest that Teams shows; nothing here needs more than 1.3. */
function cardOf(buttons: readonly Button[], link: Link | undefined): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    body: [],
    actions: [
      ...buttons.map(submit),
      ...(link ? [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] : []),
    ],
  };
}

/** One press in three dialects: Teams reads `msteams`, Web Chat `cardAction`, and all send `button` back. */
function submit({ label, action }: Button): object {
  const said = { type: 'messageBack', text: label, displayText: label, value: { button: action } };
  return {
    type: 'Action.Submit',
    title: label,
    data: { button: action, msteams: said, __isBotFrameworkCardAction: true, cardAction: said },
  };
}
