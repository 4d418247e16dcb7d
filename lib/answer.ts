/** Answers messages: the other side of lib/ask.ts. */
import { type Browser, browser } from 'wxt/browser';
import type { Envelope } from './ask.ts';
import { codeOf } from './errors.ts';
import type { Reply } from './messages.ts';

type Sender = Browser.runtime.MessageSender;
type Protocol = Record<string, { request: unknown; reply: unknown }>;

/** One function a message type. A type without one stays unanswered, so that another script may answer it. */
export type Answers<P> = {
  [K in keyof P]?: P[K] extends { request: infer Q; reply: infer A }
    ? (request: Q, sender: Sender) => A | Promise<A>
    : never;
};

/**
 * Listens as `to` and answers; whatever a function throws travels back as a code.
 *
 * `parse` turns a request of unknown shape into a known one, or throws; it may let the answer wait.
 */
export function answerAs<P>(
  to: Envelope['to'],
  answers: Answers<P>,
  parse: (type: keyof P & string, request: unknown, sender: Sender) => unknown = (_type, request) => request,
): void {
  const known = answers as Answers<Protocol>;
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply<unknown>) => void) => {
    const envelope = message as Partial<Envelope> | null;
    if (envelope?.to !== to || typeof envelope.type !== 'string' || sender.id !== browser.runtime.id) return false;
    const type = envelope.type;
    const answer = Object.hasOwn(known, type) ? known[type] : undefined;
    if (!answer) return false;
    // Not `async listener`: only `return true` keeps the channel open in every browser.
    Promise.resolve()
      .then(() => parse(type as keyof P & string, envelope.request, sender))
      .then((request) => answer(request, sender))
      .then((value) => respond({ ok: true, value: value ?? {} }))
      .catch((error: unknown) => {
        respond({ ok: false, code: codeOf(error), detail: error instanceof Error ? error.message : String(error) });
      });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
}
