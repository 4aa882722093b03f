import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { missingForFirefox, startFirefox } from './firefox.mjs';
import { tasks } from './tasks.mjs';
import { missingForWebKit, startWebKit } from './webkit.mjs';

/*
 * A short list of tasks in other engines than Chromium: `npm run test:engines`, after `npm run build`. An engine that is
 * not on this computer is skipped, and said so. With PICTURES=folder each task leaves what it showed at its end.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built site in dist. Run `npm run build` first.');
  process.exit(1);
}

const engines = [
  { name: 'Firefox', missing: missingForFirefox(), start: startFirefox },
  { name: 'WebKitGTK', missing: missingForWebKit(), start: startWebKit },
];
const pictures = process.env['PICTURES'] ?? '';
const total = { passed: 0, failed: 0, skipped: 0 };
const site = await serve({ folder, port: 0, base: '/some/folder/' });

for (const { name, missing, start } of engines) {
  if (missing.length > 0) {
    total.skipped += tasks.length;
    console.log(`${name}: skipped. Debian has it: apt-get install ${missing.join(' ')}`);
    continue;
  }
  const engine = await start();
  console.log(engine.name);
  for (const task of tasks) {
    try {
      await task.act(engine, site.url);
      total.passed += 1;
      console.log(`  passed: ${task.name}`);
    } catch (error) {
      total.failed += 1;
      console.log(`  FAILED: ${task.name}\n${error instanceof Error ? error.message : error}`);
    }
    if (pictures !== '') {
      mkdirSync(pictures, { recursive: true });
      const file = `${name} ${tasks.indexOf(task) + 1}.png`;
      writeFileSync(join(pictures, file), await engine.picture());
    }
  }
  await engine.close();
}

await site.close();
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
