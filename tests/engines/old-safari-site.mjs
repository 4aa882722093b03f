import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, sep } from 'node:path';
import { runnerImport } from 'vite';

const scriptName = 'old-safari.js';

/**
 * A copy of a built site whose pages and workers begin by taking from the browser what Safari 15.4 lacks. `remove`
 * takes the copy away.
 * @param {string} built the folder of the site
 * @returns {Promise<{folder: string, remove: () => void}>}
 */
export async function makeOldSafariSite(built) {
  const source = new URL('../build/floor/old-safari.ts', import.meta.url).pathname;
  const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
  const script = /** @type {{oldSafariScript: () => string}} */ (module).oldSafariScript();
  const folder = mkdtempSync(join(tmpdir(), 'old-safari-'));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, scriptName), script);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const isPage = path.endsWith('.html') && !path.endsWith('404.html');
    const isWorker = /\.worker-[^/\\]*\.js$/.test(path);
    if (!isPage && !isWorker) continue;
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    const depth = path.split(sep).length - 1;
    const address = posix.join('../'.repeat(depth) || './', scriptName);
    const tag = `<script src="${address}"></script>`;
    writeFileSync(file, isWorker ? script + text : text.replace('<head>', `<head>${tag}`));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
