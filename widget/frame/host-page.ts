import type { FrameMessage, HostMessage } from '../shared/messages';

export interface HostPage {
  send(message: FrameMessage): void;
  onShown(listener: () => void): void;
}

/** Talks to the page around the frame, and to no other window. */
export function hostPage(frame: Window, origin: string | undefined): HostPage {
  return {
    send(message) {
      if (origin && frame.parent !== frame) frame.parent.postMessage(message, origin);
    },
    onShown(listener) {
      frame.addEventListener('message', (event: MessageEvent<HostMessage>) => {
        if (event.source !== frame.parent || event.origin !== origin) return;
        if (event.data?.type === 'server-id-support:shown') listener();
      });
    },
  };
}
