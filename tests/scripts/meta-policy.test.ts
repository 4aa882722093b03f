import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePolicies } from '../../scripts/meta-policy.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const rules = [
    '/index.html',
    "  Content-Security-Policy: script-src 'self'; frame-ancestors 'self'",
    '/figures/*',
    "  Content-Security-Policy: script-src 'self'; frame-ancestors *; base-uri 'none'",
  ];
  writeFileSync(join(folder, '_headers'), rules.join('\n'));
  mkdirSync(join(folder, 'figures', 'a'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = '<!doctype html><html><head><meta charset="utf-8" /><link rel="icon"></head></html>';

it('each page has its own policy, but for what only a header can say', () => {
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'figures', 'a', 'index.html'), page);
  writeFileSync(join(folder, '404.html'), page);
  expect(writePolicies(folder)).toBe(2);
  const start = '<!doctype html><html><head><meta charset="utf-8" />';
  const rest = '<link rel="icon"></head></html>';
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(
    `${start}<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${rest}`,
  );
  expect(readFileSync(join(folder, 'figures', 'a', 'index.html'), 'utf8')).toBe(
    `${start}<meta http-equiv="Content-Security-Policy" content="script-src 'self'; base-uri 'none'">${rest}`,
  );
  expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe(page);
});

it('a page without a head is named', () => {
  writeFileSync(join(folder, 'index.html'), '<p>nothing</p>');
  expect(() => writePolicies(folder)).toThrow('index.html has no <head>');
});
