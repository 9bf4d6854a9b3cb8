import { createContext, Script } from 'node:vm';

const CALL = new Script('task()');

/** Runs a task that is broken off, even inside a regular expression, when it takes longer. */
export function within<T>(milliseconds: number, task: () => T): { done: true; value: T } | { done: false } {
  try {
    return { done: true, value: CALL.runInContext(createContext({ task }), { timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { done: false };
    throw error;
  }
}
