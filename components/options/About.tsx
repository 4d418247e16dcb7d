import type { OptionsState } from '../../lib/state/options.ts';
import { type Word, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

/** Why each permission is asked for. What the manifest names and this does not is shown by its name. */
const REASONS: Record<string, Word> = {
  storage: 'options_perm_storage',
  unlimitedStorage: 'options_perm_unlimitedStorage',
  scripting: 'options_perm_scripting',
  contextMenus: 'options_perm_contextMenus',
  activeTab: 'options_perm_activeTab',
  sidePanel: 'options_perm_sidePanel',
  downloads: 'options_perm_downloads',
  alarms: 'options_perm_alarms',
};

export function About({ state }: { state: OptionsState }) {
  const { names } = state.permissions.value;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words('options_about')}</h2>
      <p class="foreign" dir="auto">
        {words('options_version', state.version)}
      </p>
      <h3>{words('options_privacy')}</h3>
      <p class="muted">{words('options_privacyWhy')}</p>
      <h3>{words('options_permissions')}</h3>
      <dl class="permissions">
        <div>
          <dt>{words('options_perm_sites')}</dt>
          <dd class="muted">{words('options_perm_sitesWhy')}</dd>
        </div>
        {names.map((name) => (
          <div key={name}>
            <dt class="code">{name}</dt>
            <dd class="muted">{REASONS[name] ? words(REASONS[name]) : ''}</dd>
          </div>
        ))}
      </dl>
      <p class="choices">
        <Button onClick={state.openWelcome}>{words('options_welcome')}</Button>
      </p>
    </section>
  );
}
