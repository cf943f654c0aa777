import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A site being served on loopback. */
export interface Served {
  /** Address of its first page, ending in a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Options of `serve`. */
export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Path that the site stands under, such as `/x/y/`. */
  readonly under?: string;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

const FOREVER = 'public, max-age=31536000, immutable';

/** Serves a folder of files on loopback, as a plain host would. */
export async function serve(
  folder: string,
  { port = 0, under = '/', headers = {} }: ServeOptions = {},
): Promise<Served> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      // Names of fonts carry a fingerprint: what a name stands for never changes.
      if (path.startsWith('/fonts/')) response.setHeader('cache-control', FOREVER);
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = request.url ?? '/';
    if (!path.startsWith(under)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${path.slice(under.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(actual)}${under}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
