import type { TurnContext } from 'botbuilder-core';
import type { Log } from '../../log';
import { causeOf } from './cause-of';

const APOLOGY = '申し訳ありません。うまく処理できませんでした。お手数ですが、もう一度お送りください。';

/** What a person hears when the bot fails and nothing else has been arranged. */
export const apologise = (log: Log) => async (context: TurnContext, cause: Error) => {
  log('turn-failed', { ...causeOf(cause), channelId: 'directline', type: context.activity.type });
  await context.sendActivity(APOLOGY);
};
