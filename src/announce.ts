import type { Configuration } from './config/read-configuration';
import { doorOf, isOpenLocally } from './staff';

/** Says where the service listens, to whom, and how to talk to it. */
export function announce(
  configuration: Configuration,
  port: number,
  out: { write(text: string): unknown },
  metrics?: string,
): void {
  const { host, endpoint, publicUrl, staff } = configuration;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const messages = `${address}/api/messages`;
  const lines = {
    open: [
      `Bot endpoint:  ${messages}  (open: no MicrosoftAppId is set; loopback only)`,
      `Emulator:      Open Bot -> ${messages}  (no app id, no password)`,
      `Playground:    npx @microsoft/m365agentsplayground -e ${messages} -c emulator`,
    ],
    authenticated: [
      `Bot endpoint:  ${messages}  (authenticated by Bot Framework)`,
      ...(publicUrl
        ? []
        : ['PUBLIC_URL is not set: links in replies and the widget use the host that each request names']),
    ],
    off: ['Bot endpoint:  /api/messages is OFF: NODE_ENV is production and MicrosoftAppId is not set'],
  }[endpoint.mode];
  const hasWayIn = Boolean(staff.code || staff.identityHeader);
  const toWhom = hasWayIn ? 'to who is let in' : 'to this machine only';
  const isOff = !hasWayIn && !isOpenLocally(doorOf(configuration));
  const page = isOff
    ? 'Staff page:    OFF: set STAFF_ACCESS_CODE or STAFF_IDENTITY_HEADER'
    : `Staff page:    ${address}/staff  (${toWhom})`;
  out.write(
    `${[`Listening on   ${address}`, ...lines, page, `Health:        ${address}/healthz (alive), /readyz (can answer and store)`, ...(metrics ? [`Metrics:       ${metrics}`] : []), 'Stop with Ctrl+C'].join('\n')}\n`,
  );
}
