import type { Theme } from './theme';

/** Hands the colours to the style sheet. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  for (const [name, value] of Object.entries(theme)) {
    if (typeof value === 'string') root.style.setProperty(`--${name}`, value);
  }
  root.style.colorScheme = theme.dark ? 'dark' : 'light';
  root.classList.toggle('dark', theme.dark);
}
