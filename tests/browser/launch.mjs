import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser to test with: CHROMIUM_PATH if it is set ("bundled" for the one among the dependencies), else an
 * installed Chrome or Chromium, else the one among the dependencies (Linux only).
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished && wished !== 'bundled') {
    if (existsSync(wished)) return wished;
    throw new Error(`CHROMIUM_PATH names ${wished}, but there is no such file.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...usualPlaces].find((place) => existsSync(place));
  if (installed && !wished) return installed;
  // Makes the package unpack the system libraries it brings along as well, for a computer that has none.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** How to start the browser, for `chromium.launch` and `chromium.launchServer` of playwright-core. */
export async function launchOptions() {
  return { executablePath: await findBrowser(), headless: true, args };
}
