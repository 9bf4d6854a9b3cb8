import type { FrameMessage, HostMessage } from '../shared/messages';

export interface HostPage {
  /** Whether there is a page around the frame that is talked with. */
  readonly isThere: boolean;
  send(message: FrameMessage): void;
  on<T extends HostMessage['type']>(
    type: T,
    listener: (message: Extract<HostMessage, { type: T }>) => void,
  ): void;
}

/** Talks to the page around the frame, and to no other window. */
export function hostPage(frame: Window, origin: string | undefined): HostPage {
  const isThere = origin !== undefined && frame.parent !== frame;
  return {
    isThere,
    send(message) {
      if (isThere) frame.parent.postMessage(message, origin);
    },
    on(type, listener) {
      if (!isThere) return;
      frame.addEventListener('message', (event: MessageEvent<HostMessage>) => {
        if (event.source !== frame.parent || event.origin !== origin) return;
        if (event.data?.type === type) listener(event.data as Parameters<typeof listener>[0]);
      });
    },
  };
}
