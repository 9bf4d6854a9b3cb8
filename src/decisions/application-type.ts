/** What decides which application a server ID needs. All days are nights between two days in Japan. */
export interface ApplicationCase {
  /** Whether a server ID has been issued before. */
  existing: boolean;
  /** Whether the new CSR has the common name of the present server ID. */
  sameName?: boolean | undefined;
  /** Whether the new server ID comes in addition to the present one (load balancing), rather than in its place. */
  additional?: boolean | undefined;
  /** Nights since the issue of the present server ID; the day after the issue is day 1. */
  elapsedDays?: number | undefined;
}

export type Application = 'new' | 'renewal' | 'not-yet';
export type Procedure = 'new' | 'renewal';
export type OpenFact = Exclude<keyof ApplicationCase, 'existing'>;

/** Either the application with the fact that settled it, or the fact that has to be known next. */
export type ApplicationDecision =
  | {
      decided: true;
      application: Application;
      because: 'first' | 'other-name' | 'additional' | 'renewable' | 'too-early';
    }
  | { decided: false; open: OpenFact };

/**
 * Decides the application from what is known so far.
 * @param opensAfterDays days that must have passed; on the day after them the renewal opens
 */
export function decideApplication(known: ApplicationCase, opensAfterDays: number): ApplicationDecision {
  if (!known.existing) return { decided: true, application: 'new', because: 'first' };
  if (known.sameName === undefined) return { decided: false, open: 'sameName' };
  if (!known.sameName) return { decided: true, application: 'new', because: 'other-name' };
  if (known.additional === undefined) return { decided: false, open: 'additional' };
  if (known.additional) return { decided: true, application: 'new', because: 'additional' };
  if (known.elapsedDays === undefined) return { decided: false, open: 'elapsedDays' };
  return known.elapsedDays > opensAfterDays
    ? { decided: true, application: 'renewal', because: 'renewable' }
    : { decided: true, application: 'not-yet', because: 'too-early' };
}

/** The procedure on the web server depends on nothing but whether it has any server ID installed. */
export function decideProcedure(installed: boolean): Procedure {
  return installed ? 'renewal' : 'new';
}
