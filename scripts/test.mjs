import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);

const scratch = mkdtempSync(join(tmpdir(), 'local-context-test-'));
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

step('Types', ['typescript/bin/tsc', '--noEmit']);
step('Types the oldest browsers know', ['typescript/bin/tsc', '--noEmit', '-p', 'src']);
step('Lint', ['oxlint/bin/oxlint', '--deny-warnings']);
step('Format', ['prettier/bin/prettier.cjs', '--check', '.']);
tests('Unit tests', ['vitest/vitest.mjs', 'run']);
if (step('Build', ['vite/bin/vite.js', 'build', '--logLevel', 'warn'])) {
  tests('Browser tests', ['vitest/vitest.mjs', 'run', '--config', 'vitest.browser.config.ts']);
} else {
  console.error('The browser tests need the build, so they count as failed.');
  failures.push('Browser tests');
  total.failed += 1;
}

rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * Runs a tool that counts as one check. Its output is shown as it comes.
 * @param {string} name
 * @param {readonly string[]} command
 */
function step(name, command) {
  const ok = run(name, command);
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/**
 * Runs tests and adds what they counted. A run that fails without a failed test, or ends without having
 * counted anything, counts as one failure.
 * @param {string} name
 * @param {readonly string[]} command
 */
function tests(name, command) {
  const file = join(scratch, `${name}.json`);
  const ok = run(name, command, { COUNTS_FILE: file });
  /** @type {Counts} */
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  if (counts.failed === 0 && (!ok || counts.passed === 0)) {
    console.error(`${name}: the run did not finish as it should, which counts as one failure.`);
    counts.failed = 1;
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/**
 * @param {string} name
 * @param {readonly string[]} command a file in node_modules and its arguments
 * @param {Record<string, string>} [environment]
 */
function run(name, [file = '', ...rest], environment = {}) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) failures.push(name);
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  return status === 0;
}
