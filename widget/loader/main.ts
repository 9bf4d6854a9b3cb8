import type { Person } from '../shared/messages';
import { coverPage } from './cover-page';
import { findScript } from './find-script';
import { openState } from './host-memory';
import { followTheme } from './host-theme';
import { drawLauncher, labelButton } from './launcher';
import { fillPanel } from './panel';
import { type Options, readSettings } from './settings';
import { stay } from './stay';

/** What the website's own scripts may use. */
export interface SupportWidget {
  open(): void;
  close(): void;
  /** Says who the visitor is; nobody in particular without a person. Each has a conversation of their own. */
  identify(person?: Person): void;
  /** Takes the chat off the page; what was said stays. The script may then be loaded again. */
  destroy(): void;
}
declare global {
  interface Window {
    ServerIdSupport?: SupportWidget;
    /** For tag managers that cannot set attributes; to be there before the script is. */
    ServerIdSupportOptions?: Options;
  }
}

// As in launcher.css: there the chat fills the screen.
const FULL_SCREEN = '(max-width: 520px), (max-height: 480px)';

function start(): SupportWidget {
  const settings = readSettings(window.ServerIdSupportOptions ?? {}, findScript(document));
  const { host, button, panel: element, root } = drawLauncher(settings);
  const fullScreen = matchMedia(FULL_SCREEN);
  const cover = coverPage(document);
  const ending = new AbortController();
  const { signal } = ending;
  let isOpen = false;
  let dark = false;
  const panel = fillPanel(element, {
    settings,
    signal,
    dark: () => dark,
    isOpen: () => isOpen,
    show: (open) => show(open),
    enlarge: (large) => void root.classList.toggle('large', large),
  });
  followTheme(document, settings.theme, signal, (now) => {
    dark = now;
    root.classList.toggle('dark', dark);
    panel.tellDark(dark);
  });

  /** @param takeFocus not where the visitor did not ask for the chat. */
  function show(open: boolean, takeFocus = true): void {
    isOpen = open;
    openState.write(open);
    root.classList.toggle('open', open);
    labelButton(button, settings.title, open);
    coverIfHidden();
    if (open) panel.shown(takeFocus);
    else if (takeFocus) button.focus();
  }

  const coverIfHidden = () => cover(isOpen && fullScreen.matches);
  fullScreen.addEventListener('change', coverIfHidden, { signal });
  button.addEventListener('click', () => show(!isOpen));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) show(false);
  });
  labelButton(button, settings.title, false);
  const leave = stay(document, host);
  if (openState.read()) show(true, false);

  return {
    open: () => show(true),
    close: () => isOpen && show(false),
    identify: (person = {}) => panel.identify(person),
    destroy() {
      cover(false);
      ending.abort();
      openState.write(false);
      leave();
      delete window.ServerIdSupport;
    },
  };
}

// The tag may stand on the page twice, in a template and in the page: one button is enough.
window.ServerIdSupport ??= start();
