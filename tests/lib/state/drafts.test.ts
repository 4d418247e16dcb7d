import { beforeEach, expect, test } from 'vitest';
import { createDrafts } from '../../../lib/state/drafts.ts';

let written: string | null;
const open = () =>
  createDrafts({
    read: () => written,
    write: (text) => {
      written = text;
    },
  });
beforeEach(() => {
  written = null;
});

test('what was typed when the popup died is unsent when it opens again', () => {
  open().keep('a', 'Check', '');
  expect(open().unsent('a', '')).toBe('Check');
  expect(open().unsent('b', '')).toBeNull();
});

test('what has arrived is forgotten, what was typed after it is not', () => {
  const drafts = open();
  drafts.keep('a', 'Check', '');
  drafts.send('a', 'Check');
  drafts.keep('a', 'Check this', '');
  drafts.settle('a', 'Check');
  expect(open().unsent('a', 'Check')).toBe('Check this');
  drafts.settle('a', 'Check this');
  expect(open().unsent('a', 'Check')).toBeNull();
});

test('a note that was changed elsewhere since is left alone, and the draft with it', () => {
  open().keep('a', 'Check', 'old');
  expect(open().unsent('a', 'newer, from the page')).toBeNull();
  expect(open().unsent('a', 'old')).toBeNull();
});

test('a note that arrived though nobody heard of it is not sent again', () => {
  const drafts = open();
  drafts.keep('a', 'Check ', '');
  drafts.send('a', 'Check ');
  expect(open().unsent('a', 'Check')).toBeNull();
});

test.each(['', 'null', '{"a":1}', '[1]', '[["a",{"note":1}]]', '[["a",null]]'])(
  'broken writing counts as none: %s',
  (text) => {
    written = text;
    expect(open().unsent('a', '')).toBeNull();
  },
);
