import { defineConfig } from 'vitest/config';

/**
 * `*.test.ts` runs in Node; `*.test.tsx` draws components, so it runs in jsdom. A process for each file would cost
 * more than the tests, so each processor has one that runs file after file: `tests/setup.ts` gives every file modules
 * of its own and an empty page. Those in jsdom come after all others, since a process is not kept for another kind.
 */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    reporters: ['default', 'tests/line-reporter.ts'],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'drawn',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
