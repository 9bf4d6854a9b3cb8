/** What is known of a server that stopped after a new key pair was made. */
export interface KeyMismatchCase {
  /** Whether the new key pair was written over the old one. */
  overwritten: boolean;
  /** Whether there is a backup of the old key pair. */
  backup?: boolean | undefined;
  /** Whether the configuration was seen to name the key pair that belongs to the installed server ID. */
  configuration?: boolean | undefined;
}

export type KeyMismatchRemedy = 'restore-backup' | 'install-new-id' | 'correct-configuration' | 'ask-vendor';

export type KeyMismatchDecision =
  | { decided: true; remedy: KeyMismatchRemedy }
  | { decided: false; open: 'backup' | 'configuration' };

/** Finds the remedy, or the fact that has to be known next. */
export function decideRemedy(known: KeyMismatchCase): KeyMismatchDecision {
  if (known.overwritten) {
    if (known.backup === undefined) return { decided: false, open: 'backup' };
    return { decided: true, remedy: known.backup ? 'restore-backup' : 'install-new-id' };
  }
  if (known.configuration === undefined) return { decided: false, open: 'configuration' };
  return { decided: true, remedy: known.configuration ? 'ask-vendor' : 'correct-configuration' };
}
