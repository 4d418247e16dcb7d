/** Tells our own pages that the library has changed. Pages of the web hear of it by messages, see PageProtocol. */

const CHANNEL = 'pressmark-library';

export interface LibraryChange {
  /** The article concerned; null: several, or none. */
  source: string | null;
}

/** Tells every open page of ours, this one excepted. */
export function tellOwnPages(change: LibraryChange): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls back at every change; returns the function that stops it. */
export function watchLibrary(callback: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => callback(data);
  return () => channel.close();
}
