/** The card of a passage and of an actor: what it says, and what it does by key and button. */
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { actor, edited, highlight, noActs, saved, suggested } from '../../support/views.ts';
import { byRole, drawInPage, empty, settled, showCard, spied, surface } from './in-page.ts';

drawInPage();

test('the card of a passage that was edited shows what went and what came', () => {
  showCard(edited);
  const words = (tag: string) => [...surface.root.querySelectorAll(tag)].map(({ textContent }) => textContent);
  expect([words('del'), words('ins'), words('.diff')]).toEqual([
    ['heavily'],
    ['lightly'],
    ['mainstream rebels were heavilylightly armed'],
  ]);
  expect(surface.root.textContent).toContain('words changed since');
  showCard(highlight);
  expect(words('.diff')).toEqual([]);
});

test('the card says who, why and how sure, and does not repeat the quotation', async () => {
  showCard(suggested);
  const text = surface.root.textContent ?? '';
  expect(text).toContain('John Kerry told');
  expect(text).toContain('“Kerry” here · 4 statements on this page · none saved');
  expect(text).toContain('cue-after');
  expect(text).toContain('0.96');
  expect(byRole('dialog', /Quotation: John Kerry/)).toBeDefined();
});

test('no button is narrower than its words, however wide the letters are', () => {
  showCard(suggested);
  for (const spacing of ['0', '1px', '2px', '4px']) {
    for (const button of surface.root.querySelectorAll<HTMLElement>('.acts button')) {
      button.style.letterSpacing = spacing;
    }
    for (const button of surface.root.querySelectorAll<HTMLElement>('.acts button')) {
      const words = document.createRange();
      words.selectNodeContents(button);
      const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
      expect(inner.left, `${button.textContent}, ${spacing}`).toBeGreaterThan(outer.left + 4);
      expect(inner.right, `${button.textContent}, ${spacing}`).toBeLessThan(outer.right - 4);
    }
  }
});

test('keys: S saves, X rejects, a digit saves in its colour, Escape closes', async () => {
  const acts = spied();
  showCard(suggested, acts);
  await settled();
  await userEvent.keyboard('s');
  expect(acts.save).toHaveBeenLastCalledWith();
  await userEvent.keyboard('3');
  expect(acts.save).toHaveBeenLastCalledWith('sky');
  await userEvent.keyboard('x');
  expect(acts.reject).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(acts.close).toHaveBeenCalledTimes(1);
});

test('on a saved one a digit changes the colour and S and X do nothing', async () => {
  const acts = spied();
  showCard(saved, acts);
  await settled();
  await userEvent.keyboard('2sx');
  expect(acts.recolour).toHaveBeenLastCalledWith('green');
  expect(acts.save).not.toHaveBeenCalled();
  expect(acts.reject).not.toHaveBeenCalled();
});

test('letters in the note are text, and the note is kept when the field is left', async () => {
  const acts = spied();
  showCard(saved, acts);
  const note = byRole('textbox', /^Note$/) as HTMLTextAreaElement;
  note.focus();
  note.select();
  await userEvent.keyboard('x 2 says so');
  expect(acts.reject).not.toHaveBeenCalled();
  expect(acts.recolour).not.toHaveBeenCalled();
  note.blur();
  expect(acts.note).toHaveBeenLastCalledWith('x 2 says so');
});

test('a note that is being typed when the card goes is kept too', async () => {
  const acts = spied();
  showCard(saved, acts);
  (byRole('textbox', /^Note$/) as HTMLTextAreaElement).focus();
  await userEvent.keyboard('{End}!');
  surface.show(empty);
  expect(vi.mocked(acts.note).mock.calls).toEqual([['Compare with the transcript!']]);
});

test('the speaker is chosen from the list by keys, or typed', async () => {
  const acts = spied();
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('nunez{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'José Núñez', kind: 'person' }, false);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('Rosa Mbeki{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'Rosa Mbeki', kind: null }, false);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: '', kind: null }, false);
});

test('the speaker may be one of the library’s, and of every quotation of the source here', async () => {
  const acts = { ...spied(), findActors: async () => [{ name: 'Ngozi Okafor', kind: 'person' as const }] };
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  const also = surface.root.querySelector<HTMLInputElement>('input[type="checkbox"]');
  expect(also?.labels?.[0]?.textContent).toBe('Also the other 3 quotations of this source here');
  also?.click();
  (byRole('combobox') as HTMLElement).focus();
  await userEvent.keyboard('ngo');
  await expect.poll(() => byRole('option', /Ngozi Okafor/)).toBeDefined();
  await userEvent.keyboard('{Enter}');
  expect(acts.assign).toHaveBeenLastCalledWith({ name: 'Ngozi Okafor', kind: 'person' }, true);
});

test('Escape closes the list first and the card after it', async () => {
  const acts = spied();
  showCard(suggested, acts);
  byRole('button', /^Speaker$/)?.click();
  await settled();
  await userEvent.keyboard('{Escape}');
  expect(acts.close).not.toHaveBeenCalled();
  await expect.poll(() => byRole('combobox')).toBeUndefined();
  await userEvent.keyboard('{Escape}');
  expect(acts.close).toHaveBeenCalledTimes(1);
});

test('tags are added by Enter and comma, once each, and removed', async () => {
  const acts = spied();
  showCard(saved, acts);
  const field = byRole('textbox', /New tag/) as HTMLInputElement;
  field.focus();
  await userEvent.keyboard('Geneva,');
  expect(acts.tag).toHaveBeenLastCalledWith(['stalemate', 'to verify', 'Geneva']);
  await userEvent.keyboard('Montreux{Enter}');
  expect(acts.tag).toHaveBeenLastCalledWith(['stalemate', 'to verify', 'Montreux']);
  vi.mocked(acts.tag).mockClear();
  await userEvent.keyboard('stalemate{Enter}');
  expect(acts.tag).not.toHaveBeenCalled();
  byRole('button', /Remove tag stalemate/)?.click();
  expect(acts.tag).toHaveBeenLastCalledWith(['to verify']);
});

test('names are text, whatever stands in them', () => {
  const hostile = '<img src=x onerror="document.title=1"> ‮gnp.exe';
  showCard({ ...actor, name: hostile, aliases: [hostile, '<b>b</b>'] });
  expect(surface.root.querySelector('img, b')).toBeNull();
  expect(surface.root.textContent).toContain('<b>b</b>');
});

test('an actor card says all names, the kind and what it says here', () => {
  showCard(actor);
  const text = surface.root.textContent ?? '';
  expect(text).toContain('group');
  expect(text).toContain('ISIS');
  expect(text).toContain('named 3 times · no statement on this page');
});

test('an actor is merged, split, or said to be none, by button and by key', async () => {
  const acts = spied();
  showCard(actor, acts);
  byRole('button', /^Merge…$/)?.click();
  byRole('button', /^Split…$/)?.click();
  expect(vi.mocked(acts.open!).mock.calls).toEqual([['merge'], ['split']]);
  byRole('button', /^Not an actor/)?.click();
  await settled();
  byRole('dialog')?.focus();
  await userEvent.keyboard('x');
  expect(acts.reject).toHaveBeenCalledTimes(2);
  await userEvent.keyboard('s2');
  expect(acts.save).not.toHaveBeenCalled();
  expect(acts.recolour).not.toHaveBeenCalled();
});

test('an actor card says what the library has of the actor, and leads there', async () => {
  const acts = { ...spied(), countInLibrary: async () => 12 };
  showCard(actor, acts);
  await expect.poll(() => byRole('button', /^12 statements in the library$/)).toBeDefined();
  byRole('button', /^12 statements/)?.click();
  expect(acts.open).toHaveBeenCalledWith('library');
  showCard({ ...actor, key: 'a2' }, { ...acts, countInLibrary: async () => 0 });
  await expect.poll(() => surface.root.textContent).toContain('none in the library');
  expect(byRole('button', /in the library/)).toBeUndefined();
});

test('where nobody keeps actors, none is merged', () => {
  const { open: _, ...acts } = noActs;
  showCard(actor, acts);
  expect(byRole('button', /^(?:Merge|Split)/)).toBeUndefined();
  expect(byRole('button', /^Not an actor/)).toBeDefined();
});
