import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** @typedef {import('./engine.mjs').Engine} Engine */

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** What is missing for Firefox to be driven; empty where nothing is. */
export function missingForFirefox() {
  return places.some(existsSync) ? [] : ['firefox-esr'];
}

/**
 * Starts Firefox without a window and speaks Marionette with it, its own remote protocol: pieces of JSON on a socket,
 * each with its length before it.
 * @returns {Promise<Engine>}
 */
export async function startFirefox() {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'local-context-firefox-'));
  const preferences = { 'marionette.port': port, 'app.update.disabledForTesting': true };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const browser = spawn(
    places.find(existsSync) ?? '',
    ['--headless', '--no-remote', '--marionette', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280' } },
  );
  const socket = await connected(port, browser);
  const answers = messagesOf(socket);
  await answers.next();
  let count = 0;
  /**
   * @param {string} command
   * @param {object} [parameters]
   */
  const ask = async (command, parameters = {}) => {
    count += 1;
    const text = JSON.stringify([0, count, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { value } = await answers.next();
    const [, , error, result] = /** @type {[number, number, {message: string} | null, any]} */ (
      value
    );
    if (error) throw new Error(`${command}: ${error.message}`);
    return result?.value ?? result;
  };
  const { capabilities } = await ask('WebDriver:NewSession', {});
  await ask('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 120_000 });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: (url) => ask('WebDriver:Navigate', { url }),
    run: (script, args = []) => ask('WebDriver:ExecuteScript', { script, args }),
    picture: async () =>
      Buffer.from(await ask('WebDriver:TakeScreenshot', { full: false }), 'base64'),
    close: async () => {
      socket.destroy();
      browser.kill();
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A port that nothing listens to. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * The browser listens some time after it was started; one that ends before has failed.
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} browser
 */
async function connected(port, browser) {
  for (;;) {
    if (browser.exitCode !== null) throw new Error('Firefox ended before it could be reached.');
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch {
      socket.destroy();
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/**
 * The messages on a socket, one after another.
 * @param {import('node:net').Socket} socket
 * @returns {AsyncGenerator<unknown, void>}
 */
async function* messagesOf(socket) {
  let held = Buffer.alloc(0);
  for await (const piece of socket) {
    held = Buffer.concat([held, piece]);
    for (;;) {
      const colon = held.indexOf(':');
      const length = colon < 0 ? NaN : Number(held.subarray(0, colon).toString());
      if (colon < 0 || held.length < colon + 1 + length) break;
      yield JSON.parse(held.subarray(colon + 1, colon + 1 + length).toString());
      held = held.subarray(colon + 1 + length);
    }
  }
}
