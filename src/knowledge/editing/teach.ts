import { excerpt } from '../text';
import { call, type EditCall } from './edit-calls';
import { placeOfKey, type Standing, standingsOf, type Taught } from './standing';

/** What a question is to mean: another way to ask for an entry, or an example of a topic without an answer. */
export type Meaning = { kind: 'entry' | 'topic'; id: string };

export interface Lesson {
  edits: readonly EditCall[];
  /** What is done, in Japanese sentences: nothing is learnt or given up silently. */
  told: readonly string[];
  /** Why it cannot be done; then there are no edits. */
  refused?: string;
}

/**
 * Teaches what a question means, and puts right whatever says otherwise about the same words: ways of other entries, examples of
 * topics, questions that must find another entry, practice questions. Pure.
 */
export function teach(question: string, meaning: Meaning, taught: Taught): Lesson {
  const standings = standingsOf(question, taught);
  const own = (standing: Standing) => 'id' in standing && standing.id === meaning.id;
  const heading = standings.find(({ kind }) => kind === 'question');
  if (heading && own(heading)) return refusal('この項目の質問そのものです。足す必要はありません。');
  if (heading && 'id' in heading)
    return refusal(`項目「${heading.id}」の質問と同じ言葉です。先にそちらの質問を書き直してください。`);
  const others = standings.map((standing) => correction(standing, meaning, taught));
  const refused = others.find((other) => other.refused !== undefined);
  if (refused) return refused;
  const added = lessonOf(question, meaning, standings, taught);
  return {
    edits: [...added.edits, ...others.flatMap(({ edits }) => edits)],
    told: [...added.told, ...others.flatMap(({ told }) => told)],
  };
}

const refusal = (refused: string): Lesson => ({ edits: [], told: [], refused });
const NOTHING: Lesson = { edits: [], told: [] };

function lessonOf(
  question: string,
  { kind, id }: Meaning,
  standings: readonly Standing[],
  { topics }: Taught,
): Lesson {
  const there = standings.some(
    (standing) => standing.kind === (kind === 'entry' ? 'way' : 'example') && standing.id === id,
  );
  const words = `「${excerpt(question)}」`;
  if (there) return { edits: [], told: [`${words}は、もう入っています。`] };
  if (kind === 'entry')
    return { edits: [call('addWay', id, question)], told: [`項目「${id}」の聞き方に${words}を足しました。`] };
  const label = topics.find((topic) => topic.id === id)?.label ?? id;
  return {
    edits: [call('addExample', id, question)],
    told: [`話題「${label}」の例に${words}を足しました。`],
  };
}

/** What another place needs where the words get this meaning. */
function correction(standing: Standing, meaning: Meaning, { entries }: Taught): Lesson {
  const entryId = meaning.kind === 'entry' ? meaning.id : null;
  if (standing.kind === 'practice') {
    if (standing.expected === entryId) return NOTHING;
    const before = standing.expected === null ? '答えなし' : `「${standing.expected}」`;
    const after = entryId === null ? '答えなし' : `「${entryId}」`;
    return {
      edits: [call('setPractice', standing.text, entryId)],
      told: [`同じ言葉の練習問題の正解を、${before}から${after}に変えました。`],
    };
  }
  if (standing.kind === 'example') {
    if (meaning.kind === 'topic' && standing.id === meaning.id) return NOTHING;
    return {
      edits: [call('removeExample', standing.id, standing.text)],
      told: [`話題「${standing.label}」の例から同じ言葉を外しました。`],
    };
  }
  if (standing.kind === 'way') {
    if (standing.id === entryId) return NOTHING;
    return {
      edits: [call('removeWay', standing.id, standing.text)],
      told: [`項目「${standing.id}」の聞き方から同じ言葉を外しました。`],
    };
  }
  if (standing.kind === 'proof') return withoutProof(standing, entries);
  return NOTHING;
}

/** A question that must find an entry proves nothing once it is taught, and may not stay at another entry. */
function withoutProof(
  { id, text }: Extract<Standing, { kind: 'proof' }>,
  entries: Taught['entries'],
): Lesson {
  const proofs = entries.find((entry) => entry.id === id)?.mustFind ?? [];
  const kept = proofs.filter((proof) => proof !== text);
  if (kept.length === 0)
    return refusal(
      `項目「${id}」のただ1つの「必ず見つける質問」です。先にその項目に別の「必ず見つける質問」を書いてください。`,
    );
  return {
    edits: [call('setEntry', id, { mustFind: kept.join('\n') })],
    told: [`項目「${id}」の「必ず見つける質問」から同じ言葉を外しました。`],
  };
}

/** Makes questions that contradict an entry its own: from a topic they become ways to ask, of practice the answer changes. */
export function takeOver(keys: readonly string[], entryId: string): EditCall[] {
  return keys.flatMap((key): EditCall[] => {
    const [kind, id = '', text = ''] = placeOfKey(key) ?? [];
    if (kind === 'practice') return [call('setPractice', text, entryId)];
    if (kind === 'example') return [call('removeExample', id, text), call('takeWay', entryId, text)];
    if (kind === 'way') return [call('removeWay', id, text), call('takeWay', entryId, text)];
    return [];
  });
}
