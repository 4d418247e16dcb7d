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
  /** From now on the article stands there as its editors have changed it. */
  revise(slug: string, revision: Revision): void;
  close(): Promise<void>;
}

const ADDED =
  '<p>This paragraph was put in by the editors after the first version of the page had been published, to say what is new.</p>';
export const STRICT_POLICY = "default-src 'none'";

/** What an editor does to a page after it was published. */
export interface Revision {
  /** Puts a paragraph above the first long one. */
  added?: boolean;
  /** Takes this passage of the source out, wherever it stands. */
  removed?: string;
}

function revised(html: string, { added, removed }: Revision): string {
  let text = html;
  if (removed !== undefined) {
    if (!text.includes(removed)) throw new Error(`the page has no “${removed}” to take out`);
    text = text.replaceAll(removed, '');
  }
  // Above the first paragraph of any length: a real correction stands in the body, not above the site's header.
  if (added) text = text.replace(/<p(?:\s[^>]*)?>(?=(?:(?!<\/p>)[\s\S]){80})/i, `${ADDED}$&`);
  return text;
}

/** Serves /articles/SLUG, with a strict policy at /strict/SLUG, and whatever is added. A port of 0 takes a free one. */
export async function startSite(port = 0): Promise<Site> {
  const added = new Map<string, ServedPage | (() => ServedPage)>();
  const revisions = new Map<string, Revision>();
  const pageAt = (url: URL): ServedPage | null => {
    const own = added.get(url.pathname);
    if (own) return typeof own === 'function' ? own() : own;
    const [, way, slug] = /^\/(articles|strict)\/([\w-]+)$/.exec(url.pathname) ?? [];
    const file = slug && path.join(ROOT, 'tests/articles', slug, 'page.html');
    if (!file || !existsSync(file)) return null;
    const html = revised(readFileSync(file, 'utf8'), revisions.get(slug) ?? {});
    return { html, ...(way === 'strict' ? { headers: { 'content-security-policy': STRICT_POLICY } } : {}) };
  };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site.test');
    const page = pageAt(url);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
      return;
    }
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.headers };
    response.writeHead(200, headers).end(page.html);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: (to, host = '127.0.0.1') => `http://${host}:${actual}${to}`,
    add: (at, page) => void added.set(at, page),
    revise: (slug, revision) => void revisions.set(slug, revision),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
