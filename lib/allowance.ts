/** How much work the pages may ask of the background, and whether they still want it when its turn has come. */
import { type Browser, browser } from 'wxt/browser';
import { PressmarkError } from './errors.ts';
import { createLimits } from './limits.ts';
import type { BackgroundProtocol } from './messages.ts';
import { isOwnPage } from './requests.ts';

type Request = keyof BackgroundProtocol;
type Sender = Browser.runtime.MessageSender;

/** What the reader does has an account of its own: however busy a page keeps its tab, a save is not held up by it. */
const ACTS: ReadonlySet<Request> = new Set([
  'saveAnnotations',
  'changeAnnotation',
  'deleteAnnotations',
  'rejectQuotation',
  'undoAct',
]);
/** What is done to the tab itself, and must not be done to the page that came after the one that asked. */
const ABOUT_TAB: ReadonlySet<Request> = new Set(['openReader', 'openSurfaces', 'showBadge']);

/** A window is opened once a second at most, when the first few are open: as if it took this many milliseconds of reading. */
const A_WINDOW = 400;

const clock = () => performance.now();
const limits = { acts: createLimits(clock), questions: createLimits(clock) };

const accountOf = (sender: Sender): number => sender.tab?.id ?? -1;

/**
 * Resolves when the message may be answered.
 *
 * @throws PressmarkError "too-often" when its tab has asked for too much, "not-found" when the page has gone while it waited.
 */
export async function comesDue(type: Request, request: unknown, sender: Sender): Promise<void> {
  // A page's script is in a tab and none of our own pages: only pages can be hostile.
  if (isOwnPage(sender)) return;
  const isAct = ACTS.has(type);
  const delay = (isAct ? limits.acts : limits.questions).delayOf(accountOf(sender), request);
  if (delay === Number.POSITIVE_INFINITY) throw new PressmarkError('too-often', type);
  if (type === 'openActor') chargeReading(sender, A_WINDOW);
  if (!delay) return;
  await new Promise((due) => setTimeout(due, delay));
  // What the reader did is done, whatever became of the page.
  if (!isAct && !(await isStillThere(sender, ABOUT_TAB.has(type))))
    throw new PressmarkError('not-found', 'the page has gone');
}

/** An article took so long to read, in milliseconds. */
export function chargeReading(sender: Sender, milliseconds: number): void {
  if (!isOwnPage(sender)) limits.questions.charge(accountOf(sender), milliseconds);
}

async function isStillThere({ tab }: Sender, isSamePage: boolean): Promise<boolean> {
  const now = await browser.tabs.get(tab?.id ?? -1).catch(() => null);
  if (!now || !isSamePage) return now !== null;
  const [before, after] = [URL.parse(tab?.url ?? ''), URL.parse(now.url ?? '')];
  // Without access the browser tells no address. What stands behind the path changes while an article is being read.
  return !before || !after || (before.host === after.host && before.pathname === after.pathname);
}
