/** What is asked before many annotations are changed at once. Each says how many they are. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryActor } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Combobox } from '../Combobox.tsx';
import { ConfirmDialog } from '../pages/ConfirmDialog.tsx';
import { Dialog } from '../pages/Dialog.tsx';
import { TagList } from '../TagList.tsx';

interface BulkProps {
  state: LibraryState;
  onClose: () => void;
}

export function TagDialog({ state, onClose }: BulkProps) {
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const field = useRef<HTMLDivElement>(null);
  // Before anything else is typed: a fast reader's first letters must not be lost.
  useLayoutEffect(() => field.current?.querySelector('input')?.focus(), []);
  const known = state.facets.value?.tags ?? [];
  const count = state.selection.count.value;
  const apply = () => {
    void state.changeSelected({
      ...(added.length && { addTags: added }),
      ...(removed.length && { removeTags: removed }),
    });
    onClose();
  };
  return (
    <Dialog
      title={plural('library_tagMany', count)}
      onClose={onClose}
      choices={
        <>
          <Button onClick={onClose}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={!added.length && !removed.length} onClick={apply}>
            {words('library_apply')}
          </Button>
        </>
      }
    >
      <div ref={field} class="labelled">
        <span aria-hidden="true">{words('library_addTags')}</span>
        <TagList tags={added} onChange={setAdded} />
      </div>
      {known.length > 0 && (
        <fieldset class="labelled">
          <legend>{words('library_removeTags')}</legend>
          <div class="tags">
            {known.slice(0, 40).map(({ key }) => (
              <label key={key} class="tag pick">
                <input
                  type="checkbox"
                  class="check"
                  checked={removed.includes(key)}
                  onChange={(event) =>
                    setRemoved(event.currentTarget.checked ? [...removed, key] : removed.filter((tag) => tag !== key))
                  }
                />
                <bdi class="clip">{key}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </Dialog>
  );
}

export function SpeakerDialog({ state, onClose }: BulkProps) {
  const [choices, setChoices] = useState<LibraryActor[]>([]);
  useEffect(() => void state.actors.find('', 200).then(setChoices), [state]);
  return (
    <Dialog title={plural('library_speakerMany', state.selection.count.value)} onClose={onClose}>
      <Combobox
        label={words('whoSaidIt')}
        choices={choices}
        nobody={words('noNamedSource')}
        onChoose={(speaker) => {
          void state.changeSelected({ speaker });
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}

export function DeleteDialog({ state, onClose }: BulkProps) {
  const count = state.selection.count.value;
  return (
    <ConfirmDialog
      title={plural('library_deleteMany', count)}
      why={words('library_deleteWhy')}
      act={plural('library_deleteAct', count)}
      onCancel={onClose}
      onConfirm={() => {
        void state.removeSelected();
        onClose();
      }}
    />
  );
}
