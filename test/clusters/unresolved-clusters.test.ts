import { clustersOf } from '../../src/clusters/unresolved-clusters';
import { sameWordingKey } from '../../src/knowledge/text';
import type { Mark, Unresolved } from '../../src/store';

const asked = (text: string, at = 1, more: Partial<Unresolved> = {}): Unresolved => ({
  text,
  reason: 'unknown',
  entryId: undefined,
  comment: undefined,
  at,
  ...more,
});
const none = () => undefined;
const marks =
  (known: Record<string, Partial<Mark>>) =>
  (key: string): Mark | undefined => {
    const mark = Object.entries(known).find(([text]) => sameWordingKey(text) === key)?.[1];
    return mark && { state: 'done', author: 'a', comment: 'c', at: 10, ...mark };
  };

it('puts together what asks the same, the most frequent first', () => {
  const rows = [
    asked('請求書はいつ届きますか'),
    asked('車検はどこで受けられますか'),
    asked('請求書が届かない', 5),
    asked('請求書は、いつ届きますか?', 2),
  ];
  const clusters = clustersOf(rows, none);
  expect(clusters.map(({ question, count, at }) => [question, count, at])).toEqual([
    ['請求書はいつ届きますか', 3, 5],
    ['車検はどこで受けられますか', 1, 1],
  ]);
});

it('keeps what people wrote about an answer', () => {
  const [cluster] = clustersOf(
    [asked('CSRは毎回いるの', 1, { reason: 'down', comment: '手順が知りたい' })],
    none,
  );
  expect(cluster?.wordings[0]).toMatchObject({ comments: ['手順が知りたい'] });
});

it('what was dealt with is done, and what is asked again afterwards is not', () => {
  const known = marks({ 請求書はいつ届きますか: {}, 車検はどこ: { state: 'aside' } });
  const states = (at: number) =>
    clustersOf([asked('請求書はいつ届きますか', at), asked('車検はどこ', at)], known).map(
      ({ state }) => state,
    );
  expect(states(5)).toEqual(['done', 'aside']);
  // Nobody wants to hear of it again.
  expect(states(20)).toEqual(['open', 'aside']);
});

it('what holds no words is nobody\u2019s question', () => {
  expect(clustersOf([asked('???'), asked('  ')], none)).toEqual([]);
});

it('thousands of questions stay a matter of moments', () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => asked(`質問${at % 900}番の証明書について教えて`, at));
  expect(clustersOf(rows, none).length).toBeGreaterThan(0);
});
