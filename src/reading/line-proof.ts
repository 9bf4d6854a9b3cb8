import { type NounGroup, PERSON_ACTS, type Vocabulary } from '../knowledge/vocabulary';
import type { Sense } from './lexemes';
import { unitsOf } from './mentions';
import type { SenseUnit } from './phrases';
import type { Reading } from './reading';

/** What a line says, with the file that it stands in and the sentences that prove it. */
export interface PlacedLine {
  file: string;
  sense: Sense;
  proof: Proof;
}

interface Proof {
  word: string;
  must: string;
  mustNot: string;
}

const fileOf = (name: string): string =>
  `vocabulary/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/** Every line of a vocabulary, and every group of nouns that has its sentences. The file of a fact has the fact's name, in small letters with hyphens. */
export function linesOf({
  nouns,
  facts,
  replies,
  events,
  commands,
  talk,
  requests,
  acts,
}: Vocabulary): PlacedLine[] {
  const placed = <L extends Proof>(
    name: string,
    lines: readonly L[],
    senseOf: (line: L) => Sense,
  ): PlacedLine[] =>
    lines.map((line) => {
      const { word, must, mustNot } = line;
      return { file: fileOf(name), sense: senseOf(line), proof: { word, must, mustNot } };
    });
  return [
    ...nouns.flatMap((group) => provenNouns(group)),
    ...Object.entries(facts).flatMap(([fact, lines]) =>
      placed(fact, lines, (line) => ({ kind: 'fact', fact, line })),
    ),
    ...placed('replies', replies, (line) => ({ kind: 'reply', line })),
    ...placed('events', events, (line) => ({ kind: 'event', line })),
    ...placed('commands', commands, (line) => ({ kind: 'command', line })),
    ...placed('talk', talk, (line) => ({ kind: 'talk', line })),
    ...placed('requests', requests, (line) => ({ kind: 'request', line })),
    ...acts.flatMap((line) =>
      placed(isOfPerson(line.act) ? 'person' : 'followUps', [line], () => ({ kind: 'act', line })),
    ),
  ];
}

function provenNouns(group: NounGroup): PlacedLine[] {
  const { name, must, mustNot, aside } = group;
  if (must === undefined || mustNot === undefined) return [];
  const proof = { word: name, must, mustNot };
  return [{ file: aside ?? fileOf('nouns'), sense: { kind: 'noun', group }, proof }];
}

const isOfPerson = (act: string): boolean => PERSON_ACTS.some((one) => one === act);

/** The fact that has to be asked for, so that the line counts. */
export const askedFor = (sense: Sense): string | null =>
  sense.kind === 'fact' && sense.line.when === 'asked' ? sense.fact : null;

/** Owners of a day that an event gives it. */
const OWNERS = { issue: ['issue', 'server-id', 'registry'], expiry: ['expiry'] } as const;

/** What a message was read as that the line could say, be it by this line or by another; undefined for nothing. */
export function readAs(reading: Reading, sense: Sense): string | undefined {
  const { told, replies, days, command, talk, request, acts } = reading;
  switch (sense.kind) {
    case 'noun': {
      const { name } = sense.group;
      return reading.clauses.some((clause) => unitsOf(clause).some((unit) => names(unit, name)))
        ? name
        : undefined;
    }
    case 'fact': {
      const last = told.statements.findLast(({ fact, mood }) => fact === sense.fact && mood === 'told');
      return last && String(last.value);
    }
    case 'reply':
      return replies.find(({ act }) => act === sense.line.act)?.act;
    case 'event': {
      const owners: readonly string[] = OWNERS[sense.line.event];
      return days.find(({ owner }) => owners.includes(owner))?.owner;
    }
    case 'command':
      return sense.line.command === 'named' || command === sense.line.command ? command : undefined;
    case 'talk':
      return talk === sense.line.talk ? talk : undefined;
    case 'request':
      return request === sense.line.dialog ? request : undefined;
    case 'act':
      return acts.some(({ act }) => act === sense.line.act) ? sense.line.act : undefined;
  }
}

const names = ({ found }: SenseUnit, group: string): boolean =>
  found.some(({ sense }) => sense.kind === 'noun' && sense.group.name === group);
