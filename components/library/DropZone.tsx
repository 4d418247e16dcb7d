import type { ComponentChildren } from 'preact';
import type { LibraryState } from '../../lib/state/library.ts';

interface DropZoneProps {
  state: LibraryState;
  onDropped: () => void;
  children: ComponentChildren;
}

/** A file that is dropped anywhere on the page is opened for import, and never by the browser in place of the page. */
export function DropZone({ state, onDropped, children }: DropZoneProps) {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the import button does the same by key
    <div
      class="library-page"
      onDragOver={(event) => {
        if (hasFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        onDropped();
        void state.importing.open(file);
      }}
    >
      {children}
    </div>
  );
}
