import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { installPeers, isInstalled } from '../peers.mjs';

const page = fileURLToPath(new URL('page/', import.meta.url));
const peers = { udsv: 'udsv', duckdb: '@duckdb/duckdb-wasm' };

/**
 * Installs the readers to compare with, beside the bench and not into the app, and builds the page that runs them
 * into `folder`, as pages/large/.
 * @param {string} folder
 * @returns {Promise<{udsv: boolean, duckdb: boolean}>} which of them could be installed
 */
export async function buildLarge(folder) {
  installPeers(Object.values(peers));
  const absent = join(page, 'absent.ts');
  await build({
    root: page,
    configFile: false,
    base: './',
    logLevel: 'error',
    resolve: {
      alias: Object.values(peers)
        .filter((name) => !isInstalled(name))
        .map((name) => ({ find: new RegExp(`^${name}(/.*)?$`), replacement: absent })),
    },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      outDir: join(folder, 'pages', 'large'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
    },
  });
  return { udsv: isInstalled(peers.udsv), duckdb: isInstalled(peers.duckdb) };
}
