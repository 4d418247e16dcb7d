import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Hands over a file that is dropped anywhere on the page: the browser must never open it in place of the page. True while one
 * is held over it. By key the import button does the same.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const stop = new AbortController();
    const on = <K extends 'dragover' | 'dragleave' | 'drop'>(type: K, hear: (event: DragEvent) => void) =>
      document.addEventListener(type, hear, { signal: stop.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    // Out of the window; from one element to the next there is another to go to.
    on('dragleave', ({ relatedTarget }) => relatedTarget || setOver(false));
    on('drop', (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
