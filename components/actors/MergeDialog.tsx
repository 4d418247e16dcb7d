import { useState } from 'preact/hooks';
import type { ActorReference } from '../../lib/annotation/model.ts';
import type { AliasPreview } from '../../lib/library-messages.ts';
import { actorKeyOf } from '../../lib/text/actor-key.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { type Choice, Combobox } from '../Combobox.tsx';
import { Dialog } from '../pages/Dialog.tsx';
import { Preview } from './Preview.tsx';

interface MergeDialogProps {
  actor: ActorReference;
  /** Whom it may be: the other actors at hand. */
  choices: readonly ActorReference[];
  search?: (typed: string) => Promise<readonly Choice[]>;
  preview: (into: ActorReference) => Promise<AliasPreview>;
  onMerge: (into: ActorReference) => void;
  onClose: () => void;
}

/** "This actor is that actor": who it is, then what that changes, then the act. */
export function MergeDialog({ actor, choices, search, preview, onMerge, onClose }: MergeDialogProps) {
  const [into, setInto] = useState<ActorReference | null>(null);
  const others = choices.filter(({ key }) => key !== actor.key);
  return (
    <Dialog
      title={words('panel_mergeTitle', actor.name)}
      onClose={onClose}
      choices={
        <>
          {into && <Button onClick={() => setInto(null)}>{words('panel_back')}</Button>}
          <Button onClick={onClose}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={!into} onClick={() => into && onMerge(into)}>
            {words('panel_merge')}
          </Button>
        </>
      }
    >
      {into ? (
        <>
          <p>{words('panel_mergeInto', actor.name, into.name)}</p>
          <Preview of={into.key} ask={() => preview(into)} />
          <p class="meta">{words('panel_kept')}</p>
        </>
      ) : (
        <Combobox
          label={words('panel_mergeWith')}
          choices={others}
          search={search}
          onChoose={(choice) => setInto(toActor(choice, actor))}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

/** A name that was typed is an actor of the same kind. */
function toActor({ key, name, kind }: Choice, actor: ActorReference): ActorReference {
  const known = kind ?? actor.kind;
  return { key: key ?? actorKeyOf(name, known), name, kind: known };
}
