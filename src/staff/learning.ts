import type { Standing } from '../workers';

/** How the search stands to the files: it answers by the last good state meanwhile. */
export type Learning = Standing;
