import { defineConfig } from 'vitest/config';

/**
 * Tests of the built site in a real browser: run `npm run build` first. Each test has a browser context of its own,
 * so files need no process of their own.
 */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    environment: 'node',
    globalSetup: ['tests/browser/global-setup.ts'],
    reporters: ['default', 'tests/line-reporter.ts'],
    isolate: false,
    maxWorkers: 3,
    // Only what hangs is given up: a busy computer is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 100_000 } },
  },
});
