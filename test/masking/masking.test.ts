import { join } from 'node:path';
import { type Marked, readMarked } from '../../bench/masking/marked';
import { mask } from '../../src/masking';

/** The secrets that are left, and what else is gone. */
function faults({ text, secrets, options }: Marked) {
  const { removed } = mask(text, options);
  return {
    left: secrets.filter((secret) => !removed.includes(secret)),
    lost: removed.filter((one) => !secrets.includes(one)),
  };
}

it.each(readMarked(join(__dirname, '..', '..'), 'dev.txt').map((one) => [one.text, one] as const))(
  '「%s」',
  (_, one) => {
    expect(faults(one)).toEqual({ left: [], lost: [] });
  },
);
