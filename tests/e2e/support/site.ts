/** A news site on this machine: the articles of tests/articles and pages that a test adds, at addresses that stay the same. */
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT } from '../../tools/install.mjs';

export interface ServedPage {
  html: string;
  headers?: Record<string, string>;
}

export interface Site {
  port: number;
  /** The full address of a path; `host` may be any name that ends in ".test". */
  url(path: string, host?: string): string;
  /** Serves a page at a path from now on. */
  add(path: string, page: ServedPage | (() => ServedPage)): void;
  close(): Promise<void>;
}

const ADDED =
  '<p>This paragraph was put in by the editors after the first version of the page had been published, to say what is new.</p>';
export const STRICT_POLICY = "default-src 'none'";

/** A page as a later visitor finds it: `added` puts a paragraph above the body's text, `removed` takes a passage out. */
function changed(html: string, query: URLSearchParams): string {
  let text = html;
  const removed = query.get('removed');
  if (removed) {
    if (!text.includes(removed)) throw new Error(`the page has no “${removed}” to take out`);
    text = text.replaceAll(removed, '');
  }
  // Above the first paragraph of any length: a real correction stands in the body, not above the site's header.
  if (query.has('added')) text = text.replace(/<p(?:\s[^>]*)?>(?=(?:(?!<\/p>)[\s\S]){80})/i, `${ADDED}$&`);
  return text;
}

/** Serves /articles/SLUG (with ?added, ?removed=TEXT and ?csp) and whatever is added. A port of 0 takes a free one. */
export async function startSite(port = 0): Promise<Site> {
  const added = new Map<string, ServedPage | (() => ServedPage)>();
  const pageAt = (url: URL): ServedPage | null => {
    const own = added.get(url.pathname);
    if (own) return typeof own === 'function' ? own() : own;
    const slug = /^\/articles\/([\w-]+)$/.exec(url.pathname)?.[1];
    const file = slug && path.join(ROOT, 'tests/articles', slug, 'page.html');
    return file && existsSync(file) ? { html: readFileSync(file, 'utf8') } : null;
  };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site.test');
    const page = pageAt(url);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
      return;
    }
    const policy = url.searchParams.has('csp') ? { 'content-security-policy': STRICT_POLICY } : {};
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...policy };
    try {
      const html = changed(page.html, url.searchParams);
      response.writeHead(200, { ...headers, ...page.headers }).end(html);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: (to, host = '127.0.0.1') => `http://${host}:${actual}${to}`,
    add: (at, page) => void added.set(at, page),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
