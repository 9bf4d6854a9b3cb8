import { entryFile } from '../sources';
import type { Check } from './types';

export const fileName: Check = {
  name: 'file-name',
  description: 'An entry stands in the file of its own name, so that a finding leads straight to it.',
  run({ entries }) {
    return entries
      .filter(({ file, entry }) => file !== entryFile(entry.id))
      .map(({ file, entry }) => ({
        file,
        entry: entry.id,
        problem: `ファイルの名前がid「${entry.id}」と違います。`,
        repair: `ファイルの名前を ${entryFile(entry.id)} に変えてください。`,
      }));
  },
};
