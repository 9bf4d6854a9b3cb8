import type { ActivityLike, CardAction, StoreAction } from './web-chat';

/** What the visitor sends. */
export type Outgoing =
  | { kind: 'text'; text: string; files: readonly File[] }
  /** A press of something that means more than its words. */
  | { kind: 'press'; action: CardAction };

/** What is seen of it. */
export function labelOf(outgoing: Outgoing): string {
  if (outgoing.kind === 'press')
    return outgoing.action.displayText ?? outgoing.action.title ?? outgoing.action.text ?? '';
  return [outgoing.text, ...outgoing.files.map(({ name }) => `添付: ${name}`)].filter(Boolean).join('\n');
}

/** As Web Chat is told. */
export function actionOf(outgoing: Outgoing): StoreAction {
  if (outgoing.kind === 'text') {
    const { text, files } = outgoing;
    const attachments = files.map((blob) => ({ blob }));
    return { type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard', attachments } };
  }
  const { type, title, text, displayText, value } = outgoing.action;
  if (type === 'messageBack')
    return {
      type: 'WEB_CHAT/SEND_MESSAGE_BACK',
      payload: { displayText: displayText ?? title, text, value },
    };
  if (type === 'postBack') return { type: 'WEB_CHAT/SEND_POST_BACK', payload: { value } };
  const said = typeof value === 'string' ? value : (title ?? '');
  return { type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: said, method: 'imBack' } };
}

/** As Web Chat would send it; undefined for files, which only it can. */
export function activityOf(outgoing: Outgoing, userId: string, name: string): ActivityLike | undefined {
  const activity = { type: 'message', from: { id: userId, name, role: 'user' }, locale: 'ja-JP' };
  const plain = (text: string) => ({ ...activity, text, textFormat: 'plain' });
  if (outgoing.kind === 'text') return outgoing.files.length > 0 ? undefined : plain(outgoing.text);
  const { type, title, text, displayText, value } = outgoing.action;
  if (type === 'messageBack')
    return {
      ...activity,
      ...(text !== undefined && { text }),
      value,
      channelData: { messageBack: { displayText: displayText ?? title ?? '' } },
    };
  if (type === 'postBack')
    return {
      ...activity,
      ...(typeof value === 'string' ? { text: value } : { value }),
      channelData: { postBack: true },
    };
  return plain(typeof value === 'string' ? value : (title ?? ''));
}
