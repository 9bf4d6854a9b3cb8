import type { SocketWatcher } from './connection';

/**
 * Watches the sockets of this frame. The Direct Line client keeps it to itself when its socket is cut and shows
 * itself online for another 3 to 15 seconds.
 */
export function watchSockets(page: Window & typeof globalThis, watcher: SocketWatcher): void {
  page.WebSocket = class extends page.WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watcher.created(this);
      this.addEventListener('open', () => watcher.opened(this));
      this.addEventListener('close', () => watcher.closed(this));
    }
  };
}
