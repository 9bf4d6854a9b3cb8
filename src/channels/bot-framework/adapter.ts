import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationError } from 'botframework-connector';
import type { Log } from '../../log';
import type { BoundedAuthentication } from './bounded-authentication';

/** botbuilder prints the whole stack for every caller that it does not know; here that is one line of the log. */
export class Adapter extends CloudAdapter {
  constructor(
    authentication: BoundedAuthentication,
    private readonly log: Log,
  ) {
    super(authentication);
  }

  protected override async processActivity(
    authorisation: string | AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    try {
      // The declaration has one signature for each form of the first argument.
      return await super.processActivity(authorisation as string, activity, logic);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      this.log('caller-refused', { reason: error.message });
      return { status: 401 };
    }
  }
}
