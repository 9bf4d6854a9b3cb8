import type { InvokeResponse } from 'botbuilder';
import type { Activity } from 'botbuilder-core';
import type { Request } from 'restify';
import type { TurnQueue } from '../../store';
import { conversationKey } from '../activity';
import type { ByteBudget } from '../http/byte-budget';
import { clientAddress } from '../http/client';
import { ROOM_AGAIN_SECONDS, type StoreRoom } from '../http/store-room';

export interface AdmissionPorts {
  queue: TurnQueue;
  budget: ByteBudget;
  room: StoreRoom;
}

/** What is answered instead of taking a message on. */
export interface Refusal extends InvokeResponse {
  retryAfterSeconds?: number;
}

/** Turns that wait go on within so long. */
const QUEUE_AGAIN_SECONDS = 5;

export const refusal = (status: number, code: string, message: string, after?: number): Refusal => ({
  status,
  body: { error: { code, message } },
  ...(after !== undefined && { retryAfterSeconds: after }),
});

/**
 * Why an activity is not taken on now: too much waits, the store is full, or so many bytes were sent in the conversation or from the
 * address today.
 * @param isSigned whether a channel calls, whose addresses are everybody's
 * @returns undefined where it is taken on
 */
export async function refusalOf(
  request: Request,
  activity: Partial<Activity>,
  isSigned: boolean,
  { queue, budget, room }: AdmissionPorts,
): Promise<Refusal | undefined> {
  if (queue.isFull)
    return refusal(503, 'Busy', 'Too many messages wait; try again later', QUEUE_AGAIN_SECONDS);
  if (await room.isFull())
    return refusal(503, 'StoreFull', 'Nothing more can be kept now', ROOM_AGAIN_SECONDS);
  const address = isSigned ? undefined : clientAddress(request);
  const enough = await budget.spend(address, conversationKey(activity), bytesOf(request));
  return enough > 0 ? refusal(413, 'UploadLimit', 'That is enough for today', enough) : undefined;
}

/** Where the length is not told beforehand the body, which was read, is measured. */
const bytesOf = (request: Request): number =>
  Number(request.header('content-length', '')) || JSON.stringify(request.body).length;
