import { useRef } from 'preact/hooks';
import type { OptionsState, Settings } from '../../lib/state/options.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface SitesProps {
  settings: Settings;
  state: OptionsState;
}

/** Sites on which Pressmark does nothing, what the reader has decided for single pages, and whether it may read the others at all. */
export function Sites({ settings, state }: SitesProps) {
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const input = field.current;
    if (input && (await state.addSite(input.value))) input.value = '';
    input?.focus();
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{words('options_sites')}</h2>
      {!state.permissions.value.hasSites && (
        <p class="notice">
          <span>{words('options_noAccess')}</span>
          <Button look="first" onClick={state.allowSites}>
            {words('allowAll')}
          </Button>
        </p>
      )}
      <p class="muted">{words(settings.offSites.length ? 'options_sitesWhy' : 'options_noSites')}</p>
      <ul class="sites">
        {settings.offSites.map((host) => (
          <li key={host}>
            <bdi class="clip" title={host}>
              {host}
            </bdi>
            <Button aria-label={words('options_turnOnFor', host)} onClick={() => state.removeSite(host)}>
              {words('options_turnOn')}
            </Button>
          </li>
        ))}
      </ul>
      <Decisions settings={settings} state={state} />
      <form class="row" onSubmit={add}>
        <input
          ref={field}
          class="text-field grow"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-label={words('options_site')}
          placeholder={words('options_site')}
        />
        <Button type="submit">{words('options_turnOff')}</Button>
      </form>
    </section>
  );
}

/** Where the reader knew better than the detector, and the way back. */
function Decisions({ settings: { overrules }, state }: SitesProps) {
  const keys = Object.keys(overrules).reverse();
  if (!keys.length) return null;
  return (
    <>
      <p class="muted">{words('overrule_list')}</p>
      <ul class="sites">
        {keys.map((key) => (
          <li key={key}>
            <bdi class="clip" title={key}>
              {key}
            </bdi>
            <span class="muted">{words(overrules[key] ? 'overrule_reads' : 'overrule_leaves')}</span>
            <Button aria-label={words('overrule_forgetFor', key)} onClick={() => state.forgetDecision(key)}>
              {words('overrule_forget')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
