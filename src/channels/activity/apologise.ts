import type { TurnContext } from 'botbuilder-core';
import { wording } from '../../bot/wording';
import { faultOf } from '../../fault';
import type { Log } from '../../log';
import { TurnQueueFullError } from '../../store';
import { channelOf } from '../../telemetry/meter';
import { turnIdOf } from './measured';
import { StoppingError, UndeliveredError } from './undelivered-error';

/** When a turn fails, the person gets a sentence and what to do; the log gets the cause, and nothing that was said. */
export const apologise =
  (log: Log) =>
  async (context: TurnContext, error: Error): Promise<void> => {
    const { channelId, type } = context.activity;
    const turn = turnIdOf(context);
    log('turn-failed', { ...faultOf(error), ...(turn && { turn }), channel: channelOf(channelId), type });
    if (error instanceof UndeliveredError || error instanceof StoppingError) return;
    try {
      await context.sendActivity(error instanceof TurnQueueFullError ? wording.busy : wording.trouble);
    } catch (failure) {
      log('apology-failed', { ...faultOf(failure), ...(turn && { turn }), channel: channelOf(channelId) });
    }
  };
