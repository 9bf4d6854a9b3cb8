import type { Activity } from 'botbuilder-core';

/** In a text longer than people write, what stands beyond this is left as it is, so that no message takes long to read. */
const MENTIONS_WITHIN = 16_000;
/** What HTML is read of a message that has nothing else. */
const LONGEST_HTML = 64_000;

const BLOCKS = 'br|p|div|li|tr|h[1-6]|blockquote|pre';
const TAGS = `${BLOCKS}|b|i|u|s|a|em|strong|span|code|ul|ol|hr|table|tbody|thead|td|th|font|strike|del|ins|sub|sup|img|emoji|attachment|systemeventobject|codeblock`;
/** Tags of formatting only: 「<FQDN>」 in angle brackets is something that people write. */
const tag = (names: string) => new RegExp(`</?(?:${names})(?:\\s[^<>]{0,500})?/?>`, 'gi');
const BREAK = tag(BLOCKS);
const ANY = tag(TAGS);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
};

/** What a person wrote, without mentions and formatting. */
export function plainTextOf(activity: Partial<Activity>): string {
  const { text, attachments } = activity;
  const written = typeof text === 'string' ? withoutMentions(text, activity) : '';
  if (written !== '') return written;
  // Some clients send the formatted copy alone.
  const html = (attachments ?? []).find(({ contentType }) => contentType === 'text/html')?.content;
  if (typeof html !== 'string') return '';
  return withoutMentions(html.slice(0, LONGEST_HTML), { ...activity, textFormat: 'xml' });
}

/** Whether a message that says nothing was addressed to somebody. */
export const isBareMention = ({ text }: Partial<Activity>): boolean =>
  typeof text === 'string' && text.trim() !== '';

/** Every mention is taken out: botbuilder's own helper stops at the first. */
function withoutMentions(text: string, { entities, channelId, textFormat }: Partial<Activity>): string {
  const mentions = (entities ?? [])
    .filter((entity) => entity?.type === 'mention' && typeof entity.text === 'string' && entity.text !== '')
    .map((entity) => String(entity.text));
  const head = [...new Set(mentions)]
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text.slice(0, MENTIONS_WITHIN))
    .replace(/<at(?:\s[^<>]{0,200})?>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/&nbsp;/g, ' ');
  const marked = channelId === 'msteams' || textFormat === 'xml';
  return (withoutTags(head, marked) + text.slice(MENTIONS_WITHIN)).trim();
}

/** Signs are written out only where the text is marked up: elsewhere 「&amp;」 is what somebody asks about. */
function withoutTags(text: string, marked: boolean): string {
  const plain = text.replace(BREAK, '\n').replace(ANY, '');
  if (!marked && plain === text) return text;
  return plain
    .replace(/&(nbsp|lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n');
}
