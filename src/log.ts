/** Notes an event with its circumstances. Nothing that a person wrote and no secret may be handed in. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line, to the standard error stream. */
export const logToStandardError: Log = (event, details = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
};
