import { Line } from '../../widget/frame/line';
import type { ActivityLike, DirectLine, Observer } from '../../widget/frame/web-chat';

/** A client of the service that answers each post as it is told to. */
function client() {
  const posted: { text: string | undefined; observer: Observer<string> }[] = [];
  let hear: (activity: ActivityLike) => void = () => {};
  const line: DirectLine = {
    connectionStatus$: { subscribe: () => ({ unsubscribe() {} }) },
    activity$: {
      subscribe(listener) {
        if (typeof listener !== 'function') hear = (activity) => listener.next?.(activity);
        return { unsubscribe() {} };
      },
    },
    postActivity: (activity) => ({
      subscribe(observer) {
        posted.push({ text: activity.text, observer: observer as Observer<string> });
        return { unsubscribe() {} };
      },
    }),
    end() {},
  };
  return { line, posted, say: (activity: ActivityLike) => hear(activity) };
}

function conversation() {
  const told: string[] = [];
  const later: (() => void)[] = [];
  const line = new Line(
    {
      posted: ({ text }) => told.push(`posted ${text}`),
      failed: () => told.push('failed'),
      heard: ({ text }) => told.push(`heard ${text}`),
    },
    (task) => later.push(task),
  );
  const outcomes: string[] = [];
  const post = (text: string) =>
    line.postActivity({ type: 'message', text }).subscribe({
      next: (id) => outcomes.push(`${text} ${id}`),
      error: () => outcomes.push(`${text} refused`),
    });
  return { line, told, outcomes, post, runLater: () => later.splice(0).forEach((task) => void task()) };
}

describe('sending', () => {
  it('waits until the service can be reached, then goes on in order, one after another', () => {
    const { line, post, outcomes } = conversation();
    const { line: service, posted } = client();
    line.attach(service, 'token');
    post('一');
    post('二');
    expect(posted).toEqual([]);
    line.setReached(true);
    expect(posted.map(({ text }) => text)).toEqual(['一']);
    posted[0]?.observer.next?.('id-1');
    expect(posted.map(({ text }) => text)).toEqual(['一', '二']);
    posted[1]?.observer.next?.('id-2');
    expect(outcomes).toEqual(['一 id-1', '二 id-2']);
  });

  it.each([
    ['the service does not take it on', (observer: Observer<string>) => observer.next?.('retry')],
    ['the network is away', (observer: Observer<string>) => observer.error?.({ status: 0 })],
    ['it is told to wait', (observer: Observer<string>) => observer.error?.({ status: 429 })],
  ])('sends the same again where %s, before anything else', (_, answer) => {
    const { line, post, outcomes, runLater } = conversation();
    const { line: service, posted } = client();
    line.attach(service, 'token');
    line.setReached(true);
    post('一');
    post('二');
    if (posted[0]) answer(posted[0].observer);
    runLater();
    expect(posted.map(({ text }) => text)).toEqual(['一', '一']);
    posted[1]?.observer.next?.('id-1');
    expect(outcomes).toEqual(['一 id-1']);
    expect(posted.map(({ text }) => text)).toEqual(['一', '一', '二']);
  });

  it('says that it failed where the service refuses for good, and goes on', () => {
    const { line, post, outcomes, told } = conversation();
    const { line: service, posted } = client();
    line.attach(service, 'token');
    line.setReached(true);
    post('大きすぎる');
    post('次');
    posted[0]?.observer.error?.({ status: 413 });
    posted[1]?.observer.next?.('id-2');
    expect(outcomes).toEqual(['大きすぎる refused', '次 id-2']);
    expect(told).toContain('failed');
  });

  it('goes on over the next client with what the last one did not send', () => {
    const { line, post, outcomes } = conversation();
    post('一');
    const { line: service, posted } = client();
    line.attach(client().line, 'old');
    line.attach(service, 'new');
    line.setReached(true);
    posted[0]?.observer.next?.('id-1');
    expect(outcomes).toEqual(['一 id-1']);
    expect(line.token).toBe('new');
  });
});

describe('hearing', () => {
  it('tells each once, however often clients repeat it, and all of it to whoever listens later', () => {
    const { line, told } = conversation();
    for (let connection = 0; connection < 2; connection += 1) {
      const { line: service, say } = client();
      line.attach(service, 'token');
      say({ id: 'c|1', type: 'message', text: 'こんにちは' });
      say({ id: `c|${connection + 2}`, type: 'message', text: '答え' });
    }
    expect(told).toEqual(['heard こんにちは', 'heard 答え', 'heard 答え']);
    const late: (string | undefined)[] = [];
    line.activity$.subscribe(({ text }) => late.push(text));
    expect(late).toEqual(['こんにちは', '答え', '答え']);
  });
});
