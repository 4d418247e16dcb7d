/** Wires the options page. */
import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { speakHere } from '../../lib/own-page.ts';
import { createOptionsState } from '../../lib/state/options.ts';
import { createOptionsSender } from './sender.ts';

speakHere('options_pageTitle');
const state = createOptionsState(createOptionsSender());
render(<Options state={state} />, document.querySelector('#app') as HTMLElement);
void state.load();
window.addEventListener('pagehide', state.dispose);
