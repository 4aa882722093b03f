import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  buildModule,
  buildScript,
  figurePageFiles,
  pinnedScript,
} from '../../build/scripts-plugin.ts';

const sizeOf = (text = ''): number => gzipSync(text).byteLength;

describe('the script of a page in a frame', () => {
  const built = buildScript('src/embed/figure-page.ts');

  it('weighs at most 12,000 bytes (gzip), and its styles at most 4,000', async () => {
    const files = await built;
    expect([...files.keys()].toSorted()).toEqual(['.css', '.js']);
    expect(sizeOf(files.get('.js'))).toBeLessThan(12_000);
    expect(sizeOf(files.get('.css'))).toBeLessThan(4000);
  });

  it('stands for itself: no module, no React, no style written into the page', async () => {
    const script = (await built).get('.js') ?? '';
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\b|\brequire\(|createElement\(["'`]style|useState/);
    expect(script).not.toMatch(/localStorage|sessionStorage|cookie|\beval\b|innerHTML/);
  });
});

describe('the script for host pages', () => {
  it('weighs at most 1,000 bytes (gzip) and is no module', async () => {
    const files = await buildScript('src/embed/frame/host-script.ts');
    const script = files.get('.js') ?? '';
    expect([...files.keys()]).toEqual(['.js']);
    expect(sizeOf(script)).toBeLessThan(1000);
    expect(() => new Function(script)).not.toThrow();
  });
});

it('the code that draws a figure anew is one file, and what only a next step needs is apart', async () => {
  const files = await buildModule('src/embed-main.tsx');
  const named = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name));
  const [script = '', ...others] = named(/^assets\/embed-page-[\w-]+\.js$/);
  expect(others).toEqual([]);
  const code = files.get(script) ?? '';
  // It asks for no part before the figure is drawn.
  expect(/from\s*["'`]\.\/embed-part/.test(code)).toBe(false);
  expect(named(/^assets\/embed-page-[\w-]+\.css$/)).toHaveLength(1);
  const parts = named(/^assets\/embed-part-[\w-]+\.js$/);
  const has = (text = '') => text.includes('provenance-title');
  expect(parts.some((name) => has(files.get(name)))).toBe(true);
  expect(has(code)).toBe(false);
});

it('the script for host pages stands under a name of its content, with the hash a browser checks', () => {
  // As `printf 'abc\n' | openssl dgst -sha384 -binary | base64` gives it.
  const { src, integrity } = pinnedScript('abc\n');
  const known = '6NFCC0/0HD8SGG2JSpnhxKpoHaecRwB+na3s2eywSC7h4iRRDnSEB4wCifNDlrnD';
  expect(integrity).toBe(`sha384-${known}`);
  expect(src).toMatch(/^assets\/embed-[\w-]{8}\.js$/);
  expect(pinnedScript('abd\n').src).not.toBe(src);
});

it('a static figure page finds its files among those of a build', () => {
  const bundle = {
    'assets/figure-page-1.js': { type: 'asset' },
    'assets/figure-page-2.css': { type: 'asset' },
    'assets/embed-page-2.css': { type: 'asset' },
    'assets/embed-page-1.js': { type: 'asset' },
    'assets/index-1.js': { type: 'chunk' },
    'embed.js': { type: 'asset' },
  } as unknown as Parameters<typeof figurePageFiles>[0];
  expect(figurePageFiles(bundle)).toEqual({
    scripts: ['assets/figure-page-1.js'],
    styles: ['assets/figure-page-2.css'],
    dashboardFiles: ['assets/embed-page-1.js', 'assets/embed-page-2.css'],
  });
});
