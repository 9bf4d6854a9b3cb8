import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { loadAnalyser } from '../../src/language/kuromoji';
import { buildIndex, createSearcher, type Searcher } from '../../src/search';

let searcher: Searcher;

beforeAll(async () => {
  const knowledge = await loadKnowledge(join(__dirname, '../../knowledge'));
  searcher = createSearcher(buildIndex(knowledge, await loadAnalyser()), await loadAnalyser());
}, 60_000);

describe("the product's own knowledge", () => {
  test.each([
    ['更新はいつから申請できますか', 'renewal-timing'],
    ['こうしんはいつからしんせいできますか', 'renewal-timing'],
    ['koushin wa itsu kara shinsei dekimasu ka', 'renewal-timing'],
    ['行進申請はいつからですか', 'renewal-timing'],
    ['ｺｳｼﾝ ｼﾝｾｲ ﾊ ｲﾂｶﾗ', 'renewal-timing'],
    ['新規と更新、どっちで申し込めばいいの？', 'new-vs-renewal'],
    ['前の担当が辞めたんやけど、わたしが更新してもええの？', 'different-applicant'],
    ['登記簿謄本は更新でも出さないといけませんか', 'renewal-documents'],
    ['renewalのたびにnew CSRが必要?', 'new-csr-each-time'],
    ['コモンネーム 変更 更新', 'change-common-name'],
    ['期限はGMTと日本時間のどっちで書いてある？', 'expiry-timezone'],
    ['鍵を作り直したらサーバが起動しなくなった', 'server-stopped-after-renewal'],
    ['12/10/2012 23:59:59 GMT は日本時間でいつですか', 'expiry-jst-example'],
  ])('%s is answered with %s', (question, entryId) => {
    expect(searcher.search(question)).toMatchObject({ outcome: 'answer', entryId });
  });

  test.each([
    '更新の料金はいくらですか',
    'CSRの鍵長は何ビットですか',
    '提出した登記簿謄本は返してもらえますか',
    '証明書を再発行する方法を教えてください',
    'ワイルドカード証明書は使えますか',
    '明日の天気は？',
    'Can I use a wildcard certificate?',
  ])('%s is not answered', (question) => {
    expect(searcher.search(question).outcome).not.toBe('answer');
  });

  test.each([
    ['パスポートの更新に省略できる書類はありますか', 'パスポート'],
    ['自動車保険は何か月前から更新できますか', '自動車'],
    ['物置の鍵は毎回新しくするのですか', '物置'],
  ])('%s is about something else, however well the rest fits', (question, foreign) => {
    const result = searcher.search(question);
    expect(result.foreign).toBe(foreign);
    expect(result.outcome).not.toBe('answer');
  });

  test.each([
    '証明書の更新に省略できる書類はありますか',
    '株式会社椿山工芸の遠藤です。更新はいつから申請できますか',
  ])('%s is about nothing else', (question) => {
    expect(searcher.search(question)).toMatchObject({ entryId: expect.any(String), foreign: null });
  });
});
