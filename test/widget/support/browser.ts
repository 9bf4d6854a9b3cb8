import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

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

/** As visitors have it who block what other sites store: frames of another site get no storage at all. */
export async function launchStrictBrowser(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'strict-browser-'));
  mkdirSync(join(profile, 'Default'));
  const settings = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  return chromium.launchPersistentContext(profile, { executablePath, args: ARGUMENTS, locale: 'ja-JP' });
}
