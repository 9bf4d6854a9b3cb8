import type { FrameMessage, HostMessage } from '../shared/messages';
import { drawLauncher, labelButton } from './launcher';
import { frameUrl, readSettings } from './settings';
import { drawNotice, watchFrame } from './unreachable';

/** What a page may use to open the chat from a button or link of its own. */
interface SupportWidget {
  open(): void;
  close(): void;
}
declare global {
  interface Window {
    ServerIdSupport?: SupportWidget;
  }
}

// Scripts and its own origin (storage, requests) are what the chat cannot do without; pop-ups for links in
// answers, downloads for calendar files. No forms, no top navigation, no dialogs.
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

// As in launcher.css: there the chat fills the screen.
const FULL_SCREEN = '(max-width: 520px), (max-height: 480px)';

function start(script: HTMLScriptElement): void {
  const settings = readSettings(script.dataset, script.src);
  const { host, button, panel, root } = drawLauncher(document, settings);
  const frameOrigin = new URL(settings.service || location.href).origin;
  let frame: HTMLIFrameElement | undefined;
  const fullScreen = matchMedia(FULL_SCREEN);
  const covered = new Set<HTMLElement>();
  let isOpen = false;
  let watch = { cancel: () => {} };

  function show(open: boolean): void {
    isOpen = open;
    root.classList.toggle('open', open);
    labelButton(button, settings.title, open);
    coverPage();
    if (!open) {
      button.focus();
      return;
    }
    if (frame) tellShown();
    else load();
    // A panel that is only just becoming visible takes no focus yet.
    requestAnimationFrame(() => frame?.focus());
  }

  function load(): void {
    frame = document.createElement('iframe');
    frame.title = settings.title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.src = frameUrl(settings, location.origin);
    watch = watchFrame(frame, giveUp);
    panel.replaceChildren(frame);
  }

  function giveUp(): void {
    frame = undefined;
    const notice = drawNotice(
      document,
      () => show(true),
      () => show(false),
    );
    panel.replaceChildren(notice);
    if (isOpen) notice.querySelector('button')?.focus();
  }

  /** What the chat hides altogether must not take the focus either. */
  function coverPage(): void {
    for (const other of covered) other.inert = false;
    covered.clear();
    if (!isOpen || !fullScreen.matches) return;
    for (const other of document.body.children) {
      if (other === host || !(other instanceof HTMLElement) || other.inert) continue;
      other.inert = true;
      covered.add(other);
    }
  }

  function tellShown(): void {
    const message: HostMessage = { type: 'server-id-support:shown' };
    frame?.contentWindow?.postMessage(message, frameOrigin);
  }

  window.addEventListener('message', (event: MessageEvent<FrameMessage>) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== frameOrigin) return;
    watch.cancel();
    if (event.data?.type === 'server-id-support:close') show(false);
    if (event.data?.type === 'server-id-support:ready' && isOpen) tellShown();
  });
  fullScreen.addEventListener('change', coverPage);
  button.addEventListener('click', () => show(!isOpen));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) show(false);
  });

  labelButton(button, settings.title, false);
  document.body.append(host);
  window.ServerIdSupport = { open: () => show(true), close: () => isOpen && show(false) };
}

const script = document.currentScript;
// The tag may stand on the page twice, in a template and in the page: one button is enough.
if (script instanceof HTMLScriptElement && !window.ServerIdSupport) {
  if (document.body) start(script);
  else addEventListener('DOMContentLoaded', () => start(script));
}
