import type { ConversationState } from '../../src/bot/state';
import { startTalk } from '../support/talk';

/** What is typed again and again where a time is still missing. */
it.each(['2026/12/10', '2026年12月10日まで', '期限は2026-12-10です', 'わかりません', '時刻は書いていません'])(
  'a conversation does not grow by what is said again: %s',
  async (text) => {
    const talk = await startTalk();
    talk.say('期限の換算');
    talk.say('2026/12/10');
    const sizes = [1, 2, 3, 4, 5, 6].map(() => {
      talk.say(text);
      return JSON.stringify((talk.state as ConversationState).stack).length;
    });
    expect(Math.max(...sizes.slice(3))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 3)));
  },
);
