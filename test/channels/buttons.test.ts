import { writeReply } from '../../src/channels/activity/write-activity';
import type { Button, Reply } from '../../src/reply/types';

const entry = (entryId: string): Button => ({ label: `質問${entryId}`, action: { kind: 'entry', entryId } });
const answer = (buttons: number): Reply => ({
  text: '答え',
  buttons: [...Array.from({ length: buttons }, (_, at) => entry(String(at))), entry('last')],
  answers: 'renewal-timing',
});

interface Action {
  title: string;
  data?: Record<string, unknown>;
  url?: string;
}
function actionsOn(channelId: string, reply: Reply, calendarUrl?: string): Action[] {
  const message = writeReply(reply, { channelId, calendarUrl, awaitsAnswer: false });
  return message.attachments?.[0]?.content.actions ?? [];
}

it('buttons carry their meaning on every channel with cards', () => {
  for (const channelId of ['emulator', 'msteams', 'webchat', 'directline']) {
    const [first] = actionsOn(channelId, answer(0));
    expect(first?.data?.button).toEqual({ kind: 'entry', entryId: 'last' });
  }
});

it('the Emulator and the Playground get nothing of Teams, and the meaning once', () => {
  const [first] = actionsOn('emulator', answer(0));
  expect(first?.data).toEqual({ button: { kind: 'entry', entryId: 'last' } });
  const teams = JSON.stringify(actionsOn('msteams', answer(0))[0]);
  expect(teams.split('"entryId"')).toHaveLength(2);
  expect(teams).toContain('"msteams":{"type":"messageBack","text":"質問last","displayText":"質問last"}');
});

it.each(['emulator', 'webchat', 'directline'])(
  'no action hides behind 「…」 in %s, and ratings come last',
  (channelId) => {
    for (const count of [0, 3, 5, 9]) {
      for (const url of [undefined, 'https://bot.example/calendar']) {
        const titles = actionsOn(channelId, answer(count), url).map(({ title }) => title);
        expect(titles.length).toBeLessThanOrEqual(6);
        expect(titles).toEqual(expect.arrayContaining(['役に立った', '役に立たなかった', '質問last']));
      }
    }
  },
);

it('Teams rates by its own thumbs', () => {
  const message = writeReply(answer(1), {
    channelId: 'msteams',
    calendarUrl: undefined,
    awaitsAnswer: false,
  });
  expect(JSON.stringify(message)).not.toContain('役に立');
  expect(message.channelData).toEqual({ feedbackLoop: { type: 'default' } });
});

it.each([
  [true, 'expectingInput'],
  [false, 'acceptingInput'],
])('the input hint says whether an answer is awaited: %s', (awaitsAnswer, hint) => {
  const options = { channelId: 'msteams', calendarUrl: undefined, awaitsAnswer };
  expect(writeReply(answer(1), options).inputHint).toBe(hint);
});
