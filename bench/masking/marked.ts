import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MaskOptions } from '../../src/masking';

/** A sentence with what of it must not be kept. */
export interface Marked {
  text: string;
  secrets: readonly string[];
  options: MaskOptions;
}

/** Reads sentences in which what must be masked is marked. @param root folder of the project */
export function readMarked(root: string, file: 'dev.txt' | 'held-out.txt'): Marked[] {
  const lines = readFileSync(join(root, 'bench', 'masking', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parse);
}

function parse(line: string): Marked {
  const [, mode, written = ''] = /^(?:([NH]):)?(.*)$/.exec(line) ?? [];
  const said = written.replaceAll('\\n', '\n');
  return {
    text: said.replace(/[⟦⟧]/g, ''),
    secrets: [...said.matchAll(/⟦([^⟧]*)⟧/g)].map(([, secret = '']) => secret),
    options: { names: mode !== undefined, hosts: mode === 'H' },
  };
}
