/** The page in front of the reader as popup and side panel see it: what it says of itself, or why it says nothing. */
import { codeOf } from '../errors.ts';
import type { PageState } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** What the browser says of the page without its scripts. `withheld`: the reader or the browser has not given access. */
export interface Site {
  /** Host of the address; empty where the browser does not tell it. */
  host: string;
  /** The page's key in `Settings.overrules`; absent where the browser does not tell its address. */
  page?: string;
  access: 'given' | 'withheld' | 'restricted';
}

export type Ask<Protocol extends Record<keyof Protocol, { request: unknown; reply: unknown }>> = <
  K extends keyof Protocol,
>(
  type: K,
  request: Protocol[K]['request'],
) => Promise<Protocol[K]['reply']>;

/** `loading`: nothing is known yet. `not-loaded`: the page was open before Pressmark was there. */
export type PageView = { is: 'loading' | 'restricted' | 'no-access' | 'not-loaded' } | PageState;

/** While the page is being read it is asked again, a little later each time, in milliseconds. */
export const FIRST_WAIT = 120;
export const LONGEST_WAIT = 1500;

function isOff({ host }: Site, settings: Settings | null): boolean {
  return Boolean(host && settings?.offSites.includes(host));
}

/** What the page says; where no script answers, why not. */
export async function viewOf(answer: Promise<PageState>, site: Site, settings: Settings | null): Promise<PageView> {
  answer.catch(() => {}); // What is not waited for below is no error.
  if (site.access === 'restricted') return { is: 'restricted' };
  if (isOff(site, settings)) return { is: 'off' };
  try {
    const state = await answer;
    // Just switched on, and the page has not heard of it yet.
    return state.is === 'off' ? { is: 'loading' } : state;
  } catch (error) {
    const code = codeOf(error);
    if (site.access === 'withheld') return { is: 'no-access' };
    return code === 'not-found' ? { is: 'not-loaded' } : { is: 'failed', code };
  }
}
