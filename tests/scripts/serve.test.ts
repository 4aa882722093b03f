import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/serve.mjs';

let parent = '';
let site: Site;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(parent, 'site', 'assets'), { recursive: true });
  mkdirSync(join(parent, 'site', 'page'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(parent, 'site', 'index.html'), 'home');
  writeFileSync(join(parent, 'site', 'page', 'index.html'), 'page');
  writeFileSync(join(parent, 'site', 'a b.csv'), 'a,b');
  writeFileSync(join(parent, 'site', 'assets', 'x.js'), '1');
  writeFileSync(join(parent, 'site', '.secret'), 'hidden');
  writeFileSync(join(parent, 'site', 'page', '.secret'), 'hidden');
  writeFileSync(join(parent, 'site', '_headers'), '/assets/*\n  Cache-Control: immutable\n');
  site = await serve({ folder: join(parent, 'site'), port: 0, base: '/sub/' });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Asks for a path as it is, which fetch would tidy up first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(site.url, { path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  it('listens on this computer only', () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/$/);
  });

  it('says that a file is still the same', async () => {
    const first = await ask('/sub/page/');
    const tag = String(first.headers['etag']);
    expect(await ask('/sub/page/', 'GET', { 'if-none-match': tag })).toMatchObject({
      status: 304,
      body: '',
    });
    expect((await ask('/sub/page/', 'GET', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('takes the next port when one is in use', async () => {
    const { port } = new URL(site.url);
    const second = await serve({ folder: parent, port: Number(port) });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });

  it('answers a folder with its index.html', async () => {
    expect(await ask('/sub/?page=about')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask('/sub/page/')).toMatchObject({ status: 200, body: 'page' });
    const { status, headers } = await ask('/sub/page?x=1');
    expect([status, headers['location']]).toEqual([301, '/sub/page/?x=1']);
  });

  it('names types, and lets only assets be kept', async () => {
    const csv = await ask('/sub/a%20b.csv');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('/sub/assets/x.js')).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'immutable',
    });
  });

  it.each(['/sub/../secret.txt', '/sub/%2e%2e/secret.txt', '/sub/..%2fsecret.txt', '/secret.txt'])(
    'finds nothing at %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found' });
    },
  );

  it('answers with 404.html, where there is one, for what is not there', async () => {
    const folder = mkdtempSync(join(parent, 'other-'));
    writeFileSync(join(folder, '404.html'), 'not here');
    writeFileSync(join(folder, '_headers'), '/figures/*\n  A: 1\n  Cache-Control: immutable\n');
    const other = await serve({ folder, port: 0 });
    const answer = await fetch(`${other.url}figures/none/`);
    expect([answer.status, await answer.text()]).toEqual([404, 'not here']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('a')).toBe('1');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    await other.close();
  });

  it('does not serve what only says how to serve the rest, nor hidden files', async () => {
    expect((await ask('/sub/_headers')).status).toBe(404);
    expect((await ask('/sub/.secret')).status).toBe(404);
    expect((await ask('/sub/page/.secret')).status).toBe(404);
  });

  it('refuses what no browser would send', async () => {
    expect((await ask('/sub/%')).status).toBe(400);
    expect((await ask('/sub/%00')).status).toBe(400);
    expect((await ask('/sub/..%5csecret.txt')).status).toBe(400);
    expect((await ask('/sub/', 'POST')).status).toBe(405);
  });
});
