import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const asset = z.object({ file: z.string(), hash: z.string() });
const shape = z.object({
  loader: asset,
  assets: z.record(z.string(), asset),
  pages: z.object({ frame: z.string(), demo: z.string() }),
});

/** What `scripts/build-widget.mjs` built: each file under its content's name, and the pages as templates. */
export type Manifest = z.infer<typeof shape>;
export type Asset = z.infer<typeof asset>;

/** The website widget has not been built, or not completely. */
export class WidgetNotBuiltError extends Error {
  readonly code = 'widget-not-built';

  constructor(directory: string, cause: unknown) {
    super(`No website widget in ${directory}; build it with: node scripts/build-widget.mjs`, { cause });
    this.name = 'WidgetNotBuiltError';
  }
}

/** @throws WidgetNotBuiltError */
export function readManifest(directory: string): Manifest {
  try {
    return shape.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
  } catch (cause) {
    throw new WidgetNotBuiltError(directory, cause);
  }
}
