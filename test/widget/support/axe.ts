import { readFileSync } from 'node:fs';
import type { Visitor } from './visitor';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Findings {
  violations: { id: string; nodes: { target: unknown; html: string }[] }[];
}

/** What axe-core finds in the page and in its frame. */
export async function violations({ page }: Pick<Visitor, 'page'>): Promise<unknown[]> {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { violations: found } = await page.evaluate<Findings>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  );
  return found.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])]);
}
