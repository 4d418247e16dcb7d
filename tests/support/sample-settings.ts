/** Settings of a reader who has changed nothing. */
import type { Settings } from '../../lib/settings.ts';
import { FULL_LAYERS } from '../../lib/text/marks.ts';

export const sampleSettings = (change: Partial<Settings> = {}): Settings => ({
  layers: [...FULL_LAYERS],
  offSites: [],
  overrules: {},
  badge: true,
  colour: 'amber',
  backupEvery: 200,
  backupDays: 0,
  ...change,
});
