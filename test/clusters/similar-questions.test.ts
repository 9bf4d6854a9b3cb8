import { similarQuestions } from '../../src/clusters/similar-questions';

it('puts questions about the same together, the most frequent first, each once', () => {
  const texts = [
    'ワイルドカード証明書はありますか',
    '領収書はもらえますか',
    'ワイルドカードの証明書は使えますか',
    'ワイルドカード証明書は有りますか?',
    'ワイルドカード証明書はありますか',
    'ワイルドカード証明書はありますか?',
    '領収書を出してもらえますか',
    '今日の天気は',
  ];
  const groups = similarQuestions(texts);
  expect(groups.map(({ question, count }) => [question, count])).toEqual([
    ['ワイルドカード証明書はありますか?', 5],
    ['領収書を出してもらえますか', 2],
    ['今日の天気は', 1],
  ]);
  expect(groups[0]?.wordings).toContain('ワイルドカードの証明書は使えますか');
});

it('keeps what has no word in common apart, and takes anything', () => {
  expect(similarQuestions(['', '?', '失効', '更新'])).toHaveLength(4);
  expect(similarQuestions([])).toEqual([]);
});
