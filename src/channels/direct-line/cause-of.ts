/** What the log says of an error: the cause, and nothing that a person wrote. */
export function causeOf(error: unknown): { code: unknown; message: string; stack: string | undefined } {
  if (!(error instanceof Error)) return { code: undefined, message: String(error), stack: undefined };
  return { code: 'code' in error ? error.code : error.name, message: error.message, stack: error.stack };
}
