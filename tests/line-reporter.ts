import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** What a run came to. `failed` also counts files that could not run and errors outside any test. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts the tests of a finished run, so that a run in which anything went wrong never counts as clean. */
export function countTests(
  modules: readonly Pick<TestModule, 'children' | 'errors'>[],
  unhandledErrors: readonly unknown[],
): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}

/** Writes the counts of a run to the file that the environment variable COUNTS_FILE names, if any. */
export default class LineReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const file = process.env['COUNTS_FILE'];
    if (!file) return;
    const counts = countTests(modules, unhandledErrors);
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
    writeFileSync(file, JSON.stringify(counts));
  }
}
