import { spawn } from 'node:child_process';
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

const build = step('Build', ['vite/bin/vite.js', 'build', '--logLevel', 'warn']);
await Promise.all([
  step('Types', ['typescript/bin/tsc', '--noEmit']),
  step('Types the oldest browsers know', ['typescript/bin/tsc', '--noEmit', '-p', 'src']),
  step('Lint', ['oxlint/bin/oxlint', '--deny-warnings']),
  step('Format', ['prettier/bin/prettier.cjs', '--check', '.']),
  tests('Unit tests', ['vitest/vitest.mjs', 'run']),
  build,
]);
if (await build) {
  const command = ['vitest/vitest.mjs', 'run', '--config', 'vitest.browser.config.ts'];
  await tests('Browser tests', command, 'inherit');
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
 * Runs a tool that counts as one check.
 * @param {string} name
 * @param {readonly string[]} command
 */
async function step(name, command) {
  const ok = await run(name, command);
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/**
 * Runs tests and adds what they counted. A run that fails without a failed test, or ends without having
 * counted anything, counts as one failure.
 * @param {string} name
 * @param {readonly string[]} command
 * @param {'pipe' | 'inherit'} [output]
 */
async function tests(name, command, output) {
  const file = join(scratch, `${name}.json`);
  const ok = await run(name, command, output, { COUNTS_FILE: file });
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
 * Runs a tool. What it prints is shown in one piece when it ends, since others run beside it, or as it comes where
 * it is alone. A tool that cannot be started has failed.
 * @param {string} name
 * @param {readonly string[]} command a file in node_modules and its arguments
 * @param {'pipe' | 'inherit'} [output]
 * @param {Record<string, string>} [environment]
 * @returns {Promise<boolean>} whether it passed
 */
async function run(name, [file = '', ...rest], output = 'pipe', environment = {}) {
  console.log(`${name} ...`);
  /** @type {Buffer[]} */
  const printed = [];
  const tool = spawn(process.execPath, [join(root, 'node_modules', file), ...rest], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment },
  });
  for (const stream of [tool.stdout, tool.stderr]) {
    stream?.on('data', (piece) => printed.push(piece));
  }
  /** @type {boolean} */
  const passed = await new Promise((done) => {
    tool.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      done(false);
    });
    tool.on('close', (status) => done(status === 0));
  });
  if (!passed) failures.push(name);
  console.log(`\n== ${name}\n${Buffer.concat(printed)}${name}: ${passed ? 'passed' : 'FAILED'}\n`);
  return passed;
}
