/**
 * The only way out of a driven browser: an HTTP proxy that writes down every request, answers those to this machine and to
 * the made-up hosts of the tests (*.test), and refuses the rest. So "no request leaves" is seen for the whole browser, not
 * only for the pages.
 */
import http from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { SeenRequest } from './driver.ts';

export interface LoggingProxy {
  port: number;
  seen: SeenRequest[];
  close(): Promise<void>;
}

const isOurs = (host: string) => host === '127.0.0.1' || host === 'localhost' || host.endsWith('.test');

export async function startProxy(): Promise<LoggingProxy> {
  const seen: SeenRequest[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://proxy.invalid');
    seen.push({ method: request.method ?? '', host: url.host, url: url.href });
    if (!isOurs(url.hostname)) {
      response.writeHead(502).end('nothing leaves this machine');
      return;
    }
    const onward = http.request(
      {
        host: '127.0.0.1',
        port: url.port || 80,
        path: url.pathname + url.search,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    seen.push({ method: 'CONNECT', host: request.url ?? '', url: request.url ?? '' });
    socket.on('error', () => {});
    const { hostname, port } = new URL(`https://${request.url}`);
    if (hostname === '127.0.0.1') tunnel(socket as Socket, Number(port));
    else socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** To a server of a test that speaks TLS: what is said in there cannot be seen from here. */
function tunnel(socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
  onward.on('error', () => socket.destroy());
  onward.on('close', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  socket.pipe(onward).pipe(socket);
}
