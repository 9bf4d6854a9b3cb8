import type { Reading } from './reading';

/** The facts of these that a message tells outright, each once. */
export function factsTold({ told }: Reading, facts: readonly string[]): string[] {
  const said = told.statements.filter(({ fact, mood }) => mood === 'told' && facts.includes(fact));
  return [...new Set(said.map(({ fact }) => fact))];
}
