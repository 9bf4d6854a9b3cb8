import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import WebSocket from 'ws';

export interface Answer {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
  headers: Headers;
}

/** A request as anything but a well-behaved client might send it. */
export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, code: body.error?.code, body, headers: response.headers };
}

type RequestInit = NonNullable<Parameters<typeof fetch>[1]>;

export const post = (url: string, token: string, body: unknown, headers: Record<string, string> = {}) =>
  call(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const get = (url: string, token: string, headers: Record<string, string> = {}) =>
  call(url, { headers: { authorization: `Bearer ${token}`, ...headers } });

/** The status with which a WebSocket is refused; 101 when it opens. */
export function socketStatus(url: string, origin?: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', (error) => resolve(Number(/\d{3}$/.exec(error.message)?.[0] ?? 0)));
  });
}

/** Sends bytes as they are, and gives back all that came until the server hung up. */
export async function raw(port: number, ...parts: string[]): Promise<string> {
  const socket = connectSocket(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return answer;
}
