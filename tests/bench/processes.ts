/** What a browser that this process started takes of the machine: CPU time of all its processes, memory of the extension's. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Used {
  /** Milliseconds of all cores; NaN where the system has no /proc. */
  cpu: number;
  /** Bytes that the extension's process took more than at the beginning, at its most. */
  memory: number;
}

/** Clock ticks a second; Linux has had 100 for programs since there were such. */
const TICKS = 100;
const PAGE = 4_096;
const LOOK = 100;

interface Running {
  id: number;
  cpu: number;
  /** Bytes of its own: what other processes share with it is not counted. */
  memory: number;
  isExtension: boolean;
}

/** Begins to watch; the returned function ends it. */
export function watchProcesses(): () => Used {
  const before = processes();
  const memoryOf = (all: readonly Running[]) => all.reduce((sum, one) => sum + (one.isExtension ? one.memory : 0), 0);
  let most = memoryOf(before);
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(processes()));
  }, LOOK);
  return () => {
    clearInterval(timer);
    const was = new Map(before.map(({ id, cpu }) => [id, cpu]));
    const after = processes();
    const cpu = after.reduce((sum, one) => sum + one.cpu - (was.get(one.id) ?? 0), 0);
    return { cpu: after.length ? cpu : Number.NaN, memory: Math.max(most, memoryOf(after)) - memoryOf(before) };
  };
}

/** Everything that this process started, and what that started. */
function processes(): Running[] {
  let ids: number[] = [];
  try {
    ids = readdirSync('/proc').map(Number).filter(Boolean);
  } catch {
    return [];
  }
  const found = ids.flatMap((id) => statOf(id) ?? []);
  const ours = new Set([process.pid]);
  // A process is mostly younger than the one that started it, but numbers begin anew.
  for (let size = 0; size < ours.size; ) {
    size = ours.size;
    for (const { id, parent } of found) if (ours.has(parent)) ours.add(id);
  }
  return found.filter(({ id }) => ours.has(id) && id !== process.pid);
}

function statOf(id: number): (Running & { parent: number }) | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    // The name stands in brackets and may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${id}/statm`, 'latin1').split(' ').map(Number);
    return {
      id,
      parent: fields[1] as number,
      cpu: (((fields[11] as number) + (fields[12] as number)) * 1_000) / TICKS,
      memory: (resident - shared) * PAGE,
      isExtension: readFileSync(`/proc/${id}/cmdline`, 'latin1').includes('--extension-process'),
    };
  } catch {
    return null;
  }
}
