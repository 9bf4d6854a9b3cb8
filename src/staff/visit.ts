import type { Answer } from './answer';
import type { Form } from './form';

/** One request by somebody who may be here. */
export interface Visit {
  /** What stands behind `/staff`, in pieces. */
  path: readonly string[];
  query: URLSearchParams;
  /** What was sent; undefined: nothing, the page is looked at. */
  form: Form | undefined;
  /** Who it is; undefined: not asked yet. */
  name: string | undefined;
  /** Stands in every form of the page. */
  token: string;
  /** Whether there is something to sign out of. */
  canLeave: boolean;
}

/** Tells people apart: those whose name is not known by their session. */
export const visitorOf = ({ name, token }: Visit): string => name ?? token;

/** Deals with visits to one address; undefined leaves them to the next. */
export type Page = (visit: Visit) => Promise<Answer | undefined> | Answer | undefined;
