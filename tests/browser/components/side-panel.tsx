/** The side panel as it is drawn in tests, with the world beside it. */
import { render } from '@testing-library/preact';
import css from '../../../components/sidepanel/panel.css?inline';
import { SidePanel } from '../../../components/sidepanel/SidePanel.tsx';
import { createPanelState } from '../../../lib/state/panel.ts';
import { createActorsState } from '../../../lib/state/panel-actors.ts';
import { createFakePanel, type FakePanel } from '../../support/panel.ts';
import { drawWith } from './own-page.ts';

/** To be called once by a file that draws the panel. */
export const drawPanel = (): void => drawWith(css);

/** Draws the panel beside the article of a made-up world. */
export async function open(change: Partial<FakePanel> = {}) {
  const world = createFakePanel(change);
  const state = createPanelState(world);
  const actors = createActorsState(world, state);
  const shown = render(<SidePanel state={state} actors={actors} pageKeys={[{ keys: ['Alt', 'N'], what: 'Next' }]} />);
  await state.load();
  await new Promise(requestAnimationFrame);
  return { world, state, actors, ...shown };
}

export const current = () => document.querySelector('[aria-current="true"]') as HTMLElement;
export const types = (world: FakePanel) => world.asked.map(([type]) => type);
export const last = (world: FakePanel, type: string) => world.asked.findLast((one) => one[0] === type)?.[1];
