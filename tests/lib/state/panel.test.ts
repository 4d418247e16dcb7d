import { expect, test, vi } from 'vitest';
import { createPanelState } from '../../../lib/state/panel.ts';
import { createFakePanel, LEDGER } from '../../support/panel.ts';

const keyAt = (index: number) => LEDGER.entries[index]?.key as string;

test('of what was seen of a passage the latest is shown', async () => {
  const { annotation } = LEDGER.orphans[0]!;
  const seen = (id: string, day: string) => ({
    ...{ id, annotation: annotation.id, source: '', state: 'vanished' as const, before: '', after: null, sha256: '' },
    ...{ seen: `${day}T08:00:00.000Z`, lastSeen: `${day}T08:00:00.000Z` },
  });
  const world = createFakePanel();
  const { askBackground } = world;
  world.askBackground = (async (type: string, request: never) =>
    type === 'changesOf'
      ? { total: 2, changes: [seen('later', '2026-11-20'), seen('first', '2026-11-02')] }
      : askBackground(type as never, request)) as typeof askBackground;
  const state = createPanelState(world);
  await state.load();
  await vi.waitFor(() => expect(state.changes.value.get(annotation.id)?.id).toBe('later'));
  state.dispose();
});

test('after a rejection the next entry is the current one; after the last the one before', async () => {
  const state = createPanelState(createFakePanel());
  await state.load();
  await state.reject(keyAt(2));
  expect(state.current.value).toBe(keyAt(3));
  await state.reject(keyAt(LEDGER.entries.length - 1));
  expect(state.current.value).toBe(keyAt(LEDGER.entries.length - 2));
  state.dispose();
});
