/**
 * Watches for polls that fail. Where sockets are not let through, the Direct Line client polls, and one failed
 * poll ends its polling for good while it shows itself online.
 */
export function watchPolls(page: Window & typeof globalThis, failed: () => void): void {
  page.XMLHttpRequest = class extends page.XMLHttpRequest {
    override open(method: string, url: string | URL, ...rest: unknown[]): void {
      if (method.toUpperCase() === 'GET' && /\/activities\?/.test(String(url))) {
        this.addEventListener('error', failed);
        this.addEventListener('timeout', failed);
        this.addEventListener('load', () => this.status >= 400 && failed());
      }
      // Its overloads differ in how many of the optional values are given.
      (super.open as (...values: unknown[]) => void).call(this, method, url, ...rest);
    }
  };
}
