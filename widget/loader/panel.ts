import type { FrameMessage, HostMessage, Person } from '../shared/messages';
import { hostMemory } from './host-memory';
import { make } from './make';
import { frameUrl, type Settings } from './settings';
import { drawNotice, explain, watchFrame } from './unreachable';

// Scripts and its own origin (storage, requests) are what the chat cannot do without; pop-ups for links in
// answers, downloads for calendar files. No forms, no top navigation, no dialogs.
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

export interface PanelPorts {
  settings: Settings;
  /** Ends all that was begun. */
  signal: AbortSignal;
  dark(): boolean;
  isOpen(): boolean;
  show(open: boolean): void;
  enlarge(large: boolean): void;
}

export interface Panel {
  /** Loads the chat, or tells it that it can be seen. */
  shown(takeFocus: boolean): void;
  identify(person: Person): void;
  tellDark(dark: boolean): void;
}

/** Puts the chat's frame into the panel, and says what is to be said between it and the page. */
export function fillPanel(
  element: HTMLElement,
  { settings, signal, dark, isOpen, show, enlarge }: PanelPorts,
): Panel {
  const { service } = settings;
  const { origin } = new URL(service || location.href);
  let frame: HTMLIFrameElement | undefined;
  let watch = () => {};
  /** The frame, once its script runs. */
  let alive: HTMLIFrameElement | undefined;
  let wantsFocus = false;
  let person: Person = {};
  let memory = hostMemory(service, person);

  const tell = (message: HostMessage) => alive?.contentWindow?.postMessage(message, origin);
  const welcome = () =>
    tell({ type: 'server-id-support:welcome', resume: memory.read(), person, slot: memory.slot });

  function giveFocus(): void {
    frame?.focus();
    tell({ type: 'server-id-support:shown' });
  }

  function load(): void {
    frame = make('iframe', {
      title: settings.title,
      sandbox: SANDBOX,
      allow: 'clipboard-write',
      src: frameUrl(settings, location.origin, dark()),
    });
    watch = watchFrame(frame, giveUp);
    element.replaceChildren(frame);
  }

  async function giveUp(forbidden: boolean): Promise<void> {
    frame = alive = undefined;
    const { notice, contact } = drawNotice(show);
    element.replaceChildren(notice);
    if (isOpen()) notice.querySelector('button')?.focus();
    contact.textContent = await explain(settings, forbidden);
  }

  function hear({ source, origin: from, data }: MessageEvent<FrameMessage>): void {
    if (!frame || source !== frame.contentWindow || from !== origin) return;
    watch();
    alive = frame;
    switch (data?.type) {
      case 'server-id-support:alive':
        welcome();
        break;
      case 'server-id-support:ready':
        if (isOpen() && wantsFocus) giveFocus();
        break;
      case 'server-id-support:close':
        show(false);
        break;
      case 'server-id-support:remember':
        if (typeof (data.resume ?? '') === 'string') memory.write(data.resume);
        break;
      case 'server-id-support:enlarge':
        enlarge(data.large === true);
    }
  }
  addEventListener('message', hear, { signal });
  signal.addEventListener('abort', () => watch());

  return {
    shown(takeFocus) {
      wantsFocus = takeFocus;
      if (!frame) load();
      // A panel that is only just becoming visible takes no focus yet.
      if (takeFocus) requestAnimationFrame(giveFocus);
    },
    identify(named) {
      person = named;
      memory = hostMemory(service, person);
      welcome();
    },
    tellDark: (isDark) => tell({ type: 'server-id-support:dark', dark: isDark }),
  };
}
