/** A channel to a target that Playwright keeps to itself: the popup, the background worker. */
import type { CDPSession } from 'playwright-core';
import type { CdpSend } from './cdp-page.ts';

/** Commands go to the target; "detach" ends the channel. What the target tells by itself goes to `hear`. */
export async function attach(
  session: CDPSession,
  targetId: string,
  hear: (method: string, params: Record<string, unknown>) => void = () => {},
): Promise<CdpSend> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const waiting = new Map<number, { done(result: unknown): void; fail(error: Error): void }>();
  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error, method, params } = JSON.parse(event.message);
    if (method) hear(method, params);
    else if (error) waiting.get(id)?.fail(new Error(error.message));
    else waiting.get(id)?.done(result);
    waiting.delete(id);
  };
  const gone = (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const { fail } of waiting.values()) fail(new Error('the target was closed'));
    waiting.clear();
  };
  session.on('Target.receivedMessageFromTarget', receive);
  session.on('Target.detachedFromTarget', gone);
  return (method, params = {}) => {
    if (method === 'detach') {
      session.off('Target.receivedMessageFromTarget', receive);
      session.off('Target.detachedFromTarget', gone);
      return session.send('Target.detachFromTarget', { sessionId });
    }
    last += 1;
    const id = last;
    const answer = new Promise((done, fail) => waiting.set(id, { done, fail }));
    const message = JSON.stringify({ id, method, params });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch((error) => waiting.get(id)?.fail(error));
    return answer;
  };
}
