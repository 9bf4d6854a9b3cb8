import type { TurnContext } from 'botbuilder-core';
import { wording } from '../../bot/wording';
import type { Log } from '../../log';
import { TurnQueueFullError } from '../../store';
import { StoppingError, UndeliveredError } from './undelivered-error';

/** So many characters in a row that were said and stand in an error's message are a quotation. */
const QUOTED = 8;
/** More of a message is not looked at; what quotes it quotes its beginning. */
const LOOKED_AT = 8_000;

/** Whether an error quotes what the person wrote, as parsers do. */
function quotes(error: string, said: string): boolean {
  for (let at = 0; at + QUOTED <= Math.min(said.length, LOOKED_AT); at++) {
    if (error.includes(said.slice(at, at + QUOTED))) return true;
  }
  return false;
}

/** When a turn fails, the person gets a sentence and what to do; the log gets the cause, and nothing that was said. */
export const apologise =
  (log: Log) =>
  async (context: TurnContext, error: Error): Promise<void> => {
    const { channelId, type, text, value } = context.activity;
    const code = 'code' in error ? error.code : error.name;
    const cause = { message: error.message, stack: error.stack };
    const said = `${text ?? ''}\n${JSON.stringify(value ?? '')}`;
    const withheld = quotes(`${error.message}${error.stack}`, said)
      ? { message: 'quotes the person' }
      : cause;
    log('turn-failed', { code, ...withheld, channelId, type });
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
