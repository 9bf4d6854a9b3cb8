import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationsOn } from '../../bench/record/conversations';
import { differenceOf } from '../../bench/record/difference';
import { lineOf, type RecordedTurn, turnOf } from '../../bench/record/turn';
import type { Knowledge } from '../../src/knowledge/types';

const turn: RecordedTurn = {
  source: 'questions',
  now: '2026-03-01T10:00:00.000+09:00',
  text: '更新はいつから',
  state: null,
  replies: [{ text: '30日たってからです。', buttons: [] }],
  traces: [
    { name: 'knowledge.match', value: { outcome: 'answer', entryId: 'renewal-timing', confidence: 0.9 } },
    { name: 'dialog.result', value: { dialog: 'renewal-date', daysLeft: 3 } },
    { name: 'reading', value: { acts: [] } },
  ],
};

const withTrace = (at: number, value: Record<string, unknown>): RecordedTurn => ({
  ...turn,
  traces: turn.traces.map((trace, index) => (index === at ? { ...trace, value } : trace)),
});

it('a turn that came out the same does not differ, through a file and back', () => {
  expect(differenceOf(turnOf(lineOf(turn)), turn)).toBeUndefined();
});

it.each([
  ['result', withTrace(1, { dialog: 'renewal-date', daysLeft: 4 })],
  ['entry', withTrace(0, { outcome: 'unknown', entryId: null, confidence: 0.9 })],
  ['scores', withTrace(0, { outcome: 'answer', entryId: 'renewal-timing', confidence: 0.8 })],
  ['reading', withTrace(2, { acts: [{ kind: 'ask' }] })],
  ['text', { ...turn, replies: [{ text: '45日たってからです。', buttons: [] }] }],
  ['asks', { ...turn, traces: [...turn.traces, { name: 'dialog.ask', value: { fact: 'issued' } }] }],
] as const)('the gravest difference names it: %s', (kind, now) => {
  expect(differenceOf(turn, now)?.kind).toBe(kind);
});

it('a line that is no turn is refused', () => {
  expect(() => turnOf('{"text":"はい"}')).toThrow();
});

it('rows of readings are said where their question stands, and the cases of replies in their order', () => {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    const put = (folder: string, name: string, text: string) => {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, name), text);
    };
    put('knowledge', 'practice.jsonl', '{"question":"更新はいつ","expected":"renewal-timing"}\n');
    put(
      'test/reading',
      'installed.yaml',
      'kind: answer\nasked: installed\ngroups:\n  - { expect: true, said: [入ってます] }\n',
    );
    put('test/reading', 'told.yaml', 'kind: told\ngroups:\n  - { expect: none, said: [こんにちは] }\n');
    put(
      'bench/replies/data',
      'few.dev.jsonl',
      '{"id":"a","bar":"b","kind":"c","turns":["はい","いいえ"],"today":"2026-02-20","expect":{}}\n',
    );
    const topics = [{ id: 'price', label: '料金', examples: ['いくら'] }];
    const found = conversationsOn(root, { topics } as unknown as Knowledge);
    expect(found.map(({ source, messages }) => [source, ...messages.map(({ text }) => text)])).toEqual([
      ['questions', '更新はいつ'],
      ['topics', 'いくら'],
      ['readings', '入ってます'],
      ['readings', 'こんにちは'],
      ['replies', 'はい', 'いいえ'],
    ]);
    expect(found[2]?.state).toMatchObject({ stack: [{ dialog: 'application-type', asking: 'installed' }] });
    expect(found[4]?.today.toISODate()).toBe('2026-02-20');
  } finally {
    rmSync(root, { recursive: true });
  }
});
