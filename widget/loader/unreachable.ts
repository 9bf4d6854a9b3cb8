import { DEFAULT_CONTACT } from '../shared/messages';
import { make } from './make';
import { tellOwner } from './say';
import type { Settings } from './settings';

/** After the browser has drawn something in the frame, the chat's own script has had its turn. */
const AFTER_LOAD_MS = 1_500;
/** Where nothing answers at all, the browser draws nothing either. */
const AT_LATEST_MS = 15_000;

/**
 * Calls back when the frame shows no sign of life, or the page's own policy forbids it.
 * @returns how to stop watching
 */
export function watchFrame(frame: HTMLIFrameElement, onDead: (forbidden: boolean) => void): () => void {
  const { origin } = new URL(frame.src);
  const watching = new AbortController();
  const { signal } = watching;
  let timer = 0;
  const dieAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(onDead, milliseconds, false);
  };
  const stop = () => {
    clearTimeout(timer);
    watching.abort();
  };
  frame.addEventListener('load', () => dieAfter(AFTER_LOAD_MS), { signal });
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, disposition }) => {
      const forbids = disposition === 'enforce' && effectiveDirective === 'frame-src';
      if (!forbids || !blockedURI.startsWith(origin)) return;
      stop();
      onDead(true);
    },
    { signal },
  );
  dieAfter(AT_LATEST_MS);
  return stop;
}

/** Tells the owner which setting is missing, and finds out whom the visitor may turn to. */
export async function explain({ service, contact }: Settings, forbidden: boolean): Promise<string> {
  const { origin } = new URL(service || location.href);
  // A page that forbids frames of this origin probably forbids requests to it too.
  const answer = forbidden ? undefined : await fetch(`${service}/widget/contact`).catch(() => undefined);
  const origins = `WIDGET_ORIGINS of ${origin} lacks ${location.origin}`;
  const frames = `frame-src of this page's CSP lacks ${origin}`;
  const reason = forbidden ? frames : answer ? origins : `${origin} is down, ${origins}, or ${frames}`;
  tellOwner(`The chat is blocked: ${reason}.`);
  return contact || (answer?.ok && (await answer.text())) || DEFAULT_CONTACT;
}

/** Stands where the chat would, so that nobody is left with the browser's own error page and no way out of it. */
export function drawNotice(show: (open: boolean) => void) {
  const button = (label: string, open: boolean) => {
    const element = make('button', {}, label);
    element.onclick = () => show(open);
    return element;
  };
  const contact = make('p', {});
  const notice = make(
    'div',
    { class: 'notice' },
    make(
      'p',
      { role: 'alert' },
      'チャットに接続できませんでした。少し時間をおいて、もう一度お試しください。',
    ),
    contact,
    button('もう一度試す', true),
    button('閉じる', false),
  );
  return { notice, contact };
}
