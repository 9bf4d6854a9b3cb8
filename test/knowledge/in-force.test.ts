import { knowledgeOn } from '../../src/knowledge/figures';
import { foundAmong } from '../../src/knowledge/in-force';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { noticesOf } from '../../src/knowledge/notices';
import { remindersOf } from '../../src/knowledge/reminders';
import type { Knowledge } from '../../src/knowledge/types';
import type { SearchResult } from '../../src/search/types';
import { PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY });
});

const dated = (dates: { from?: string; until?: string }, asOf = '2026-11-22'): Knowledge => ({
  ...knowledge,
  entries: knowledge.entries.map((entry) =>
    entry.id === 'renewal-timing' ? { ...entry, ...dates, asOf } : entry,
  ),
});
const isTold = (some: Knowledge, day: string) =>
  knowledgeOn(some, day).entries.some(({ id }) => id === 'renewal-timing');

it('an entry is answered from its first day to its last, both included', () => {
  const some = dated({ from: '2026-12-01', until: '2026-12-31' });
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => isTold(some, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isTold(knowledge, '2050-01-01')).toBe(true);
});

it('what is not in force is neither answered nor offered', () => {
  const candidate = (entryId: string) => ({ entryId, score: 0.5, parts: {} });
  const found = { outcome: 'answer', entryId: 'a', candidates: [candidate('a'), candidate('b')] };
  const among = (...ids: string[]) => {
    const entries = ids.map((id) => ({ id }));
    const { outcome, entryId, candidates } = foundAmong(found as unknown as SearchResult, entries);
    return [outcome, entryId, candidates.map((one) => one.entryId)];
  };
  expect(among('a', 'b')).toEqual(['answer', 'a', ['a', 'b']]);
  expect(among('a')).toEqual(['answer', 'a', ['a']]);
  expect(among('b')).toEqual(['unknown', null, ['b']]);
});

it('staff are reminded of what ends, begins or changes within 60 days, and of what is a year old', () => {
  const texts = (some: Knowledge, day: string) => remindersOf(some, day).map(({ text }) => text);
  expect(texts(knowledge, '2026-12-01')).toEqual([]);
  expect(texts(knowledge, '2027-01-14')).toEqual([
    '証明書の有効期間の上限(日)が、2027-03-15(あと60日)から「100」に変わります。',
  ]);
  expect(texts(knowledge, '2027-01-13')).toEqual([]);
  expect(texts(dated({ until: '2026-12-31' }), TODAY)).toEqual([
    expect.stringContaining('2026-12-31(あと30日)で終わります'),
  ]);
  expect(texts(dated({ until: '2026-11-30' }), TODAY)).toEqual([
    expect.stringContaining('今は答えていません'),
  ]);
  expect(texts(dated({}, '2025-11-30'), TODAY)).toEqual([expect.stringContaining('2025-11-30のものです')]);
});

it('an entry that is opposed hears by what: the topic and the practice questions, and how many ways to ask it needs', () => {
  const [first] = knowledge.entries;
  if (!first) throw new Error('There is no entry');
  const invoice = {
    ...first,
    id: 'invoice',
    question: '請求書はいつ届きますか?',
    alternatives: ['請求書が来ない', '請求書の宛名を変えられますか'],
  };
  const practice = [{ question: '請求書払いにしたい', expected: null }];
  const notices = noticesOf({ ...knowledge, entries: [...knowledge.entries, invoice] }, practice, TODAY);
  expect(notices).toEqual([
    '項目「invoice」の聞き方は2件です。10件以上あると、見つかりやすくなります。',
    expect.stringMatching(
      /^項目「invoice」と逆のことを教えている質問が\d+件あります\(.*見積書・請求書・領収書.*練習問題1件\)/,
    ),
  ]);
});
