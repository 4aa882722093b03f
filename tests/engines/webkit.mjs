import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** @typedef {import('./engine.mjs').Engine} Engine */

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';

/** The packages that are missing for WebKitGTK to be driven. */
export function missingForWebKit() {
  return [
    ...(existsSync(driver) ? [] : ['webkit2gtk-driver']),
    ...(existsSync(screen) ? [] : ['xvfb']),
  ];
}

/**
 * Starts WebKitGTK's small browser on a screen that nobody sees and speaks WebDriver with it.
 * @returns {Promise<Engine>}
 */
export async function startWebKit() {
  const display = spawn(
    screen,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = await once(
    /** @type {import('node:stream').Readable} */ (display.stdio[3]),
    'data',
  );
  const port = 4700 + (process.pid % 300);
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      // Its helpers live in a sandbox of their own, which a container does not allow.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const root = `http://127.0.0.1:${port}`;
  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  const ask = async (method, path, body) => {
    const response = await fetch(root + path, {
      method,
      signal: AbortSignal.timeout(130_000),
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = /** @type {{value: any}} */ (await response.json());
    if (!response.ok) throw new Error(`${path}: ${value?.message ?? response.status}`);
    return value;
  };
  await listening(root, service);
  const { sessionId, capabilities } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { timeouts: { script: 120_000, pageLoad: 120_000 } } },
  });
  const session = `/session/${sessionId}`;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => ask('POST', `${session}/url`, { url }),
    run: (script, args = []) => ask('POST', `${session}/execute/sync`, { script, args }),
    picture: async () => Buffer.from(await ask('GET', `${session}/screenshot`), 'base64'),
    close: async () => {
      await ask('DELETE', session).catch(() => undefined);
      for (const one of [service, display]) {
        one.kill();
        if (one.exitCode === null && one.signalCode === null) await once(one, 'exit');
      }
    },
  };
}

/**
 * @param {string} root
 * @param {import('node:child_process').ChildProcess} service
 */
async function listening(root, service) {
  for (;;) {
    if (service.exitCode !== null) throw new Error('The driver ended before it could be reached.');
    const answer = await fetch(`${root}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
}
