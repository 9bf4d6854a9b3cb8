import type { SearchResult } from '../../src/search';
import { rememberResults } from '../../src/search/remember-results';

function counted() {
  const looked: string[] = [];
  const { search } = rememberResults({
    casesOf: () => [],
    search(given) {
      const text = typeof given === 'string' ? given : given.normalised;
      looked.push(text);
      return { outcome: 'unknown', tokens: [text] } as unknown as SearchResult;
    },
  });
  return { looked, search };
}

describe('a search that remembers', () => {
  it('looks once for what is asked again, and mixes nothing up', () => {
    const { looked, search } = counted();
    const found = ['更新', '費用', '更新', '費用'].map((text) => search(text).tokens);
    expect(found).toEqual([['更新'], ['費用'], ['更新'], ['費用']]);
    expect(looked).toEqual(['更新', '費用']);
  });

  it('forgets what was not asked for longest, so that it never grows without end', () => {
    const { looked, search } = counted();
    search('よくある質問');
    for (let n = 0; n < 400; n++) search(`質問${n}`);
    search('よくある質問');
    for (let n = 400; n < 800; n++) search(`質問${n}`);
    looked.length = 0;
    search('よくある質問');
    search('質問0');
    expect(looked).toEqual(['質問0']);
  });

  it('keeps no long texts', () => {
    const { looked, search } = counted();
    search('長い話。'.repeat(100));
    search('長い話。'.repeat(100));
    expect(looked).toHaveLength(2);
  });
});
