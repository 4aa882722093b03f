import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { headersFor, readHeaderRules, nameSite } from './header-rules.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const onThisComputer = 'http://127.0.0.1:* http://localhost:*';

/**
 * @typedef {object} Site
 * @property {string} url the address of the site's folder, with a slash at its end
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder of static files on this computer only, as a plain web host would: no rewrites, the headers of
 * the folder's `_headers` file, if it has one, and its `404.html`, if it has one, for what is not there.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] the first port to try; 0 for any
 * @param {string} [options.base] the path the site lives under, such as "/some/folder/"
 * @returns {Promise<Site>}
 */
export async function serve({ folder, port = 4173, base = '/' }) {
  const published = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  // A page served here may fetch a person's file from another server of this computer, to try that out.
  const local = published.replaceAll("connect-src 'self' https:", `$& ${onThisComputer}`);
  /** @type {readonly import('./header-rules.mjs').HeaderRule[]} */
  let rules = [];
  const missing = await readFile(join(folder, '404.html')).catch(() => undefined);
  const server = createServer({ maxHeaderSize: 262_144 }, (request, response) => {
    respond(request, response, { folder: resolve(folder), base, rules, missing }).catch(() =>
      refuse(response, 500),
    );
  });
  const url = `http://127.0.0.1:${await listen(server, port)}${base}`;
  rules = readHeaderRules(nameSite(local, url));
  return {
    url,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>} the port taken: the first one, or the next that is free
 */
async function listen(server, first) {
  for (let port = first; ; port += 1) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', fail);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || port > first + 50) throw error;
    }
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{folder: string, base: string, rules: readonly import('./header-rules.mjs').HeaderRule[], missing: Buffer | undefined}} site
 */
async function respond(request, response, { folder, base, rules, missing }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const [rawPath = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const path = decode(rawPath);
  if (path === undefined) return refuse(response, 400);
  if (!path.startsWith(base)) return refuse(response, 404);
  const inside = path.slice(base.length);
  const file = join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
  if (!file.startsWith(folder + sep) || isForHost(inside)) return refuse(response, 404);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    const location = `${rawPath.replace(/^\/+/, '/')}/${query && `?${query}`}`;
    response.writeHead(301, { Location: location }).end();
    return;
  }
  if (!found?.isFile()) {
    if (!missing) return refuse(response, 404);
    const headers = { ...headersFor(rules, `/${inside}`), 'Cache-Control': 'no-cache' };
    response.writeHead(404, { 'Content-Type': contentTypes['.html'], ...headers }).end(missing);
    return;
  }
  const headers = {
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`,
    ...headersFor(rules, `/${inside}`),
  };
  if (request.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * True for a file that only says how to serve the others, or is hidden.
 * @param {string} inside
 */
function isForHost(inside) {
  return /^_(headers|nginx\.conf)$|(^|\/)\.(?!well-known\/)/.test(inside);
}

/**
 * @param {string} path
 * @returns {string | undefined} nothing when the path is not one a browser would send
 */
function decode(path) {
  try {
    const text = decodeURIComponent(path);
    return /[\0\\]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const reasons = { 400: 'Bad request', 404: 'Not found', 405: 'Not allowed', 500: 'Server error' };

/**
 * @param {import('node:http').ServerResponse} response
 * @param {keyof typeof reasons} status
 */
function refuse(response, status) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(reasons[status]);
}
