import { type Activity, CardFactory, InputHints, MessageFactory, TextFormatTypes } from 'botbuilder-core';
import type { Button, Reply } from '../../reply/types';

/** Channels that show Adaptive Cards; elsewhere buttons become numbered lines. */
const CARD_CHANNELS: ReadonlySet<string> = new Set(['msteams', 'emulator', 'webchat', 'directline']);

export interface WriteOptions {
  channelId: string;
  /** Address of the calendar file that goes with it. */
  calendarUrl: string | undefined;
  /** Whether a dialog waits for the answer to it. */
  awaitsAnswer: boolean;
}

/** Clients hide more actions than this behind 「…」. */
const MOST_ACTIONS = 6;

/** A reply in the form of its channel. */
export function writeReply(reply: Reply, options: WriteOptions): Partial<Activity> {
  const { channelId, calendarUrl, awaitsAnswer } = options;
  const link = calendarUrl === undefined ? undefined : { label: 'カレンダーに登録 (.ics)', url: calendarUrl };
  const message = CARD_CHANNELS.has(channelId)
    ? withCard(reply, channelId, link)
    : textOnly(reply.text, reply.buttons, link);
  message.inputHint = awaitsAnswer ? InputHints.ExpectingInput : InputHints.AcceptingInput;
  return message;
}

function withCard(reply: Reply, channelId: string, link: Link | undefined): Partial<Activity> {
  const rated = reply.answers !== undefined && channelId !== 'msteams' ? feedbackButtons(reply.answers) : [];
  const room = MOST_ACTIONS - rated.length - (link ? 1 : 0);
  const buttons = [...(rated.length > 0 ? atMost(room, reply.buttons) : reply.buttons), ...rated];
  const message = MessageFactory.text(reply.text);
  if (buttons.length > 0 || link)
    message.attachments = [CardFactory.adaptiveCard(cardOf(buttons, link, channelId))];
  if (reply.answers !== undefined && channelId === 'msteams')
    message.channelData = { feedbackLoop: { type: 'default' } };
  // Without it a client would read * and _ in what people pasted as Markdown.
  message.textFormat = TextFormatTypes.Plain;
  return message;
}

/** The first ones, and the last, which leads to a person. */
function atMost(most: number, buttons: readonly Button[]): readonly Button[] {
  return buttons.length <= most ? buttons : [...buttons.slice(0, most - 1), ...buttons.slice(-1)];
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
function cardOf(buttons: readonly Button[], link: Link | undefined, channelId: string): object {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    body: [],
    actions: [
      ...buttons.map((button) => ({
        type: 'Action.Submit',
        title: button.label,
        data: { button: button.action, ...saidWith(button, channelId) },
      })),
      ...(link ? [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] : []),
    ],
  };
}

/**
 * Has the press shown as something that the person said. Teams reads `msteams`, with which a button does nothing at all in
 * the Playground; Web Chat reads `cardAction`.
 */
function saidWith({ label, action }: Button, channelId: string): object {
  const said = { type: 'messageBack', text: label, displayText: label };
  if (channelId === 'emulator') return {};
  if (channelId === 'msteams') return { msteams: said };
  return { __isBotFrameworkCardAction: true, cardAction: { ...said, value: { button: action } } };
}
