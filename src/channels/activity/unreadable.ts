import type { Activity, Attachment } from 'botbuilder-core';
import { isFile, isPicture, TEAMS_FILE } from './fetch-files';

const sentences = {
  picture: '画像からは読み取れません。証明書やCSRのファイルを送るか、内容を文字でお書きください。',
  sticker: 'スタンプをありがとうございます。ご質問があれば、文字でお書きください。',
  voice: '音声は聞き取れません。ご質問を文字でお書きください。',
  video: '動画は見られません。ご質問を文字でお書きください。',
  contact: '連絡先のカードは読み取れません。ご質問を文字でお書きください。',
  place: '位置情報は読み取れません。ご質問を文字でお書きください。',
  snippet:
    'コードスニペットの中身は、こちらには届きません。証明書やCSRは、通常のメッセージに文字で貼り付けてください。',
  shared:
    'チャネルやグループで共有されたファイルは、こちらからは開けません。1対1のチャットでファイルを送るか、証明書やCSRの内容を文字で貼り付けてください。',
  card: 'カードの中身は読み取れません。ご質問を文字でお書きください。',
  other: 'この形式の内容は読み取れません。ご質問を文字でお書きください。',
  oldButton:
    'そのボタンは、今はお使いいただけません。ご質問を文字でお書きになるか、「メニュー」とお書きください。',
} as const;

/** By what is known of an attachment that is no file; the first that fits counts. */
const KINDS: readonly (readonly [RegExp, keyof typeof sentences])[] = [
  [/codesnippet/i, 'snippet'],
  [/vcard|contact|people|profile/i, 'contact'],
  [/location|geo|place/i, 'place'],
  [/sticker|meme/i, 'sticker'],
  [/^audio\/|voice|card\.audio/i, 'voice'],
  [/^video\/|card\.video/i, 'video'],
  [/^image\//i, 'picture'],
  [/^(?:reference|.*file\.(?:info|chiclet|reference).*)$/i, 'shared'],
  [/card/i, 'card'],
];

/**
 * One sentence for what came and cannot be read, such as a picture; undefined where all that came can be.
 * @param hasText whether words came with it: then a card is the preview of a link in them
 */
export function unreadableIn(activity: Partial<Activity>, hasText: boolean): string | undefined {
  const kinds = (activity.attachments ?? []).map((attachment) => kindOf(attachment, hasText));
  const found = kinds.find((kind) => kind !== undefined);
  if (found) return sentences[found];
  const beside = kinds.length === 0 && !hasText ? besideWords(activity) : undefined;
  if (beside) return sentences[beside];
  const pressed = activity.value !== undefined && activity.value !== null;
  return pressed && !hasText ? sentences.oldButton : undefined;
}

/** What has no attachment: a picture in the markup, or a place that only the entities tell. */
function besideWords({ text, entities }: Partial<Activity>): keyof typeof sentences | undefined {
  const placed = (entities ?? []).some((entity) => PLACES.has(textOf(entity?.type).toLowerCase()));
  return kindOfHtml(text) ?? (placed ? 'place' : undefined);
}

/** As schema.org and the Bot Framework call them. */
const PLACES = new Set(['place', 'geocoordinates', 'location']);

function kindOf(attachment: Attachment, hasText: boolean) {
  const [contentType, name] = [textOf(attachment.contentType), textOf(attachment.name)];
  const { content } = attachment;
  if (contentType === 'text/html') return hasText ? undefined : kindOfHtml(content);
  if (contentType === TEAMS_FILE) return isPicture(name) ? 'picture' : undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(contentType))?.[1];
  if (kind === undefined) return hasText || isFile(attachment) ? undefined : 'other';
  if (kind === 'card' && hasText) return undefined;
  return kind === 'picture' && /sticker/i.test(name) ? 'sticker' : kind;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What Teams shows of a message that has no words of its own. */
function kindOfHtml(html: unknown): keyof typeof sentences | undefined {
  if (typeof html !== 'string') return undefined;
  const head = html.slice(0, 20_000);
  if (/itemtype="[^"<>]{0,100}Sticker|<emoji\b/i.test(head)) return 'sticker';
  if (/<codeblock|CodeSnippet/i.test(head)) return 'snippet';
  if (/<attachment\b/i.test(head)) return 'shared';
  if (/<video\b/i.test(head)) return 'video';
  if (/<audio\b/i.test(head)) return 'voice';
  return /<img\b/i.test(head) ? 'picture' : undefined;
}
