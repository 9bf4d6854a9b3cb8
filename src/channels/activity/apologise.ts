import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder-core';
import { wording } from '../../bot/wording';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { TurnQueueFullError } from '../../store';
import { channelOf } from '../../telemetry/meter';
import { turnIdOf } from './measured';
import { StoppingError, UndeliveredError } from './undelivered-error';

const HASH_DIGITS = 16;

/** When a turn fails, the person gets a sentence and what to do; the log gets the cause, and nothing that was said. */
export const apologise =
  (log: Log) =>
  async (context: TurnContext, error: Error): Promise<void> => {
    const { channelId, type, text } = context.activity;
    const turn = turnIdOf(context);
    const where = { ...(turn && { turn }), channel: channelOf(channelId), type };
    log('turn-failed', {
      ...faultOf(error),
      ...where,
      ...(hasLostThread(error) && { textHash: hashOf(text) }),
    });
    if (error instanceof UndeliveredError || error instanceof StoppingError) return;
    try {
      await context.sendActivity(error instanceof TurnQueueFullError ? wording.busy : wording.trouble);
    } catch (failure) {
      log('apology-failed', { ...faultOf(failure), ...(turn && { turn }), channel: channelOf(channelId) });
    }
  };

const hasLostThread = (error: Error) =>
  'code' in error && (error.code === 'TASK_TOO_LONG' || error.code === 'TASK_LOST');

/** Whoever has the words can find by it what ended a thread; the words themselves are in no log. */
const hashOf = (text: string | undefined) =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, HASH_DIGITS);
