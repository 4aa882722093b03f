import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * True for a Node.js version the project's tools run on: 20.19 or newer, and 22.13 or newer in that line.
 * @param {string} version such as "20.19.4"
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  return major > 22;
}

/**
 * True when node_modules holds every package, in the version, that package-lock.json asks for. Packages for
 * other operating systems are rightly absent.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Checks Node.js and installs the dependencies if they are missing or out of date. Ends the process with a
 * plain message when the project cannot run here.
 * @param {string} root
 */
export function ensureInstalled(root) {
  if (!isSupportedNode(process.versions.node)) {
    console.error(
      `Local Context needs Node.js 20.19 or newer (22.13 or newer in the 22 line); this is ${process.versions.node}.\n` +
        'Install a current version from https://nodejs.org and try again.',
    );
    process.exit(1);
  }
  if (isInstalled(root)) return;
  console.log('Installing what the project needs (once, a minute or so) ...');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('\nThe installation failed; the messages above say why.');
    process.exit(1);
  }
}
