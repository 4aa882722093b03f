import { defineConfig } from 'vitest/config';

/** `*.test.ts` runs in Node; `*.test.tsx` draws components, so it runs in jsdom. */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    reporters: ['default', 'tests/line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['tests/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'drawn', include: ['tests/**/*.test.tsx'], environment: 'jsdom' },
      },
    ],
  },
});
