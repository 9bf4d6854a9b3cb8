import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { removeDirectories, type Site, type SiteOptions, startSite } from './site';

/** A browser and a site for all tests of a suite; both end with it. */
export function browserAndSite(options: SiteOptions = {}): {
  readonly browser: Browser;
  readonly site: Site;
} {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launchBrowser();
    site = await startSite(options);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    removeDirectories();
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
  };
}
