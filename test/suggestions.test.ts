import { firstHelp } from '../src/first-help';
import { suggest } from '../src/suggestions';
import { understand } from './support/talk';

describe('suggestions from the knowledge base', () => {
  async function suggestions() {
    const understanding = await understand();
    return (text: string) => suggest(text, understanding);
  }

  it.each([
    ['更新のとき', 'entry', 2],
    ['更新 いつ', 'entry', 1],
    ['コモンネーム', 'entry', 2],
    ['日本時間に', 'start', 1],
    ['謄本の期限', 'start', 1],
  ])('finds for "%s" by words: at least one %s', async (text, kind, least) => {
    const found = (await suggestions())(text) as { label: string; action: { kind: string } }[];
    expect(found.filter(({ action }) => action.kind === kind).length).toBeGreaterThanOrEqual(least);
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it('finds by reading where the words are not there', async () => {
    const [first] = (await suggestions())('こうしんはいつからしんせいできますか');
    expect(first?.action).toEqual({ kind: 'entry', entryId: 'renewal-timing' });
  });

  it.each([['今日の天気は'], ['あ'], ['']])('finds nothing for "%s"', async (text) => {
    expect((await suggestions())(text)).toEqual([]);
  });

  it('offers the first questions of the source with their answers and the contact', async () => {
    const { knowledge } = await understand();
    const { questions, contact, retentionDays } = firstHelp(knowledge, 30);
    expect(questions.map(({ action }) => action)).toEqual(
      ['new-vs-renewal', 'different-applicant', 'renewal-timing'].map((entryId) => ({
        kind: 'entry',
        entryId,
      })),
    );
    expect([contact, retentionDays]).toEqual([expect.stringContaining('窓口'), 30]);
  });
});
