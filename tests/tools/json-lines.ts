/** JSON Lines in, JSON Lines out, in order; a bad record answers with its error and the rest goes on. */
import { once } from 'node:events';
import readline from 'node:readline';

interface Input {
  id?: unknown;
}

/** Calls `answer` once a line of standard input; what it returns (or why it threw) is one line of standard output. */
export async function answerLines<T extends Input>(answer: (record: T) => object | Promise<object>): Promise<void> {
  let line = 0;
  for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (!text.trim()) continue;
    let id: unknown = null;
    let result: object;
    try {
      const record = JSON.parse(text) as T;
      id = record?.id ?? null;
      result = { id, ...(await answer(record)) };
    } catch (error) {
      result = { id, error: `line ${line}: ${error instanceof Error ? error.message : String(error)}` };
    }
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
  }
}
