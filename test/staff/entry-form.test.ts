import { overlapsOf } from '../../src/knowledge/editing/overlaps';
import { emptyForm, sentForm } from '../../src/staff/entry-form';
import { Form } from '../../src/staff/form';

const form = (fields: Record<string, string>) => sentForm(new Form(new URLSearchParams(fields)), 'seal');

it('a wording counts once, however it is written, and what is the question is no other way to ask', () => {
  const { ways, proofs } = form({
    question: 'サイトシールはどこですか?',
    ways: 'サイトシールはどこですか\nシールの場所\nシールの、場所\nシールはどこ',
    proofs: 'シールはどこ\nシールを探しています',
  });
  expect(ways).toEqual(['シールの場所', 'シールはどこ']);
  expect(proofs).toEqual(['シールを探しています']);
});

it('a new entry begins with all that was asked', () => {
  const asked = ['サイトシール 取得', 'シールを貼りたい', 'シールのタグはどこ'];
  const { question, ways } = emptyForm('サイトシール 取得', '2026-11-01', asked);
  expect([question, ways]).toEqual(['サイトシール 取得', ['シールを貼りたい', 'シールのタグはどこ']]);
});

it('the very words of a topic oppose an entry, however little the rest is alike', () => {
  const topic = { id: 'login', label: 'ログイン', examples: ['ログインできません', '天気は'] };
  const questions = ['請求書の宛名を変えたい', '請求書の送り先', '請求書の住所変更', 'ログインできません'];
  const overlaps = overlapsOf(questions, 'invoice', { entries: [], topics: [topic], practice: [] });
  expect(overlaps.map(({ standing, likeness }) => [standing.text, likeness])).toEqual([
    ['ログインできません', 1],
  ]);
});
