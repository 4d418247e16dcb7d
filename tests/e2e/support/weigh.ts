/** How much memory a page and the background hold after everything that can be collected was collected. */
import { type CdpSend, LOOKED_AT } from './cdp-page.ts';
import type { Weight } from './driver.ts';

/** Objects alive, in bytes, of the isolate behind a target; what only waited to be collected is gone before. */
export async function heapOf(send: CdpSend): Promise<number> {
  await send('Runtime.releaseObjectGroup', { objectGroup: LOOKED_AT });
  // The nodes of the last look are held by their numbers.
  await send('DOM.disable').catch(() => {});
  // What a finalizer lets go of falls at the next collection.
  for (let i = 0; i < 3; i++) await send('HeapProfiler.collectGarbage');
  return (await send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Of a target's heap, in bytes, what V8 made of the program and not the program of its data: bytecode, machine code of functions
 * that run often, what leads back from it. It is told by a snapshot alone, which comes in parts that `hear` is given.
 */
export function snapshotParts() {
  const parts: string[] = [];
  return {
    hear(method: string, { chunk }: Record<string, unknown>) {
      if (method === 'HeapProfiler.addHeapSnapshotChunk') parts.push(String(chunk));
    },
    async compiled(send: CdpSend): Promise<number> {
      await send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
      const { snapshot, nodes }: Snapshot = JSON.parse(parts.splice(0).join(''));
      const { node_fields: fields, node_types: types } = snapshot.meta;
      const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')];
      let sum = 0;
      for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] === code) sum += nodes[at + size]!;
      return sum;
    },
  };
}

/** As in the protocol: a node is as many numbers as it has fields. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Documents, nodes and listeners that Chromium counts in a page's process. */
export async function countedIn(send: CdpSend): Promise<Pick<Weight, 'documents' | 'nodes' | 'listeners'>> {
  await send('Performance.enable');
  const { metrics } = (await send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? null;
  return { documents: of('Documents'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/**
 * Runs in Firefox's privileged scope: collects in every process, then sums what the memory reporters say of live things on
 * the JavaScript heap: of the extension's process and of the heaviest of the pages' processes; of that one also its windows
 * and what listens in them. A window that something still holds though its page is gone is counted too.
 */
export const WEIGH_FIREFOX = `async () => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  for (let i = 0; i < 2; i++) {
    Services.obs.notifyObservers(null, 'child-gc-request');
    Services.obs.notifyObservers(null, 'child-cc-request');
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise((done) => manager.minimizeMemoryUsage(done));
    await new Promise((done) => setTimeout(done, 700));
  }
  const of = {};
  await new Promise((done) => manager.getReports((process, path, kind, units, amount) => {
    const sums = (of[process] ??= { heap: 0, documents: 0, listeners: 0 });
    if (path.startsWith('js-main-runtime-gc-heap-committed/used/gc-things')) sums.heap += amount;
    if (path === 'ghost-windows') sums.documents += amount;
    if (!path.startsWith('event-counts/window-objects/')) return;
    if (path.endsWith('/dom/event-listeners')) sums.listeners += amount;
    if (path.endsWith('/dom/event-targets')) sums.documents += 1;
  }, null, done, null, false));
  const heaviest = (pattern) => Object.entries(of).filter(([name]) => pattern.test(name))
    .map(([, sums]) => sums).sort((a, b) => b.heap - a.heap)[0] ?? { heap: 0, documents: 0, listeners: 0 };
  const { heap: page, documents, listeners } = heaviest(/^web(?!extensions)/i);
  return { background: heaviest(/^(?:webextensions|extension)/i).heap, compiled: 0, page, documents, listeners };
}`;
