/** What a thread answers. Errors as plain data, since between threads they lose all but their text. */
export type Answer =
  | { result: unknown }
  | { error: { name: string; message: string; stack?: string | undefined; code?: unknown } };

export function answerOf(error: unknown): Answer {
  if (!(error instanceof Error)) return { error: { name: 'Error', message: String(error) } };
  const { name, message, stack } = error;
  return { error: { name, message, stack, ...('code' in error && { code: error.code }) } };
}

/** @throws what the task threw */
export function resultOf(answer: Answer): unknown {
  if ('result' in answer) return answer.result;
  throw Object.assign(new Error(answer.error.message), answer.error);
}
