import { nginxUnder } from '../../build/deploy-plugin.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules, nameSite } from '../../scripts/header-rules.mjs';

describe('rules for headers', () => {
  const rules = readHeaderRules('# all\n/*\n  A: 1\n\n/data/*\n  B: x: y, z\n/page\n  A: 2\n');

  it('hold for their path, and a star at the end for everything beneath', () => {
    expect(headersFor(rules, '/data/a.csv')).toEqual({ A: '1', B: 'x: y, z' });
    expect(headersFor(rules, '/page')).toEqual({ A: '2' });
    expect(headersFor(rules, '/page/more')).toEqual({ A: '1' });
  });

  it('are refused where a line is neither a path nor a header', () => {
    expect(() => readHeaderRules('/a\n  no header here\n')).toThrow(/no header here/);
    expect(() => readHeaderRules('  A: 1\n')).toThrow(/no header of a path/);
  });
});

describe('the headers of a deployed site', () => {
  const read = (file: string) =>
    readFileSync(new URL(`../../deploy/${file}`, import.meta.url), 'utf8');
  const rules = readHeaderRules(read('_headers'));
  const policyOf = (path: string) => headersFor(rules, path)['Content-Security-Policy'] ?? '';

  it('allow no inline script and no script from elsewhere', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/figures/a.b/']) {
      expect(policyOf(path)).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(policyOf(path)).not.toMatch(/unsafe-eval|(script-src|style-src) [^;]*unsafe-inline/);
    }
  });

  it('let nothing but the worker for it fetch from another site', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/figures/a.b/']) {
      expect(policyOf(path)).toMatch(/; connect-src 'self';/);
    }
    expect(policyOf('/assets/address.worker-abc.js')).toBe(
      "default-src 'none'; connect-src 'self' https:",
    );
    expect(policyOf('/assets/file.worker-abc.js')).toBe('');
  });

  it('let no text become code but by the policy of this site', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/figures/a.b/']) {
      expect(policyOf(path)).toContain("; require-trusted-types-for 'script';");
      expect(policyOf(path)).toContain("; trusted-types local-context 'allow-duplicates';");
    }
  });

  it('let any page frame a figure, and only the site itself the dashboard', () => {
    expect(policyOf('/figures/a.b/')).toMatch(/frame-ancestors \*$/);
    expect(policyOf('/embed.html')).toMatch(/frame-ancestors \*$/);
    expect(policyOf('/')).toMatch(/frame-ancestors 'self'$/);
  });

  it('never keep a “not found” for long, and ask again for pages and data', () => {
    const cached = (path: string) => headersFor(rules, path)['Cache-Control'];
    // Such a host puts the header on an answer that a file is not there as well.
    expect(cached('/assets/index-abc.js')).toBe('public, max-age=600');
    expect(read('_headers')).not.toMatch(/^ +.*immutable/m);
    for (const path of ['/', '/index.html', '/embed.html', '/figures/a.b/', '/data/a.csv']) {
      expect(cached(path)).toBe('no-cache');
    }
    expect(cached('/embed.js')).toBe('max-age=3600');
  });

  it('let no browser guess a type, and tell no other site the whole address', () => {
    for (const path of ['/', '/embed.html', '/embed.js', '/assets/a-b.js', '/data/a.csv']) {
      expect(headersFor(rules, path)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      });
    }
  });

  it('let other sites read data and hashed files, and no page', () => {
    const readers = (path: string) => headersFor(rules, path)['Access-Control-Allow-Origin'];
    expect([readers('/data/a.csv'), readers('/assets/a-b.js')]).toEqual(['*', '*']);
    expect([readers('/'), readers('/figures/a.b/')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['/', '/', '/index.html'],
    ['~ ^/(figures/|embed\\.html$)', '/figures/a.b/', '/embed.html'],
    ['= /embed.js', '/embed.js', '/embed.js'],
    ['/assets/', '/assets/a-b.js', '/assets/a-b.css'],
    ['~ ^/assets/address\\.worker-', '/assets/address.worker-abc.js'],
    ['/data/', '/data/a.csv', '/data/strategy/targets.csv'],
  ])('are the same in the example for nginx: location %s', (location, ...paths) => {
    const [, block = ''] = read('nginx.conf').split(`\nlocation ${location} {\n`);
    const lines = (block.split('\n}')[0] ?? '').matchAll(
      /^ *add_header (\S+) "(.*)"( always)?;$/gm,
    );
    const sent = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    // nginx leaves a header without "always" out of an answer that a file is not there: it may keep the others for good.
    const kept = location.includes('/assets/') ? { 'Cache-Control': sent['Cache-Control'] } : {};
    for (const path of paths) expect(sent).toEqual({ ...headersFor(rules, path), ...kept });
  });

  it.each(['/_headers', '/_nginx.conf', '/.git/config', '/data/.htpasswd'])(
    'are not to be read themselves, nor any hidden file, with nginx: %s',
    (path) => {
      const closed = [...read('nginx.conf').matchAll(/^location ~ (\S+) \{\n {2}return 404;/gm)];
      const isClosed = (one: string) => closed.some(([, rule = '']) => new RegExp(rule).test(one));
      expect(isClosed(path)).toBe(true);
      for (const open of ['/', '/embed.js', '/data/areas.csv', '/.well-known/security.txt']) {
        expect(isClosed(open)).toBe(false);
      }
    },
  );

  it('let the page for what is not found be shown in any frame by nginx', () => {
    const [, block = ''] = read('nginx.conf').split('\nlocation = /404.html {\n');
    expect(block.split('\n}')[0]).toContain(policyOf('/figures/a.b/'));
    expect(read('nginx.conf')).toContain('error_page 404 /404.html;');
  });

  it('of nginx are on answers that something failed too, but none of these is kept', () => {
    const lines = [...read('nginx.conf').matchAll(/^ *add_header (.*);$/gm)].map(([, one]) => one);
    const others = new Set(lines.filter((one) => !one?.endsWith(' always')));
    expect([...others]).toEqual(['Cache-Control "public, max-age=31536000, immutable"']);
  });

  it('start nginx as it is shipped: no directive of a module that must be added', () => {
    const named = [...read('nginx.conf').matchAll(/^ *([a-z_]+) [^{}]*;$/gm)].map(([, one]) => one);
    expect(named.filter((one) => /brotli|more_|zstd|headers_more/.test(one ?? ''))).toEqual([]);
    expect(read('nginx.conf')).toMatch(/^gzip_vary on;$/m);
    expect(read('nginx.conf')).toMatch(/^gzip_comp_level [5-7];$/m);
  });

  it('stand inside a location of their path for a site that lives under one', () => {
    const plain = read('nginx.conf');
    expect(nginxUnder(plain, '')).toBe(plain);
    expect(nginxUnder(plain, 'https://example.org/')).toBe(plain);
    const under = nginxUnder(plain, 'https://example.org/a.b/c/');
    const locations = [...under.matchAll(/^ *location (?:(?:=|~|\^~) )?(\S+) \{$/gm)];
    expect(locations.length).toBe([...plain.matchAll(/^location /gm)].length + 2);
    expect(locations.filter(([, at = '']) => !/^(\^?\/a\\?\.b\/c)/.test(at))).toEqual([]);
    expect(under).toContain('error_page 404 /a.b/c/404.html;');
    // Nothing of the server outside the path is changed.
    expect(under.split('\n').filter((line) => /^[a-z]/.test(line))).toEqual([
      'location = /a.b/c {',
      'location ^~ /a.b/c/ {',
    ]);
  });
});

it('pages that any page may frame name the site beside self, the others do not', () => {
  const text = [
    "  Content-Security-Policy: script-src 'self'; connect-src 'self'; frame-ancestors *",
    "  Content-Security-Policy: script-src 'self'; frame-ancestors 'self'",
  ].join('\n');
  const [framed, own] = nameSite(text, 'https://example.org/a/').split('\n');
  expect(framed).toBe(
    "  Content-Security-Policy: script-src 'self' https://example.org; connect-src 'self' https://example.org; frame-ancestors *",
  );
  expect(own).toBe("  Content-Security-Policy: script-src 'self'; frame-ancestors 'self'");
  expect(nameSite(text, '')).toBe(text);
});
