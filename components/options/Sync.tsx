import { useId, useRef } from 'preact/hooks';
import type { SyncState } from '../../lib/library-messages.ts';
import type { SyncPage } from '../../lib/state/sync.ts';
import { inDigits, inMoment, plural, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Field } from '../pages/Field.tsx';

/** A server of the reader's own that several machines share; off until one is named. */
export function Sync({ page }: { page: SyncPage }) {
  const state = page.state.value;
  return (
    <section aria-labelledby="sync">
      <h2 id="sync">{words('sync_title')}</h2>
      {state && (state.server ? <Named state={state} page={page} /> : <Unnamed page={page} />)}
    </section>
  );
}

function Unnamed({ page }: { page: SyncPage }) {
  const form = useRef<HTMLFormElement>(null);
  const refused = page.refused.value;
  const isBusy = page.isBusy.value;
  const connect = (create: boolean) => {
    if (!form.current) return;
    const typed = new FormData(form.current);
    const text = (name: string) => String(typed.get(name) ?? '');
    void page.connect({ address: text('address'), user: text('user'), password: text('password') }, create);
  };
  return (
    <form
      class="server"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        connect(false);
      }}
    >
      <p class="muted">{words('sync_why')}</p>
      <TextField name="address" label={words('sync_address')} why={words('sync_addressWhy')} />
      <TextField name="user" label={words('sync_user')} />
      <TextField name="password" isSecret label={words('sync_password')} why={words('sync_passwordWhy')} />
      {refused && (
        <p class="notice" role="alert">
          <span>{wordsOfCode('error', refused) || wordsOfCode('error', 'internal')}</span>
          {refused === 'sync-missing' && (
            <Button disabled={isBusy} onClick={() => connect(true)}>
              {words('sync_create')}
            </Button>
          )}
        </p>
      )}
      <p class="choices">
        <Button type="submit" look="first" disabled={isBusy}>
          {words('sync_connect')}
        </Button>
      </p>
    </form>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  why?: string;
  isSecret?: boolean;
}

function TextField({ name, label, why, isSecret = false }: TextFieldProps) {
  const id = useId();
  const plain = { id, name, class: 'text-field', dir: 'ltr', autocomplete: 'off', spellcheck: false } as const;
  return (
    <Field label={label} why={why} for={id}>
      {isSecret ? <input type="password" {...plain} /> : <input type="text" {...plain} />}
    </Field>
  );
}

function Named({ state, page }: { state: SyncState; page: SyncPage }) {
  const { server, failed, detail, progress } = state;
  return (
    <>
      <Field label={words('sync_with', server?.address ?? '')} why={howItStands(state)}>
        <Button disabled={progress !== null} onClick={page.syncNow}>
          {words('sync_now')}
        </Button>
      </Field>
      {failed && !progress && (
        <p class="notice" role="alert">
          <span>
            {wordsOfCode('error', failed) || wordsOfCode('error', 'internal')}{' '}
            {detail && <bdi class="meta">{detail}</bdi>}
          </span>
        </p>
      )}
      <Field label={words('sync_off')} why={words('sync_offWhy')}>
        <Button disabled={page.isBusy.value} onClick={page.turnOff}>
          {words('sync_off')}
        </Button>
      </Field>
    </>
  );
}

function howItStands({ at, progress, unsent }: SyncState): string {
  if (progress)
    return words('sync_progress', inDigits(progress.received), inDigits(progress.sent), inDigits(progress.left));
  const last = at ? words('sync_last', inMoment(at)) : words('sync_never');
  return unsent ? `${last} ${plural('sync_waiting', unsent)}` : last;
}
