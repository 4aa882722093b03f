import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '../../scripts/serve.mjs';

/**
 * What the server sent for one request.
 * @typedef {object} Answer
 * @property {string} path with its query
 * @property {number} status
 * @property {string} type
 * @property {number} body bytes, compressed
 * @property {number} sent bytes with the headers
 */

/**
 * @typedef {object} CompressedSite
 * @property {string} url
 * @property {() => readonly Answer[]} take what was sent since the last call
 * @property {() => Promise<void>} close
 */

const compressible = /^(?:text\/|application\/json|image\/svg)/;

/**
 * Serves a folder as the project's own server does, headers and all, and compresses the texts with brotli 11, as a
 * web host that keeps compressed files does. That server does not compress; this stands in front of it. Answers
 * with 500 to a browser that takes no brotli: its bytes would say nothing.
 * @param {string} folder
 * @returns {Promise<CompressedSite>}
 */
export async function serveCompressed(folder) {
  const site = await serve({ folder, port: 0 });
  /** @type {Answer[]} */
  let answers = [];
  /** @type {Map<string, Buffer>} by address and version */
  const compressed = new Map();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    take: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(() => done(undefined)));
      await site.close();
    },
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) {
      response.writeHead(500).end('This server sends brotli only.');
      return;
    }
    const path = (request.url ?? '/').slice(1);
    const version = request.headers['if-none-match'];
    const found = await fetch(`${site.url}${path}`, {
      headers: version === undefined ? {} : { 'If-None-Match': version },
      redirect: 'manual',
    });
    const plain = Buffer.from(await found.arrayBuffer());
    const headers = new Headers(found.headers);
    const type = headers.get('content-type') ?? '';
    const isText = found.status === 200 && compressible.test(type);
    const body = isText ? compress(`${path} ${headers.get('etag')}`, plain) : plain;
    for (const own of ['connection', 'keep-alive', 'transfer-encoding', 'date'])
      headers.delete(own);
    if (isText) headers.set('Content-Encoding', 'br');
    if (found.status !== 304) headers.set('Content-Length', String(body.length));
    headers.set('Vary', 'Accept-Encoding');
    const before = request.socket.bytesWritten;
    response.on('finish', () => {
      const sent = request.socket.bytesWritten - before;
      answers.push({ path: `/${path}`, status: found.status, type, body: body.length, sent });
    });
    response.writeHead(found.status, Object.fromEntries(headers)).end(body);
  }

  /**
   * @param {string} key
   * @param {Buffer} plain
   */
  function compress(key, plain) {
    const known = compressed.get(key);
    if (known) return known;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    const made = brotliCompressSync(plain, { params });
    compressed.set(key, made);
    return made;
  }
}
