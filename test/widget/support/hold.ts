import type { BrowserContext } from 'playwright-core';

/** Holds back what matches a pattern until the returned function is called. */
export async function hold(context: BrowserContext, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}
