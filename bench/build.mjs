import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the site and the pages it is measured against into `folder`, as app/ and pages/. The site's own
 * dist/ is not touched.
 * @param {string} folder
 */
export async function buildAll(folder) {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(folder, 'app'), emptyOutDir: true },
  });
  // One at a time: a page of its own shares no chunk with another one.
  for (const part of ['filters', 'ingest', 'exports']) {
    await build({
      root: join(bench, part, 'page'),
      configFile: false,
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      build: {
        target: 'es2022',
        modulePreload: { polyfill: false },
        outDir: join(folder, 'pages', part),
        emptyOutDir: true,
        chunkSizeWarningLimit: 1000,
      },
    });
  }
}
