/** The port cannot be opened; the message says what to do. */
export class ListenError extends Error {
  readonly code = 'cannot-listen';

  constructor(where: { setting: string; host: string; port: number }, cause: unknown) {
    super(wordsFor(where, cause), { cause });
    this.name = 'ListenError';
  }
}

/** Node's server, and restify's around it. */
interface Listener {
  once(event: 'error', fail: (cause: unknown) => void): unknown;
  removeListener(event: 'error', fail: (cause: unknown) => void): unknown;
  listen(port: number, host: string, done: () => void): unknown;
}

/**
 * Opens the port. @throws ListenError
 * @param setting name of the variable that names the port
 */
export function listen(server: Listener, port: number, host: string, setting = 'PORT'): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new ListenError({ setting, host, port }, cause));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.removeListener('error', fail);
      resolve();
    });
  });
}

function wordsFor(
  { setting, host, port }: ConstructorParameters<typeof ListenError>[0],
  cause: unknown,
): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const cannot = `Port ${port} of ${host} cannot be opened (${code})`;
  switch (code) {
    case 'EADDRINUSE':
      return [
        `${cannot}: another program listens there.`,
        `  - If it is this service, it is running already: stop that one first.`,
        `  - To see which program it is: ss -ltnp 'sport = :${port}' (Windows: netstat -ano)`,
        `  - Or set ${setting} to another port; 0 takes any that is free.`,
      ].join('\n');
    case 'EACCES':
      return [
        `${cannot}: this account may not open it.`,
        `  - Ports below 1024 are kept for the system: set ${setting} to a higher one and put a proxy in front of it,`,
        `    or give the account the capability CAP_NET_BIND_SERVICE.`,
      ].join('\n');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${cannot}: this machine has no such address.\n  - Set ${hostOf(setting)} to one of its own, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `${cannot}.\n  - Check ${setting} and ${hostOf(setting)}.`;
  }
}

const hostOf = (setting: string) => setting.replace(/PORT$/, 'HOST');
