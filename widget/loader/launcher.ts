import { parseColour, textOn, toHex } from '../shared/colour';
import styles from './launcher.css';
import type { Settings } from './settings';

export interface Launcher {
  /** Stands in the page; everything else is inside its shadow root, out of reach of the page's styles. */
  host: HTMLElement;
  button: HTMLButtonElement;
  panel: HTMLElement;
  root: HTMLElement;
}

const ICON =
  'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';
const BUBBLE = `<svg class="bubble" viewBox="0 0 24 24" aria-hidden="true" ${ICON}><path d="M4 5.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-4.5 4v-4H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z"/><path d="M8 11h.01M12 11h.01M16 11h.01" stroke-width="2.6"/></svg>`;
const DOWN = `<svg class="down" viewBox="0 0 24 24" aria-hidden="true" ${ICON}><path d="m5 9 7 7 7-7" stroke-width="2.4"/></svg>`;

/** Draws the button and the empty panel. Both are fixed, so nothing on the page moves. */
export function drawLauncher(document: Document, settings: Settings): Launcher {
  const host = document.createElement('div');
  host.id = 'server-id-support';
  host.lang = 'ja';
  const shadow = host.attachShadow({ mode: 'open' });
  // The page's own style rules (CSP) do not apply to constructed sheets, so no exception is asked of anyone.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];

  const root = document.createElement('div');
  root.className = settings.position;
  const accent = parseColour(settings.colour);
  root.style.setProperty('--accent', settings.colour);
  if (accent) root.style.setProperty('--on-accent', toHex(textOn(accent)));
  root.innerHTML = `<button type="button" class="launcher" aria-haspopup="dialog">${BUBBLE}${DOWN}<span class="text">チャットで質問</span></button><div class="panel" role="dialog"></div>`;
  shadow.append(root);
  const button = root.firstElementChild as HTMLButtonElement;
  const panel = root.lastElementChild as HTMLElement;
  panel.setAttribute('aria-label', settings.title);
  return { host, button, panel, root };
}

/** The label says what pressing does; it starts with the visible text, for people who steer by voice. */
export function labelButton(button: HTMLButtonElement, title: string, open: boolean): void {
  button.setAttribute('aria-expanded', String(open));
  button.setAttribute('aria-label', open ? `${title}のチャットを最小化する` : `チャットで質問(${title})`);
}
