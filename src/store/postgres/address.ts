const ESCAPED = '/ ? # @ : % of a password as %2F %3F %23 %40 %3A %25';

/** Why this is no address of a PostgreSQL database, in words that do not repeat it: it may hold a password. */
export function addressProblem(value: string): string | undefined {
  const form = 'postgres://user:password@host:5432/database';
  if (!/^postgres(ql)?:\/\//i.test(value)) return `must begin with postgres://, as in ${form}`;
  if (!URL.canParse(value)) return `cannot be read; write it as ${form}, with the characters ${ESCAPED}`;
  const { pathname, port, hash } = new URL(value);
  if (/^\/?$/.test(pathname)) return `names no database; write it as ${form}`;
  // What follows an unescaped sign of a password would be taken for the database, and shown.
  if (!/^\/[^/@:]+$/.test(pathname) || hash !== '')
    return `cannot be read; write it as ${form}, with the characters ${ESCAPED}`;
  if (port === '0') return `names port 0; write it as ${form}`;
  return undefined;
}

/** The address without what must not be shown. */
export function shownAddress(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'local socket'}${port ? `:${port}` : ''}${pathname}`;
}
