import type { BotEndpoint } from '../../config/read-configuration';

/** What an activity names for its channel and for a file of its own. */
export interface FileAddress {
  file: URL;
  serviceUrl: string | undefined;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
/**
 * Where files of signed activities lie: Teams keeps them in OneDrive and SharePoint, Direct Line and Web Chat in the
 * channel itself, region or not; the clouds of governments and of China have names of their own. Other names of Microsoft's
 * (azure.com, windows.net …) anybody can rent.
 */
const MICROSOFT =
  /\.(?:sharepoint\.(?:com|us|cn)|sharepoint-mil\.us|botframework\.(?:com|azure\.us|azure\.cn))$/;

/**
 * Whether an activity may make the service fetch this file. Nothing else is asked, so that no activity can make the service
 * look around in its network. Emulator and Playground serve files at the address that they take replies at.
 */
export function mayFetch({ file, serviceUrl }: FileAddress, { mode }: Pick<BotEndpoint, 'mode'>): boolean {
  if (mode === 'open') {
    const port = portOf(file.href);
    return port !== undefined && port === portOf(serviceUrl);
  }
  return file.protocol === 'https:' && file.port === '' && MICROSOFT.test(file.hostname);
}

/** The port that is asked under an address; undefined where that is no HTTP address on this machine. */
function portOf(address = ''): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port } = new URL(address);
  if (!LOOPBACK.test(hostname) || !/^https?:$/.test(protocol)) return undefined;
  return port === '' ? { 'http:': '80', 'https:': '443' }[protocol] : port;
}
