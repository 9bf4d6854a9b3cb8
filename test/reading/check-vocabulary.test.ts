import { DAYS } from '../../bench/words/outcome';
import type { Finding } from '../../src/knowledge/finding';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Knowledge } from '../../src/knowledge/types';
import type { FactLine, ReplyLine, Vocabulary } from '../../src/knowledge/vocabulary';
import { loadAnalyser } from '../../src/language/kuromoji';
import { checkVocabulary } from '../../src/reading/check-vocabulary';
import { PRODUCT_KNOWLEDGE } from './support/reader';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PRODUCT_KNOWLEDGE);
});

const checked = async (vocabulary: Partial<Vocabulary> = {}): Promise<Finding[]> =>
  checkVocabulary(
    { lexicon: knowledge.lexicon, vocabulary: { ...knowledge.vocabulary, ...vocabulary } },
    await loadAnalyser(),
    DAYS,
  );

/** A vocabulary of one line beside the product's nouns. */
const only = async (lines: { facts?: Vocabulary['facts']; replies?: readonly ReplyLine[] }) =>
  (await checked({ facts: {}, replies: [], events: [], commands: [], talk: [], requests: [], ...lines })).map(
    ({ file, entry, problem }) => `${file} ${entry}: ${problem}`,
  );

const KEEP: FactLine = {
  word: '残る',
  class: '五段',
  is: true,
  of: ['バックアップ'],
  must: 'バックアップが残っています',
  mustNot: '疑問が残っています',
};

test('a line in order is no finding', async () => {
  expect(await only({ facts: { backup: [KEEP] } })).toEqual([]);
});

test.each<[string, Partial<FactLine>, string]>([
  [
    'another word',
    { must: 'バックアップが見つかりました' },
    '読めるはずの文(must)「バックアップが見つかりました」を読めません。',
  ],
  [
    'a question',
    { must: 'バックアップが残っていますか' },
    '読めるはずの文(must)「バックアップが残っていますか」を読めません。',
  ],
])('must with %s', async (_what, change, problem) => {
  expect(await only({ facts: { backup: [{ ...KEEP, ...change }] } })).toEqual([
    `vocabulary/backup.yaml 残る: ${problem}`,
  ]);
});

test('a sentence that must not be read and is', async () => {
  const line: FactLine = { ...KEEP, mustNot: '控えが残っています' };
  expect(await only({ facts: { sameName: [line] } })).toEqual([
    'vocabulary/same-name.yaml 残る: 読んではいけない文(mustNot)「控えが残っています」も読んでしまいます。',
  ]);
});

test('a line that foreign subjects pass', async () => {
  const line: FactLine = { ...KEEP, must: '倉庫が残っています', of: ['倉庫'], mustNot: '疑問です' };
  const nouns = [...knowledge.vocabulary.nouns, { name: '倉庫', words: ['倉庫', '駐車場'] }];
  const found = await checked({ nouns, facts: { backup: [line] } });
  expect(found.filter(({ file }) => file === 'vocabulary/backup.yaml')).toEqual([
    expect.objectContaining({ problem: '関係のないことを言う「駐車場は残っています」も読んでしまいます。' }),
  ]);
});

test('a word of reply that is read denied only', async () => {
  const line: ReplyLine = {
    act: 'dont-know',
    word: '分かる',
    class: '五段',
    denied: true,
    must: '分かりました',
    mustNot: '分かりません',
  };
  expect(await only({ replies: [line] })).toEqual([
    'vocabulary/replies.yaml 分かる: 読めるはずの文(must)「分かりました」を読めません。',
  ]);
});
