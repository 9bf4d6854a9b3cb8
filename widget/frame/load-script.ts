/** Loads a script that is not needed at first. @throws when it does not come. */
export function loadScript(src: string, nonce: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${src} did not load`));
    });
    document.head.append(script);
  });
}

const PAUSE_MS = 3_000;

/** Tries until it is there: at once when the network is back, else after a pause. */
export async function loadScriptAtLast(src: string, nonce: string): Promise<void> {
  for (;;) {
    try {
      return await loadScript(src, nonce);
    } catch {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PAUSE_MS);
        const now = () => {
          clearTimeout(timer);
          resolve();
        };
        addEventListener('online', now, { once: true });
      });
    }
  }
}
