// What of node_modules reaches those who run the service: what is bundled into it and the widget, and what lies beside it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { externals, root } from './build.mjs';

/** Needed by libraries that are bundled, and never run. */
const NEVER_RUN = new Set(['dtrace-provider']);

/** The package that a file of node_modules belongs to, as its folder. */
function packageOf(path) {
  const parts = path.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  const depth = parts[at + 1].startsWith('@') ? 3 : 2;
  return parts.slice(0, at + depth).join(sep);
}

/** Folders of the packages whose files esbuild took in. @param {{ inputs: object }[]} metafiles */
export function bundledPackages(metafiles) {
  const folders = metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(packageOf));
  return [...new Set(folders.filter((folder) => folder !== undefined))].map((folder) => join(root, folder));
}

/** Folders of the packages that lie beside the bundle, with all that they need and that is installed. */
export function packagesBeside() {
  const found = new Set();
  const add = (name, from) => {
    const folder = find(name, from);
    if (!folder || found.has(folder) || NEVER_RUN.has(name)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed, folder);
  };
  for (const name of externals) add(name, root);
  return [...found];
}

export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** As Node looks for it. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const there = join(folder, 'node_modules', name);
    if (existsSync(join(there, 'package.json'))) return there;
    if (folder === dirname(folder)) return undefined;
  }
}
