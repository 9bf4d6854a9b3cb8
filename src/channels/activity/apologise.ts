import type { TurnContext } from 'botbuilder-core';
import { wording } from '../../bot/wording';
import type { Log } from '../../log';
import { TurnQueueFullError } from '../../store';
import { StoppingError, UndeliveredError } from './undelivered-error';

/** When a turn fails, the person gets a sentence and what to do; the log gets the cause, and nothing that was said. */
export const apologise =
  (log: Log) =>
  async (context: TurnContext, error: Error): Promise<void> => {
    const { channelId, type } = context.activity;
    const code = 'code' in error ? error.code : error.name;
    log('turn-failed', { code, message: error.message, stack: error.stack, channelId, type });
    if (error instanceof UndeliveredError || error instanceof StoppingError) return;
    try {
      await context.sendActivity(error instanceof TurnQueueFullError ? wording.busy : wording.trouble);
    } catch (failure) {
      log('apology-failed', {
        message: failure instanceof Error ? failure.message : String(failure),
        channelId,
      });
    }
  };
