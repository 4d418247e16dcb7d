import { useState } from 'preact/hooks';
import type { ActorReference } from '../../lib/annotation/model.ts';
import type { AliasEntry, AliasPreview } from '../../lib/library-messages.ts';
import { inDate, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../pages/Dialog.tsx';
import { Preview } from './Preview.tsx';

interface SplitParts {
  keys: string[];
  names: string[];
}

interface SplitDialogProps {
  actor: ActorReference;
  /** Every name that is taken for this actor. */
  names: readonly string[];
  /** What the reader merged into it before. */
  merged: AliasEntry['merged'];
  preview: (parts: SplitParts) => Promise<AliasPreview>;
  onSplit: (parts: SplitParts) => void;
  onClose: () => void;
}

/** "These names are somebody else": names that are to be an actor of their own, and merges that are taken back. */
export function SplitDialog({ actor, names, merged, preview, onSplit, onClose }: SplitDialogProps) {
  const [chosen, choose] = useState<SplitParts>({ keys: [], names: [] });
  const others = names.filter((name) => name !== actor.name);
  const count = chosen.keys.length + chosen.names.length;
  const toggle = (part: keyof SplitParts, value: string) =>
    choose({
      ...chosen,
      [part]: chosen[part].includes(value) ? chosen[part].filter((one) => one !== value) : [...chosen[part], value],
    });
  const isEmpty = !others.length && !merged.length;
  return (
    <Dialog
      title={words('panel_splitTitle', actor.name)}
      onClose={onClose}
      choices={
        <>
          <Button onClick={onClose}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={!count} onClick={() => onSplit(chosen)}>
            {words('panel_splitAct')}
          </Button>
        </>
      }
    >
      {isEmpty && <p>{words('panel_nothingToSplit')}</p>}
      {others.length > 0 && (
        <fieldset class="choice-list">
          <legend>{words('panel_splitNames')}</legend>
          {others.map((name) => (
            <label class="row" key={name}>
              <input type="checkbox" checked={chosen.names.includes(name)} onChange={() => toggle('names', name)} />
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {merged.length > 0 && (
        <fieldset class="choice-list">
          <legend>{words('panel_splitMerged')}</legend>
          {merged.map(({ key, name, when }) => (
            <label class="row" key={key}>
              <input type="checkbox" checked={chosen.keys.includes(key)} onChange={() => toggle('keys', key)} />
              <span>
                <bdi>{name}</bdi> <span class="meta">{inDate(when)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Preview of={count ? JSON.stringify(chosen) : ''} ask={() => preview(chosen)} />
      {!isEmpty && <p class="meta">{words('panel_kept')}</p>}
    </Dialog>
  );
}
