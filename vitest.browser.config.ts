import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser: run `npm run build` first. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    environment: 'node',
    globalSetup: ['tests/browser/global-setup.ts'],
    reporters: ['default', 'tests/line-reporter.ts'],
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
