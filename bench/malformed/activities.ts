import type { Random } from '../person/person';
import { pick } from './oddities';

const SAYINGS = [
  'こんにちは',
  '更新はいつから申請できますか',
  '新規か更新か判定して',
  'はい',
  'Dec 10 23:59:59 2026 GMT',
  '',
];
const BUTTONS = [
  {
    kind: 'start',
    dialog: 'application-type',
    facts: { existing: true, issued: { from: '2026-01-01', to: '2026-01-02' } },
  },
  { kind: 'choose', dialog: 'application-type', fact: 'existing', value: true, prompt: 'p' },
  { kind: 'entry', entryId: 'renewal-timing' },
  { kind: 'command', command: 'menu' },
  { kind: 'feedback', entryId: 'renewal-timing', helpful: true },
];
const members = [
  { id: 'bot', name: 'ボット' },
  { id: 'u', name: '利用者', aadObjectId: 'a', role: 'user' },
];

const KINDS: readonly ((random: Random) => object)[] = [
  (random) => ({ type: 'message', text: pick(SAYINGS, random) }),
  (random) => ({ type: 'message', text: '', value: { button: pick(BUTTONS, random) } }),
  () => ({
    type: 'message',
    text: '<at>ボット</at> 更新の書類は?',
    textFormat: 'xml',
    entities: [
      { type: 'mention', text: '<at>ボット</at>', mentioned: members[0] },
      { type: 'clientInfo', locale: 'ja-JP', timezone: 'Asia/Tokyo', platform: 'Web' },
    ],
  }),
  () => ({
    type: 'message',
    text: 'これを見て',
    attachments: [
      { contentType: 'text/plain', contentUrl: `data:text/plain;base64,${btoa('hello')}`, name: 'a.txt' },
      { contentType: 'text/html', content: '<p>更新</p>' },
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'b.pem',
        content: { downloadUrl: 'http://127.0.0.1:1/b', uniqueId: 'x', fileType: 'pem' },
      },
    ],
  }),
  () => ({ type: 'conversationUpdate', membersAdded: members, membersRemoved: [], action: 'add' }),
  () => ({ type: 'conversationUpdate', membersRemoved: members }),
  () => ({ type: 'installationUpdate', action: 'add' }),
  () => ({
    type: 'messageReaction',
    replyToId: 'r1',
    reactionsAdded: [{ type: 'like' }],
    reactionsRemoved: [{ type: 'sad' }],
  }),
  () => ({
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: 'r1',
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"よい"}' } },
  }),
  () => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', data: {} } },
  }),
  () => ({ type: 'typing' }),
  () => ({ type: 'event', name: 'x', value: {} }),
  () => ({ type: 'endOfConversation', code: 'completedSuccessfully' }),
  () => ({ type: 'trace', name: 't', label: 'l', valueType: 'v', value: {} }),
];

/** A well-formed activity as a channel posts it to `/api/messages`. @param serviceUrl where replies go */
export function channelActivity(random: Random, id: string, serviceUrl: string): object {
  return {
    id,
    channelId: pick(['emulator', 'emulator', 'msteams', 'webchat', 'directline'], random),
    ...(random() < 0.8 && { deliveryMode: 'expectReplies' }),
    serviceUrl,
    timestamp: '2026-03-01T01:00:00.000Z',
    localTimestamp: '2026-03-01T10:00:00.000+09:00',
    localTimezone: 'Asia/Tokyo',
    locale: 'ja-JP',
    conversation: {
      id: `m${Math.floor(random() * 500)}`,
      conversationType: 'personal',
      tenantId: 't',
      isGroup: false,
      name: 'n',
    },
    from: { id: 'u', name: '利用者', aadObjectId: 'a', role: 'user' },
    recipient: { id: 'bot', name: 'ボット', role: 'bot' },
    channelData: {
      tenant: { id: 't' },
      team: { id: 'x' },
      clientActivityID: id,
      feedbackLoop: { type: 'default' },
    },
    ...pick(KINDS, random)(random),
  };
}

/** A well-formed activity as a widget posts it. */
export function widgetActivity(random: Random, id: string): object {
  return {
    from: { id: 'dl_person', name: '利用者', role: 'user' },
    locale: 'ja-JP',
    localTimestamp: '2026-03-01T10:00:00.000+09:00',
    localTimezone: 'Asia/Tokyo',
    channelData: { clientActivityID: id, clientTimestamp: '2026-03-01T01:00:00.000Z' },
    channelId: 'webchat',
    textFormat: 'plain',
    ...pick(KINDS, random)(random),
  };
}
