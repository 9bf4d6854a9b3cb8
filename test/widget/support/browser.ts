import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Like `describe`; says so and skips where no browser is installed. */
export const describeInBrowser: typeof describe | typeof describe.skip = existsSync(executablePath)
  ? describe
  : describe.skip;

if (!existsSync(executablePath)) {
  console.warn(`No browser at ${executablePath}: skipped. Install Debian's chromium, or set CHROMIUM.`);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
