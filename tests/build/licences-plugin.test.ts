import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceNotices } from '../../build/licences-plugin.ts';

describe('the licence notices of a built site', () => {
  const notices = licenceNotices(process.cwd());
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };

  it.each(Object.keys(dependencies))('have %s, with its version', (name) => {
    expect(notices).toMatch(new RegExp(`^${name.replaceAll('/', '\\/')} \\d`, 'm'));
  });

  it('have what those packages need, and the words of each licence', () => {
    expect(notices).toMatch(/^d3-time-format \d/m);
    expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
    expect(notices.match(/^-{72}$/gm)?.length).toBeGreaterThan(30);
  });

  it('leave out what only tests and builds need', () => {
    expect(notices).not.toMatch(/^(vitest|playwright-core|@types\/\S+) \d/m);
  });
});
