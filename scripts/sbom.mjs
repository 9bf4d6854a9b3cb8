import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

/** Development packages that are built into what ships. */
const BUILT_IN = new Set(['botframework-webchat', 'budoux']);

/** The software bill of materials in CycloneDX' JSON form: what ships, from what is installed. */
export function makeSbom() {
  const program = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--output-format', 'JSON', '--output-reproducible', '--ignore-npm-errors', '--validate'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`cyclonedx-npm: ${stderr}`);
  const bom = JSON.parse(stdout);
  const ships = ({ name, properties = [] }) =>
    BUILT_IN.has(name) ||
    !properties.some(
      (property) => property.name === 'cdx:npm:package:development' && property.value === 'true',
    );
  bom.components = bom.components.filter(ships);
  const refs = new Set([bom.metadata.component['bom-ref'], ...refsIn(bom.components)]);
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return `${JSON.stringify(bom, null, 1)}\n`;
}

/** Packages may hold others of their own. */
function refsIn(components = []) {
  return components.flatMap((component) => [component['bom-ref'], ...refsIn(component.components)]);
}
