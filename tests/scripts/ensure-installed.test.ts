import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, isSupportedNode } from '../../scripts/ensure-installed.mjs';

it.each([
  ['18.20.8', false],
  ['20.18.1', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['24.0.0', true],
])('Node.js %s: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});

describe('the dependencies', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'installed-'));
    mkdirSync(join(root, 'node_modules'));
    write('package-lock.json', {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-windows': { version: '1.0.0', optional: true },
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, packages: unknown): void {
    writeFileSync(join(root, file), JSON.stringify({ packages }));
  }

  it('are there when every package has the version asked for', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  it('are not when one is missing, or another version', () => {
    expect(isInstalled(root)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});
