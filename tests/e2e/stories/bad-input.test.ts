/** Pages that want to break a reader: they stay alive, and the one quotation that each holds is marked in its place. */
import { expect, test } from 'vitest';
import { BAD_PAGES, WITNESS } from '../../support/bad-pages.ts';
import { waitForMarks } from '../support/reader.ts';
import { story } from '../support/stage.ts';

/** A page that is being rewritten may be read between two rewrites, and is then marked at the next look. */
const PATIENCE = 45_000;

story('a bad page is opened', (stage) => {
  test.each(Object.entries(BAD_PAGES))('%s', async (name, make) => {
    stage.site.add(`/2026/04/01/${name}`, make());
    const page = await stage.driver.openPage(stage.site.url(`/2026/04/01/${name}`));
    const marks = async () => {
      const { direct = [] } = await waitForMarks(stage.driver, page, { layer: 'direct', timeout: PATIENCE });
      return direct.filter((words) => words === WITNESS.content);
    };
    await expect.poll(marks, { timeout: PATIENCE }).toEqual([WITNESS.content]);
    // The tab still answers.
    expect(await page.evaluateApart(() => document.readyState)).toBe('complete');
    await page.close();
  });
});
