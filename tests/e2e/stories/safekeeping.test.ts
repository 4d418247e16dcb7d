/** What a library lives through without its reader's doing: an update, a tool that empties it, a newer version's file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseImport } from '../../../lib/annotation/formats/import.ts';
import { ROWS, STORES } from '../../support/second-version.ts';
import { ask } from '../support/ask.ts';
import type { Download } from '../support/driver.ts';
import { countKept, keptText } from '../support/kept.ts';
import { putLibrary, removeLibrary } from '../support/old-library.ts';
import { openImport } from '../support/reader.ts';
import { story } from '../support/stage.ts';

const [OLD] = ROWS.annotations;
const button = (name: string | RegExp) => ({ role: 'button', name });

story('a library lives on', (stage) => {
  let copy: Download;
  let before: string;

  test('an update takes it along, and the options hand out the copy from before', async () => {
    const { driver } = stage;
    await putLibrary(driver, { version: 20, stores: STORES, rows: ROWS });
    await driver.restart();
    await ask(driver, 'changeAnnotation', { id: OLD!.id, change: { note: 'Written after the update.' } });
    const options = await driver.openExtensionPage('options.html');
    await expect.poll(() => options.document.text()).toContain('A copy of your library from before the update');
    await options.document.click(button('Save the copy'));
    copy = await driver.waitForDownload();
    const { format, annotations, decisions, changes, refused } = parseImport(readFileSync(copy.path, 'utf8'));
    expect([format, refused]).toEqual(['pressmark', []]);
    expect(annotations).toEqual([OLD!.annotation]);
    expect(decisions).toEqual(ROWS.decisions.map(({ id: _, ...decision }) => decision));
    expect(changes).toEqual(ROWS.changes);
    await options.close();
  });

  test('the copy replaces nothing newer, and brings back what is gone', async () => {
    const { driver } = stage;
    const library = await openImport(driver);
    await library.chooseFile('dialog input[type=file]', copy.path);
    await expect.poll(() => library.document.text()).toMatch(/Older than ours, left out\s*1/);
    await library.close();
    expect(await keptText(driver)).toContain('Written after the update.');
    await ask(driver, 'deleteMany', { selection: { ids: [OLD!.id] } });
    const again = await openImport(driver);
    await again.chooseFile('dialog input[type=file]', copy.path);
    await again.document.click(button('Bring in 1'));
    await expect.poll(() => countKept(driver)).toBe(1);
    await again.close();
    before = await keptText(driver);
  });

  test('emptied by something else, it says so and is restored from a file', async () => {
    const { driver } = stage;
    const options = await driver.openExtensionPage('options.html');
    // What is known of the storage comes above the button and moves it.
    await expect.poll(() => options.document.text()).toContain('A copy of your library from before the update');
    await options.document.click(button('Export'));
    const backup = await driver.waitForDownload();
    await options.close();
    expect(readFileSync(backup.path, 'utf8')).toBe(before);
    await removeLibrary(driver);
    const library = await driver.openExtensionPage('library.html');
    await expect.poll(() => library.document.text()).toContain('The browser emptied the library');
    await library.document.click(button('Restore from a file'));
    await library.waitFor(() => document.querySelector('dialog input[type=file]') !== null);
    await library.chooseFile('dialog input[type=file]', backup.path);
    await library.document.click(button('Bring in 1'));
    await expect.poll(() => library.document.text()).toContain('“Nobody wanted this,”');
    // What it was before is in place again: nothing is left to warn of.
    await expect.poll(() => library.document.text()).not.toContain('The browser emptied the library');
    expect(await keptText(driver)).toBe(before);
    await library.close();
  });

  test('one that a newer Pressmark wrote is left alone, and the reader is told', async () => {
    const { driver } = stage;
    await putLibrary(driver, { version: 990, stores: STORES, rows: ROWS });
    const library = await driver.openExtensionPage('library.html');
    await expect.poll(() => library.document.text()).toContain('written by a newer Pressmark');
    await library.close();
    await expect(ask(driver, 'deleteMany', { selection: { ids: [OLD!.id] } })).rejects.toThrow('storage-newer');
    const version = await driver.evaluateInExtension(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'pressmark')?.version,
    );
    expect(version).toBe(990);
  });
});
