import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Message } from '../../src/bot/types';
import type { Knowledge } from '../../src/knowledge/types';
import { TODAY } from '../person/person';
import { momentsOf } from '../reading/moments';
import { readCases } from '../replies/case';

/** Messages that follow one another on one day. */
export interface Conversation {
  /** Where it comes from; differences are counted by it. */
  source: string;
  today: DateTime;
  /** The kept state that it begins with. */
  state?: unknown;
  messages: readonly Message[];
}

const said = (text: string): Message => ({ text, files: [] });
const question = z.object({ question: z.string() });
const asked = z.string().optional();
const rows = z.object({ asked, groups: z.array(z.object({ asked, said: z.array(z.string()) })) });

/** Every conversation that is on file, in an order that stays the same. */
export function conversationsOn(root: string, knowledge: Knowledge): Conversation[] {
  return [
    ...developmentQuestions(root),
    ...knowledge.topics.flatMap(({ examples }) => examples.map((text) => alone('topics', text))),
    ...readingRows(join(root, 'test', 'reading')),
    ...replyCases(join(root, 'bench', 'replies', 'data')),
  ];
}

const alone = (source: string, text: string): Conversation => ({
  source,
  today: TODAY,
  messages: [said(text)],
});

function developmentQuestions(root: string): Conversation[] {
  return readFileSync(join(root, 'knowledge', 'practice.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => alone('questions', question.parse(JSON.parse(line)).question));
}

/** Rows of readings, each said wherever its question may stand. */
function readingRows(folder: string): Conversation[] {
  const moments = momentsOf(TODAY);
  const statesFor = (fact: string | undefined) =>
    fact === undefined
      ? [undefined]
      : moments.filter(({ name }) => name.endsWith(`/${fact}`)).map(({ state }) => state);
  return filesIn(folder, '.yaml').flatMap((file) => {
    const { asked: whole, groups } = rows.parse(parse(readFileSync(file, 'utf8')));
    return groups.flatMap(({ asked: own = whole, said: texts }) =>
      texts.flatMap((text) => statesFor(own).map((state) => ({ ...alone('readings', text), state }))),
    );
  });
}

function replyCases(folder: string): Conversation[] {
  return filesIn(folder, '.dev.jsonl')
    .flatMap(readCases)
    .map(({ turns, today }) => ({
      source: 'replies',
      today: today ? DateTime.fromISO(`${today}T10:00`, { zone: 'Asia/Tokyo' }) : TODAY,
      messages: turns.map(said),
    }));
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
