import type { Activity } from 'botbuilder-core';
import type { Message, MessageFile } from '../../bot/types';
import { actionSchema } from '../../reply/action-schema';
import type { Action } from '../../reply/types';
import { disarm, isTooComplex } from '../http/complexity';
import { isBareMention, plainTextOf } from './plain-text';
import { unreadableIn } from './unreadable';

/** What a message activity says, free of its channel; `files` were fetched before. */
export function readMessage(activity: Partial<Activity>, files: readonly MessageFile[]): Message {
  const text = plainTextOf(activity);
  const action = readAction(activity.value);
  if (action) return { text, files, action };
  const problem = unreadableIn(activity, text !== '');
  if (problem) return { text, files: [...files, { name: '', problem }] };
  // Somebody calls: they are shown what there is.
  const called = text === '' && files.length === 0 && isBareMention(activity);
  return called ? { text, files, action: { kind: 'command', command: 'menu' } } : { text, files };
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
    const value: unknown = JSON.parse(text);
    return isTooComplex(value) ? undefined : disarm(value);
  } catch {
    return undefined;
  }
}
