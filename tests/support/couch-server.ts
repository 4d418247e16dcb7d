/**
 * A real server of the CouchDB protocol (PouchDB's own, in memory) on loopback, on a line that can be cut.
 *
 * A cut line is the worst kind: the request has been carried out, and the answer never arrives.
 */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo, Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);

export interface CouchServer {
  /** "http://127.0.0.1:1234/pressmark": a database that is not there yet. */
  address: string;
  /** What was asked so far, as "POST _bulk_docs" and the number of bytes of the body. */
  asked: { what: string; bytes: number; authorization: string | undefined }[];
  /** Destroys every connection, and every new one too until `mend`. `after`: only with the so manieth request of a kind. */
  cut: (after?: number, kind?: string) => void;
  mend: () => void;
  stop: () => Promise<void>;
}

interface Login {
  user: string;
  password: string;
}

/** `login`: refuses whoever does not say these. */
export async function startCouch(login?: Login): Promise<CouchServer> {
  const app = memoryServer();
  const sockets = new Set<Socket>();
  const asked: CouchServer['asked'] = [];
  let untilCut = Number.POSITIVE_INFINITY;
  let counted = '';
  const server = createServer((request, response) => {
    const about = described(request);
    asked.push(about);
    if (about.what.includes(counted)) untilCut -= 1;
    if (untilCut <= 0) return carryOutAndHangUp(app, request, response);
    if (login && request.headers.authorization !== basic(login)) return refuse(response);
    app(request, response);
  });
  server.on('connection', (socket) => {
    if (untilCut <= 0) socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pressmark`,
    asked,
    cut: (after = 0, kind = '') => {
      untilCut = after;
      counted = kind;
      if (!after) for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      untilCut = Number.POSITIVE_INFINITY;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function memoryServer(): RequestListener {
  const PouchDB = require('pouchdb-core').plugin(require('pouchdb-adapter-memory'));
  // Names of databases in memory are shared by the whole process: each server has its own.
  const prefix = `couch-${Math.random().toString(36).slice(2)}-`;
  const logPath = path.join(os.tmpdir(), `${prefix}log.txt`);
  const options = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath };
  return require('express-pouchdb')(PouchDB.defaults({ adapter: 'memory', prefix }), options);
}

function described({ method, url = '', headers }: IncomingMessage) {
  const what = `${method} ${url.replace(/\?.*/, '').replace(/^\/[^/]*\/?/, '')}`;
  return { what, bytes: Number(headers['content-length'] ?? 0), authorization: headers.authorization };
}

const basic = ({ user, password }: Login) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

function refuse(response: ServerResponse): void {
  response.writeHead(401, { 'content-type': 'application/json', 'www-authenticate': 'Basic realm="couch"' });
  response.end('{"error":"unauthorized","reason":"Name or password is incorrect."}');
}

function carryOutAndHangUp(app: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  response.end = (() => {
    request.socket.destroy();
    return response;
  }) as ServerResponse['end'];
  response.write = (() => true) as ServerResponse['write'];
  app(request, response);
}
