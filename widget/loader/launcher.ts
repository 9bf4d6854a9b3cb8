import { parseColour, textOn } from '../shared/colour';
import styles from './launcher.css';
import { icon, make } from './make';
import type { Settings } from './settings';

export interface Launcher {
  /** Stands in the page; everything else is inside its shadow root, out of reach of the page's styles. */
  host: HTMLElement;
  button: HTMLButtonElement;
  panel: HTMLElement;
  root: HTMLElement;
}

/** Draws the button and the empty panel. Both are fixed, so nothing on the page moves. */
export function drawLauncher({ colour, position, title }: Settings): Launcher {
  const button = make(
    'button',
    { class: 'launcher', 'aria-haspopup': 'dialog' },
    icon('bubble', 'M3 5h18v12h-9l-5 4v-4H3zM7 9h10M7 13h6'),
    icon('down', 'm5 9 7 7 7-7'),
    make('span', { class: 'text' }, 'チャットで質問'),
  );
  const panel = make('div', { class: 'panel', role: 'dialog', 'aria-label': title });
  const root = make('div', { class: position }, button, panel);
  const accent = parseColour(colour);
  if (accent) {
    button.style.background = `rgb(${accent})`;
    button.style.color = `rgb(${textOn(accent)})`;
  }

  // A name of its own: themes hide empty or all `div`s.
  const host = document.createElement('server-id-support');
  host.id = 'server-id-support';
  host.lang = 'ja';
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'open' });
  // The page's own style rules (CSP) do not apply to constructed sheets, so no exception is asked of anyone.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(root);
  return { host, button, panel, root };
}

/** The label says what pressing does; it starts with the visible text, for people who steer by voice. */
export function labelButton(button: HTMLButtonElement, title: string, open: boolean): void {
  button.setAttribute('aria-expanded', String(open));
  button.setAttribute('aria-label', open ? `${title}のチャットを最小化する` : `チャットで質問(${title})`);
}
