import { fillFigures, knowledgeOn, unknownFigures } from '../../src/knowledge/figures';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Rules } from '../../src/knowledge/types';
import { PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

let rules: Rules;
beforeAll(async () => {
  ({ rules } = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY }));
});

const TEXT = '{renewalOpensAfterDays}日、{registryCertificateMonths}か月、+{hoursAhead}時間';

test('a text takes its figures from the rules of the day', () => {
  expect(fillFigures(TEXT, rules, TODAY)).toBe('30日、3か月、+9時間');
});

test('figures change on the day their rule does', () => {
  const changed: Rules = {
    ...rules,
    renewalOpensAfterDays: [
      ...rules.renewalOpensAfterDays,
      { from: '2027-01-01', value: 20, source: 'test' },
    ],
    targetZone: [...rules.targetZone, { from: '2027-01-01', value: 'Asia/Kolkata', source: 'test' }],
  };
  expect(fillFigures(TEXT, changed, '2026-12-31')).toBe('30日、3か月、+9時間');
  expect(fillFigures(TEXT, changed, '2027-01-01')).toBe('20日、3か月、+5.5時間');
});

test('a name that is no figure is left and named', () => {
  expect(fillFigures('{price}円', rules, TODAY)).toBe('{price}円');
  expect(unknownFigures('{price}円、{hoursAhead}時間')).toEqual(['price']);
});

test('no entry repeats a figure that a rule gives', async () => {
  const { entries, leads } = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY });
  const texts = [
    ...entries.flatMap(({ answer, cases = [] }) => [
      answer,
      ...cases.flatMap(({ say, rest = '' }) => [say, rest]),
    ]),
    ...leads.map(({ say }) => say),
  ];
  expect(texts.filter((text) => /30日|3か月|9時間/.test(text))).toEqual([]);
});

test('the knowledge of another day has the same topics, so that nothing made of them is made anew', async () => {
  const knowledge = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY });
  expect(knowledgeOn(knowledge, '2027-01-01').topics).toBe(knowledge.topics);
  expect(knowledgeOn(knowledge, '2027-01-02').topics).toBe(knowledge.topics);
});
