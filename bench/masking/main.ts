import { join } from 'node:path';
import { mask } from '../../src/masking';
import { readMarked } from './marked';

const ROOT = join(__dirname, '..', '..', '..');

/** Prints how much of marked sentences is masked, and how much besides. */
export async function run(rest: readonly string[]): Promise<void> {
  for (const file of ['dev.txt', 'held-out.txt'] as const) {
    const sentences = readMarked(ROOT, file);
    const results = sentences.map(({ text, secrets, options }) => {
      const { text: kept, removed } = mask(text, options);
      return {
        text,
        kept,
        secrets: secrets.length,
        leaked: secrets.filter((secret) => !removed.some((one) => one.includes(secret))).length,
        lost: removed.filter((one) => !secrets.some((secret) => one.includes(secret))).length,
        exact: removed.join('\n') === secrets.join('\n'),
      };
    });
    const sum = (of: (result: (typeof results)[number]) => number) =>
      results.reduce((whole, result) => whole + of(result), 0);
    const clean = results.filter(({ secrets }) => secrets === 0);
    console.log(
      `${file}: ${sentences.length} sentences, ${sum(({ secrets }) => secrets)} secrets, ${sum(({ leaked }) => leaked)} left, ` +
        `${sum(({ lost }) => lost)} masked that are none; ` +
        `${clean.filter(({ lost }) => lost > 0).length} of ${clean.length} harmless sentences changed; ` +
        `${sum(({ exact }) => (exact ? 1 : 0))} exactly as marked`,
    );
    // What nothing is tuned on is not shown unless it is asked for.
    if (file === 'dev.txt' || rest.includes('--show'))
      for (const { text, kept, exact } of results)
        if (!exact) console.log(`  ${JSON.stringify(text)}\n    ${kept}`);
  }
}
