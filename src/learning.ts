/** How the search stands to the files of the knowledge: it answers by the last good state meanwhile. */
export type Learning =
  | { state: 'ready' }
  /** They are taken over. `share`: how much is learnt, 0–1; undefined: that is not known. */
  | { state: 'learning'; share: number | undefined }
  /** They cannot be used. `message`: what is to be repaired. */
  | { state: 'broken'; message: string };
