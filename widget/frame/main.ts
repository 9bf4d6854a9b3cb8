import { applyTheme } from './apply-theme';
import { Chat } from './chat';
import { Connection } from './connection';
import { readFrameSettings } from './frame-settings';
import { hostPage } from './host-page';
import { guardComposition } from './ime-guard';
import { limitFiles } from './limit-files';
import { openSession, sessionMemory } from './session';
import { themeFor } from './theme';
import { watchPolls } from './watch-polls';
import { watchSockets } from './watch-sockets';

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const nonce = (document.currentScript as HTMLScriptElement).nonce;
const settings = readFrameSettings(location.hash);
const host = hostPage(window, settings.host);
const darkness = matchMedia('(prefers-color-scheme: dark)');
const theme = () => themeFor(settings.accent, darkness.matches);
const memory = sessionMemory(() => localStorage);
const open = () => openSession(fetch.bind(window), 'token', memory);

host.send({ type: 'server-id-support:alive' });
document.title = settings.title;
element('title').textContent = settings.title;
element('greeting').textContent = settings.greeting;
element('close').hidden = window.parent === window;
applyTheme(document.documentElement, theme());
guardComposition(window);
limitFiles(document, (text) => {
  element('notice').textContent = text;
});

// Asked for while Web Chat is still on its way; the scripts behind this one have run by DOMContentLoaded.
let first: ReturnType<typeof open> | undefined = open();
first.catch(() => {});
document.addEventListener('DOMContentLoaded', () => {
  const chat = new Chat(element('chat'), nonce, theme());
  const connection = new Connection({
    open() {
      const session = first ?? open();
      first = undefined;
      return session;
    },
    connect: ({ token, domain, conversationId }, webSocket) =>
      window.WebChat.createDirectLine({ token, domain, conversationId, webSocket }),
    show: (client, session) => chat.show(client, session),
    forget: () => memory.write(undefined),
    online(reached) {
      element('notice').textContent = reached ? '' : '接続が切れました。自動でつなぎ直しています…';
    },
    later(task, milliseconds) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    random: () => Math.random(),
  });
  watchSockets(window, connection);
  watchPolls(window, () => connection.pollFailed());

  const close = () => host.send({ type: 'server-id-support:close' });
  const touch = matchMedia('(pointer: coarse)');
  // On a phone the keyboard would cover the greeting and the choices.
  const takeFocus = () => (touch.matches ? element('title').focus() : chat.focus());
  const confirm = element<HTMLDialogElement>('confirm');

  element('close').addEventListener('click', close);
  element('restart').addEventListener('click', () => confirm.showModal());
  element('confirm-no').addEventListener('click', () => confirm.close());
  element('confirm-yes').addEventListener('click', async () => {
    confirm.close();
    memory.write(undefined);
    await connection.start();
    takeFocus();
  });
  document.addEventListener('keydown', (event) => {
    // Inside the transcript Escape leads back to the box, by Web Chat itself.
    const inTranscript = (event.target as Element).closest('.webchat__basic-transcript');
    if (event.key === 'Escape' && !confirm.open && !inTranscript) close();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.wake();
  });
  window.addEventListener('online', () => connection.wake());
  darkness.addEventListener('change', () => {
    applyTheme(document.documentElement, theme());
    chat.setTheme(theme());
  });

  host.onShown(takeFocus);
  void connection.start().then(() => {
    host.send({ type: 'server-id-support:ready' });
    if (window.parent === window) takeFocus();
  });
});
