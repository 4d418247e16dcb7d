/** What the welcome page knows: whether sites may be read, and the keys. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeyRow } from './options.ts';

export interface WelcomeSender {
  hasAccess: () => Promise<boolean>;
  /** Must be called while a click is being handled. */
  requestAccess: () => Promise<boolean>;
  boundKeys: () => Promise<readonly KeyRow[]>;
}

export interface WelcomeState {
  /** "missing": the browser has not given access to sites, as Firefox does not by itself. */
  access: ReadonlySignal<'unknown' | 'missing' | 'given' | 'refused'>;
  keys: ReadonlySignal<readonly KeyRow[]>;
  load: () => Promise<void>;
  allow: () => Promise<void>;
}

export function createWelcomeState(sender: WelcomeSender): WelcomeState {
  const access = signal<'unknown' | 'missing' | 'given' | 'refused'>('unknown');
  const keys = signal<readonly KeyRow[]>([]);
  return {
    access,
    keys,
    load: async () => {
      access.value = (await sender.hasAccess()) ? 'unknown' : 'missing';
      keys.value = await sender.boundKeys();
    },
    allow: async () => {
      access.value = (await sender.requestAccess()) ? 'given' : 'refused';
    },
  };
}
