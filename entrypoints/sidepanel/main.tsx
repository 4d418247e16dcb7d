/**
 * Wires the side panel. `sidepanel.html?tab=ID` opens it as a tab that speaks of another tab, with `&actor=KEY&is=merge` (or
 * split) at the dialog about that actor.
 */
import { render } from 'preact';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import { boundKeys } from '../../lib/bound-keys.ts';
import { speakHere } from '../../lib/own-page.ts';
import { createPanelState } from '../../lib/state/panel.ts';
import { createActorsState } from '../../lib/state/panel-actors.ts';
import { createPanelSender } from './sender.ts';

const query = new URLSearchParams(location.search);
const asked = query.get('tab');
const actor = query.get('actor');
speakHere('panel_title');

const sender = createPanelSender(asked === null ? null : Number(asked));
const state = createPanelState(sender);
const actors = createActorsState(sender, state);
const root = document.querySelector('#app') as HTMLElement;
const draw = (pageKeys: Awaited<ReturnType<typeof boundKeys>>) =>
  render(<SidePanel state={state} actors={actors} pageKeys={pageKeys} />, root);
draw([]);
void boundKeys().then(draw);
void state.load();
if (actor !== null) actors.openWhenRead(query.get('is') === 'split' ? 'split' : 'merge', actor);
window.addEventListener('pagehide', state.dispose);
