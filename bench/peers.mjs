import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('.', import.meta.url));

/**
 * True when a package to compare with is there, beside the bench and not in the app.
 * @param {string} name
 */
export function isInstalled(name) {
  return existsSync(join(bench, 'node_modules', name));
}

/**
 * Installs the packages of bench/package.json, unless all of these are there. Where that cannot be done it says so:
 * those that are missing are left out of the table.
 * @param {readonly string[]} names
 */
export function installPeers(names) {
  if (names.every(isInstalled)) return;
  const options = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  try {
    execFileSync('npm', ['install', ...options], {
      cwd: bench,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    console.error('What is to be compared with could not be installed: it is left out.');
  }
}
