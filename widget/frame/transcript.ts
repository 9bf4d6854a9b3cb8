import type { ActivityLike } from './web-chat';

/** One message of the conversation, in words. */
export interface Said {
  who: string;
  when: string;
  text: string;
}

/** The conversation as it is saved and printed: who said what, with the facts of tables and the labels of buttons left out. */
export function wordsOf(activities: readonly ActivityLike[]): Said[] {
  return activities
    .filter(({ type }) => type === 'message')
    .map((activity) => ({
      who: activity.from?.role === 'bot' ? 'サポート' : 'お客様',
      when: timeOf(activity.timestamp),
      text: textOf(activity),
    }))
    .filter(({ text }) => text !== '');
}

/** What an activity says: its text, the words of its cards, the names of its files. */
export function textOf({ text, attachments = [], channelData }: ActivityLike): string {
  const parts = [channelData?.messageBack?.displayText ?? text ?? ''];
  for (const { name, content } of attachments) {
    if (isObject(content)) parts.push(...wordsOfCard(content));
    else if (name) parts.push(`添付: ${name}`);
  }
  return parts.filter((part) => part.trim() !== '').join('\n');
}

function wordsOfCard(element: Readonly<Record<string, unknown>>): string[] {
  const words = typeof element.text === 'string' ? [element.text] : [];
  for (const fact of arrayOf(element.facts)) words.push(`${fact.title}: ${fact.value}`);
  for (const name of ['body', 'items', 'columns', 'rows', 'cells'])
    for (const child of arrayOf(element[name])) words.push(...wordsOfCard(child));
  return words;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const arrayOf = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

function timeOf(timestamp: string | undefined): string {
  const time = new Date(timestamp ?? '');
  if (Number.isNaN(time.getTime())) return '';
  return time.toLocaleString('ja-JP', { dateStyle: 'short', timeStyle: 'short' });
}
