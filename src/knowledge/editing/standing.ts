import { z } from 'zod';
import { sameWordingKey } from '../text';
import type { Entry, Topic } from '../types';
import type { PracticeLine } from './practice';

/** What the search is taught from, as far as meanings of questions go. */
export interface Taught {
  entries: readonly Pick<Entry, 'id' | 'question' | 'alternatives' | 'mustFind'>[];
  topics: readonly Pick<Topic, 'id' | 'label' | 'examples'>[];
  practice: readonly PracticeLine[];
}

/** A place at which somebody has said what a question means. */
export type Standing =
  | { kind: 'question'; id: string; text: string }
  | { kind: 'way'; id: string; text: string }
  | { kind: 'proof'; id: string; text: string }
  | { kind: 'example'; id: string; label: string; text: string }
  | { kind: 'practice'; expected: string | null; text: string };

/** Every place, in the order of the files. */
export function allStandings({ entries, topics, practice }: Taught): Standing[] {
  return [
    ...entries.flatMap(({ id, question, alternatives, mustFind }): Standing[] => [
      { kind: 'question', id, text: question },
      ...alternatives.map((text): Standing => ({ kind: 'way', id, text })),
      ...mustFind.map((text): Standing => ({ kind: 'proof', id, text })),
    ]),
    ...topics.flatMap(({ id, label, examples }) =>
      examples.map((text): Standing => ({ kind: 'example', id, label, text })),
    ),
    ...practice.map(({ question, expected }): Standing => ({ kind: 'practice', expected, text: question })),
  ];
}

/** Where these very words stand already. */
export function standingsOf(text: string, taught: Taught): Standing[] {
  const key = sameWordingKey(text);
  return allStandings(taught).filter((standing) => sameWordingKey(standing.text) === key);
}

const key = z.union([
  z.tuple([z.enum(['question', 'way', 'proof', 'example']), z.string(), z.string()]),
  z.tuple([z.literal('practice'), z.literal(''), z.string()]),
]);

/** Names a place in a form. */
export const standingKey = (standing: Standing): string =>
  JSON.stringify([standing.kind, standing.kind === 'practice' ? '' : standing.id, standing.text]);

/** The place that a key names: its kind, the id of what it stands in, its words. */
export function placeOfKey(text: string): z.infer<typeof key> | undefined {
  try {
    return key.safeParse(JSON.parse(text)).data;
  } catch {
    // Nobody's form sends that.
    return undefined;
  }
}
