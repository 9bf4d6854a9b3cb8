import { isDark } from '../shared/colour';
import type { Settings } from './settings';

/** Whether the page around the chat is dark: by its background; a page without one is as dark as its `color-scheme`. */
function pageIsDark(page: Document): boolean {
  for (const element of [page.body, page.documentElement]) {
    const colour = element && getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour?.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (alpha > 0.5) return isDark([red, green, blue]);
  }
  const scheme = getComputedStyle(page.documentElement).colorScheme;
  if (!/dark/.test(scheme)) return false;
  return !/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Tells whether the chat shall be dark, and again whenever that changes: by setting, or as the page around it is. */
export function followTheme(
  page: Document,
  theme: Settings['theme'],
  signal: AbortSignal,
  tell: (dark: boolean) => void,
): void {
  if (theme !== 'auto') {
    tell(theme === 'dark');
    return;
  }
  const look = () => tell(pageIsDark(page));
  // Pages switch by a class or attribute of their own.
  const observer = new MutationObserver(look);
  for (const element of [page.documentElement, page.body])
    if (element) observer.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  // Style sheets may still be on their way.
  addEventListener('load', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
