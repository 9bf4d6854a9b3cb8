import { applyTheme } from './apply-theme';
import type { FrameSettings } from './frame-settings';
import type { HostPage } from './host-page';
import { type Theme, themeFor } from './theme';

export interface Colours {
  readonly theme: Theme;
  onChange(listener: (theme: Theme) => void): void;
}

/** Paints the frame as the page around it is, or as the visitor's system is where it stands alone. */
export function paint(settings: FrameSettings, host: HostPage): Colours {
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  let { dark } = settings;
  const listeners = new Set<(theme: Theme) => void>();
  const theme = () => themeFor(settings.accent, dark ?? darkness.matches);
  const apply = () => {
    applyTheme(document.documentElement, theme());
    for (const listener of listeners) listener(theme());
  };
  darkness.addEventListener('change', apply);
  host.on('server-id-support:dark', (message) => {
    dark = message.dark;
    apply();
  });
  apply();
  return {
    get theme() {
      return theme();
    },
    onChange: (listener) => void listeners.add(listener),
  };
}
