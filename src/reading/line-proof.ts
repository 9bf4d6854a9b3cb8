import type { Vocabulary } from '../knowledge/vocabulary';
import type { Sense } from './lexemes';
import type { Reading } from './reading';

/** A line of the vocabulary that says something: all but the groups of nouns. */
export type LineSense = Exclude<Sense, { kind: 'noun' }>;

/** A line with the file that it stands in. */
export interface PlacedLine {
  file: string;
  sense: LineSense;
}

const fileOf = (name: string): string =>
  `vocabulary/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/** Every line of a vocabulary. The file of a fact has the fact's name, in small letters with hyphens. */
export function linesOf({ facts, replies, events, commands, talk, requests }: Vocabulary): PlacedLine[] {
  const placed = <L>(name: string, lines: readonly L[], senseOf: (line: L) => LineSense): PlacedLine[] =>
    lines.map((line) => ({ file: fileOf(name), sense: senseOf(line) }));
  return [
    ...Object.entries(facts).flatMap(([fact, lines]) =>
      placed(fact, lines, (line) => ({ kind: 'fact', fact, line })),
    ),
    ...placed('replies', replies, (line) => ({ kind: 'reply', line })),
    ...placed('events', events, (line) => ({ kind: 'event', line })),
    ...placed('commands', commands, (line) => ({ kind: 'command', line })),
    ...placed('talk', talk, (line) => ({ kind: 'talk', line })),
    ...placed('requests', requests, (line) => ({ kind: 'request', line })),
  ];
}

/** The fact that has to be asked for, so that the line counts. */
export const askedFor = (sense: LineSense): string | null =>
  sense.kind === 'fact' && sense.line.when === 'asked' ? sense.fact : null;

/** Owners of a day that an event gives it. */
const OWNERS = { issue: ['issue', 'server-id', 'registry'], expiry: ['expiry'] } as const;

/** What a message was read as that the line could say, be it by this line or by another; undefined for nothing. */
export function readAs(reading: Reading, sense: LineSense): string | undefined {
  const { told, replies, days, command, talk, request } = reading;
  switch (sense.kind) {
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
  }
}
