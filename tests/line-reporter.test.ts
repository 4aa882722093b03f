import { expect, it } from 'vitest';
import { countTests } from './line-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

function moduleOf(states: readonly State[], errors = 0, suiteErrors = 0) {
  const failures = (count: number) => Array.from({ length: count }, () => ({ message: 'x' }));
  return {
    errors: () => failures(errors),
    children: {
      allSuites: () => [{ errors: () => failures(suiteErrors) }],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  } as unknown as Parameters<typeof countTests>[0][number];
}

it('counts the tests of all files', () => {
  const modules = [moduleOf(['passed', 'failed']), moduleOf(['passed', 'skipped'])];
  expect(countTests(modules, [])).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

it('counts a file that cannot be read, a broken hook and a stray error as failures', () => {
  expect(countTests([moduleOf([], 1), moduleOf(['passed'], 0, 1)], [new Error('x')])).toEqual({
    passed: 1,
    failed: 3,
    skipped: 0,
  });
});

it('counts a test that never ran as a failure', () => {
  expect(countTests([moduleOf(['pending'])], []).failed).toBe(1);
});
