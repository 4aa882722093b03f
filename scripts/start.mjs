import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

ensureInstalled(root);

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) {
  console.error('\nThe site could not be built; the messages above say why.');
  process.exit(1);
}

const site = await serve({ folder: join(root, 'dist') });
console.log(`\nLocal Context is ready. Open this address; Ctrl+C ends it.\n\n${site.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void site.close().then(() => process.exit(0));
  });
}
