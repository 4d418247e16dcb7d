import { useEffect, useState } from 'preact/hooks';
import type { LibraryActor } from '../../lib/library-messages.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../pages/Dialog.tsx';

interface ActorPickerProps {
  title: string;
  /** Keys that cannot be chosen. */
  except: readonly string[];
  find: (query: string, limit?: number) => Promise<LibraryActor[]>;
  onChoose: (actors: LibraryActor[]) => void;
  onClose: () => void;
}

/** Chooses one or several actors of the library, by the beginning of a name. */
export function ActorPicker({ title, except, find, onChoose, onClose }: ActorPickerProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<LibraryActor[]>([]);
  const [chosen, setChosen] = useState<LibraryActor[]>([]);
  useEffect(() => {
    let isOld = false;
    void find(query).then((actors) => {
      if (!isOld) setFound(actors);
    });
    return () => {
      isOld = true;
    };
  }, [query, find]);
  const isChosen = (actor: LibraryActor) => chosen.some(({ key }) => key === actor.key);
  const shown = [...chosen, ...found.filter((actor) => !isChosen(actor) && !except.includes(actor.key))];
  return (
    <Dialog
      title={title}
      onClose={onClose}
      choices={
        <>
          <Button onClick={onClose}>{words('pages_cancel')}</Button>
          <Button look="first" disabled={!chosen.length} onClick={() => onChoose(chosen)}>
            {words('library_preview')}
          </Button>
        </>
      }
    >
      <input
        type="search"
        class="text-field"
        dir="auto"
        autofocus
        aria-label={words('library_findActor')}
        placeholder={words('library_findActor')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="picks">
        {shown.map((actor) => (
          <li key={actor.key}>
            <label class="row">
              <input
                type="checkbox"
                class="check"
                checked={isChosen(actor)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, actor] : chosen.filter(({ key }) => key !== actor.key),
                  )
                }
              />
              <bdi class="clip">{actor.name}</bdi>
              <span class="meta clip">
                {[words(actor.kind), ...actor.names.filter((name) => name !== actor.name)].join(' · ')}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
