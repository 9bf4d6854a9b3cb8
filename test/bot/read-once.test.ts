import { join } from 'node:path';
import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import { createWorld } from '../../src/bot/world';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Analyser } from '../../src/language/analyser';
import { loadAnalyser } from '../../src/language/kuromoji';
import * as normalising from '../../src/language/normalise';
import { createReader } from '../../src/language/reader';
import { createMessageReader } from '../../src/reading/message-reader';
import * as cutting from '../../src/reading/read-clauses';
import { openSearch } from '../../src/search-files';

// The real ones, counted.
jest.mock('../../src/language/normalise', () => {
  const real = jest.requireActual('../../src/language/normalise');
  return { ...real, normalise: jest.fn(real.normalise) };
});
jest.mock('../../src/reading/read-clauses', () => {
  const real = jest.requireActual('../../src/reading/read-clauses');
  return { ...real, readClauses: jest.fn(real.readClauses) };
});

const knowledgeDirectory = join(__dirname, '..', '..', 'knowledge');
const NOW = DateTime.fromISO('2026-03-01T10:00:00', { zone: 'Asia/Tokyo' });

/** What one turn asked for. */
interface Effort {
  folds: number;
  cuts: number;
  readings: number;
  /** What was read. */
  texts: readonly string[];
  /** Everything that was cut into words, in its order. */
  analysed: readonly string[];
}

let turn: (text: string, state: unknown) => { state: unknown; effort: Effort };
let onceRead: (text: string) => readonly string[];

beforeAll(async () => {
  const [knowledge, real] = await Promise.all([loadKnowledge(knowledgeDirectory), loadAnalyser()]);
  let analysed: string[] = [];
  const analyser: Analyser = {
    tokenise: (text) => {
      analysed.push(text);
      return real.tokenise(text);
    },
  };
  const read = createMessageReader(knowledge, analyser);
  const searcher = await openSearch(knowledge, { knowledgeDirectory, analyser });
  const reader = createReader(analyser, knowledge.lexicon.terms);
  onceRead = (text) => {
    analysed = [];
    reader.read(text);
    return analysed;
  };
  turn = (text, state) => {
    const world = createWorld({ knowledge, searcher, read }, NOW);
    const texts: string[] = [];
    const counted: typeof world = {
      ...world,
      read: (...message) => {
        texts.push(message[0]);
        return world.read(...message);
      },
    };
    analysed = [];
    jest.mocked(normalising.normalise).mockClear();
    jest.mocked(cutting.readClauses).mockClear();
    const outcome = takeTurn({ text, files: [] }, state, counted);
    const folds = jest.mocked(normalising.normalise).mock.calls.length;
    const cuts = jest.mocked(cutting.readClauses).mock.calls.length;
    return {
      state: JSON.parse(JSON.stringify(outcome.state)),
      effort: { folds, cuts, readings: texts.length, texts, analysed },
    };
  };
  // What a refusal goes by is made of the knowledge, at the first of them.
  turn('料金はいくらですか', undefined);
});

/** A conversation, of which every message is looked at. */
it.each([
  ['a question', ['更新の申請はいつからできますか']],
  ['a question that has no answer', ['料金はいくらですか']],
  ['a greeting and thanks', ['こんにちは', 'ありがとうございました']],
  [
    'a dialog to its end',
    ['新規か更新か判定して', 'はい、あります', '同じです', '入れ替えます', '1月10日', '入っています'],
  ],
  [
    'a question in a dialog',
    ['登記簿謄本の期限を確認したい', 'ところで担当者が変わっても申請できますか', '1月20日です'],
  ],
  [
    'replies that are not understood',
    ['更新できる日を計算して', '請求書の日付は1月20日です', '部長が休みです'],
  ],
  ['a correction after a result', ['発行日は1月20日です。いつから更新できますか', 'やっぱり1月25日でした']],
  ['an offer taken up', ['更新の申請はいつからできますか', 'お願いします', '1月20日']],
  [
    'several sentences',
    ['サーバが止まりました。鍵ファイルを上書きしてしまい、バックアップはありません。どうすればいいですか'],
  ],
  ['pasted dates', ['notBefore=Jan 10 00:00:00 2026 GMT\nnotAfter=Jul 10 23:59:59 2026 GMT']],
])('%s: every message is read once', (_, texts) => {
  let kept: unknown;
  for (const text of texts) {
    const { state, effort } = turn(text, kept);
    kept = state;
    const once = { folds: 1, cuts: 1, readings: 1, analysed: onceRead(text) };
    expect({ text, ...effort }).toMatchObject({ text, ...once });
  }
});

it.each([
  '更新はいつからですか。あと登記簿は必要ですか。それと料金はいくらですか',
  '更新の書類は?CSRは毎回?担当者が変わったら?',
  '更新の時期とCSRの要否を教えてください',
  'コモンネームを変えたいのですが、これって新規?もとの証明書はどうなりますか?',
])('no part of several questions is read more than once: %s', (text) => {
  const { effort } = turn(text, undefined);
  expect(effort.texts.length).toBeGreaterThan(1);
  expect(effort.texts).toEqual([...new Set(effort.texts)]);
});

it('a misspelt one is read once more by the search, and cut into clauses once', () => {
  const text = 'コモンネムを変更したい';
  const { effort } = turn(text, undefined);
  expect(effort).toMatchObject({ folds: 2, cuts: 1, readings: 1 });
  expect(effort.analysed.slice(0, onceRead(text).length)).toEqual(onceRead(text));
});

it('what was written before a dialog is taken up again is read beside the message that takes it up', () => {
  const asked = turn('登記簿謄本の期限を確認したい', undefined).state as { stack: { touchedAt: number }[] };
  const left = { ...asked, stack: asked.stack.map((one) => ({ ...one, touchedAt: 0 })) };
  const paused = turn('1月20日です', left);
  expect(paused.effort).toMatchObject({ folds: 1, cuts: 1, readings: 1 });
  expect(turn('続ける', paused.state).effort).toMatchObject({ folds: 2, cuts: 2, readings: 2 });
});
