import type { Activity } from 'botbuilder-core';
import type { Message, MessageFile } from '../../bot/types';
import { actionSchema } from '../../reply/action-schema';
import type { Action } from '../../reply/types';

/** What a message activity says, free of its channel; `files` were fetched before. */
export function readMessage(activity: Partial<Activity>, files: readonly MessageFile[]): Message {
  const action = readAction(activity.value);
  return { text: textWithoutMentions(activity), files, ...(action && { action }) };
}

/** In a text longer than people write, what stands beyond this is left as it is, so that no message takes long to read. */
const MENTIONS_WITHIN = 16_000;

/** Every mention is taken out: botbuilder's own helper stops at the first. */
function textWithoutMentions({ text, entities }: Partial<Activity>): string {
  if (typeof text !== 'string') return '';
  const mentions = (entities ?? [])
    .filter((entity) => entity?.type === 'mention' && typeof entity.text === 'string' && entity.text !== '')
    .map((entity) => String(entity.text));
  const written = [...new Set(mentions)]
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text.slice(0, MENTIONS_WITHIN))
    .replace(/<at(?:\s[^<>]{0,200})?>[^<]{0,200}<\/at>/g, ' ')
    .replace(/&nbsp;/g, ' ');
  return (written + text.slice(MENTIONS_WITHIN)).trim();
}

/** Buttons of cards send their data as the value, as an object or, through some clients, as JSON. */
function readAction(value: unknown): Action | undefined {
  const data = typeof value === 'string' ? parseJson(value) : value;
  if (typeof data !== 'object' || data === null || !('button' in data)) return undefined;
  const parsed = actionSchema.safeParse(data.button);
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  if (text.length > 20_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
