/** The stage of a story: one browser with the built extension and one site, and what must hold at the end of every story. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName, Driver } from './driver.ts';
import { BROWSERS, launch } from './launch.ts';
import { type Site, startSite } from './site.ts';

/** Filled before the first test of a story begins. */
export interface Stage {
  driver: Driver;
  site: Site;
}

/** Whatever the browser asked for that was not the test's own site. */
export function requestsAway({ driver, site }: { driver: Pick<Driver, 'requests'>; site: Site }): string[] {
  return driver.requests().flatMap(({ host, url }) => (host.endsWith(`:${site.port}`) ? [] : [url]));
}

/** Tells the same story in each browser. Its tests share the browser and run in their order. */
export function story(title: string, tell: (stage: Stage, browser: BrowserName) => void): void {
  describe.each(BROWSERS)(`${title}, in %s`, (browser) => {
    const stage = {} as Stage;

    beforeAll(async () => {
      stage.site = await startSite();
      stage.driver = await launch(browser);
    });

    afterAll(async () => {
      await stage.driver?.close();
      await stage.site?.close();
    });

    tell(stage, browser);

    test('no request left the browser, and none of our scripts failed', async () => {
      expect(requestsAway(stage)).toEqual([]);
      expect(await stage.driver.errors()).toEqual([]);
    });
  });
}
