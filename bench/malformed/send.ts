import { connect } from 'node:net';

export interface Answer {
  /** 0: none came, as where the request was never complete. */
  status: number;
  /** Beginning of what came back. */
  text: string;
  milliseconds: number;
}

/** Many requests announce more than they hold, and nobody waits for the rest of each. */
const PATIENCE_MS = 2_000;
const LONGEST_KEPT = 20_000;

/** Writes the bytes to a connection of their own, and takes what comes back until it is closed or a socket is opened. */
export function send(port: number, bytes: Buffer): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    const done = () => {
      socket.destroy();
      const [, status = '0'] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      resolve({ status: Number(status), text, milliseconds: performance.now() - began });
    };
    socket.setTimeout(PATIENCE_MS, done);
    socket.on('error', () => undefined).on('close', done);
    socket.on('data', (chunk) => {
      if (text.length < LONGEST_KEPT) text += String(chunk);
      if (isWhole(text)) done();
    });
    socket.write(bytes);
  });
}

/** Whether an answer is there in full, although the other side may keep the connection open. */
function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const head = text.slice(0, end);
  if (/^HTTP\/1\.1 (?:101|204|304)/.test(head)) return true;
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return length !== undefined && Buffer.byteLength(text) >= Buffer.byteLength(head) + 4 + Number(length);
}
