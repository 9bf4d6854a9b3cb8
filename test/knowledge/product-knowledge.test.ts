import { fillFigures } from '../../src/knowledge/figures';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { ruleOn } from '../../src/knowledge/rule-on';
import type { Knowledge } from '../../src/knowledge/types';
import { PRODUCT_KNOWLEDGE, TODAY } from './support/folder';

const CONTRACT = [
  'change-common-name',
  'different-applicant',
  'expiry-jst-example',
  'expiry-timezone',
  'new-csr-each-time',
  'new-vs-renewal',
  'renewal-documents',
  'renewal-timing',
  'server-stopped-after-renewal',
];

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PRODUCT_KNOWLEDGE, { today: TODAY });
});

const answerOf = (id: string) =>
  fillFigures(knowledge.entries.find((entry) => entry.id === id)?.answer ?? '', knowledge.rules, TODAY);

test('holds the nine entries that buttons, traces and reports refer to', () => {
  expect(knowledge.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(CONTRACT));
});

test.each([
  ['new-vs-renewal', ['30日を過ぎ', '前年度と同じ', '初めて', '負荷分散', '新規手順', '更新手順']],
  ['different-applicant', ['異なる担当者', '更新申請できます']],
  ['renewal-timing', ['30日を経過', 'いつでも', '前年度と同じコモンネーム', '新規申請']],
  ['renewal-documents', ['綜合警備保障', '帝国データバンク企業コード', '登記簿謄本', '3か月以内の原本']],
  ['new-csr-each-time', ['キーペアファイル', 'Microsoft IIS', '開発元']],
  ['change-common-name', ['新規申請', '更新の手順']],
  ['expiry-timezone', ['GMT(グリニッジ標準時)', '+9時間']],
  [
    'server-stopped-after-renewal',
    ['2つ', 'バックアップ', '異なるファイル名', 'コンフィギュレーションファイル'],
  ],
  ['expiry-jst-example', ['12/10/2011 09:00:00', '12/11/2012 08:59:59']],
])('the answer of %s keeps the facts of its source', (id, facts) => {
  const answer = answerOf(id);
  expect(facts.filter((fact) => !answer.includes(fact))).toEqual([]);
});

test('each of them is taught widely and proves itself', () => {
  const ours = knowledge.entries.filter(({ id }) => CONTRACT.includes(id));
  const counts = ours.map(({ id, alternatives, mustFind }) => ({
    id,
    taught: alternatives.length >= 40,
    proved: mustFind.length >= 8,
  }));
  expect(counts.filter(({ taught, proved }) => !taught || !proved)).toEqual([]);
});

test('every subject without an answer has enough examples to be recognised by', () => {
  expect(knowledge.topics.length).toBeGreaterThanOrEqual(35);
  expect(knowledge.topics.filter(({ examples }) => examples.length < 15)).toEqual([]);
});

test('the rules follow their days', () => {
  const { rules } = knowledge;
  expect(ruleOn(rules.renewalOpensAfterDays, TODAY)).toBe(30);
  expect(ruleOn(rules.registryCertificateMonths, TODAY)).toBe(3);
  expect(ruleOn(rules.targetZone, TODAY)).toBe('Asia/Tokyo');
  const lifetimes = ['2026-03-14', '2026-03-15', '2027-03-15', '2029-03-15'].map((day) =>
    ruleOn(rules.maximumLifetimeDays, day),
  );
  expect(lifetimes).toEqual([398, 200, 100, 47]);
});
