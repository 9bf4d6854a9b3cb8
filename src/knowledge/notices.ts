import { type Overlap, overlapsOf } from './editing/overlaps';
import type { PracticeLine } from './editing/practice';
import { remindersOf } from './reminders';
import { excerpt } from './text';
import type { Entry, Knowledge } from './types';

/** Ways to ask that an entry needs: with fewer, people who ask otherwise are not understood. */
export const WAYS_NEEDED = 10;

/** Likeness (0–1) from which a question that teaches the opposite is proposed to be moved. */
export const PROPOSED_FROM = 0.35;
/** Fewer than so many may well be right as they are. */
const FEW = 3;
const NAMED = 3;

/** What staff should know though the knowledge works: Japanese sentences. Pure. @param today `yyyy-MM-dd` */
export function noticesOf(knowledge: Knowledge, practice: readonly PracticeLine[], today: string): string[] {
  return [
    ...remindersOf(knowledge, today).map(({ text }) => text),
    ...knowledge.entries.flatMap((entry) => [
      ...waysNotice(entry),
      ...opposedNotice(entry, opposing(entry, knowledge, practice)),
    ]),
  ];
}

/** Questions that teach the opposite of an entry that few ways to ask are known of: later on, what is alike has been told apart. */
export function opposing(entry: Entry, knowledge: Knowledge, practice: readonly PracticeLine[]): Overlap[] {
  if (entry.alternatives.length >= 3 * WAYS_NEEDED) return [];
  const { entries, topics } = knowledge;
  const questions = [entry.question, ...entry.alternatives];
  return overlapsOf(questions, entry.id, { entries, topics, practice }).filter(
    ({ likeness }) => likeness >= PROPOSED_FROM,
  );
}

const waysNotice = ({ id, alternatives }: Entry): string[] =>
  alternatives.length >= WAYS_NEEDED
    ? []
    : [
        `項目「${id}」の聞き方は${alternatives.length}件です。${WAYS_NEEDED}件以上あると、見つかりやすくなります。`,
      ];

function opposedNotice({ id }: Entry, overlaps: readonly Overlap[]): string[] {
  if (overlaps.length < FEW) return [];
  const topics = new Set(
    overlaps.flatMap(({ standing }) => (standing.kind === 'example' ? [`話題「${standing.label}」`] : [])),
  );
  const lines = overlaps.filter(({ standing }) => standing.kind === 'practice').length;
  const places = [...topics, ...(lines > 0 ? [`練習問題${lines}件`] : [])].join('・');
  const named = overlaps
    .slice(0, NAMED)
    .map(({ standing }) => `「${excerpt(standing.text, 24)}」`)
    .join('');
  return [
    `項目「${id}」と逆のことを教えている質問が${overlaps.length}件あります(${places}): ${named}など。npm run knowledge -- take ${id} で、この項目に移せます。`,
  ];
}
