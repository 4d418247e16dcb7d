/** Long work gives way: to the messages of other pages in the background, to the reader in a page. */

let port: MessagePort | null = null;
const waiting: (() => void)[] = [];

/** A turn of the event loop. By a message port, for a timer is made to wait 4 ms. */
function turn(): Promise<void> {
  if (!port) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()?.();
    port = port2;
  }
  const asked = port;
  return new Promise((resolve) => {
    waiting.push(resolve);
    asked.postMessage(null);
  });
}

/** How to rest: null until `budget` milliseconds have gone by, then a promise for the time when others had their turn. */
export function createRest(budget: number): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < budget) return null;
    return turn().then(() => {
      since = performance.now();
    });
  };
}
