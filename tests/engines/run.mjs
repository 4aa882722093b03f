import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { missingForFirefox, startFirefox } from './firefox.mjs';
import { makeOldSafariSite } from './old-safari-site.mjs';
import { tasks } from './tasks.mjs';
import { missingForWebKit, startWebKit } from './webkit.mjs';

/*
 * A short list of tasks in other engines than Chromium: `npm run test:engines`, after `npm run build`. An engine that is
 * not on this computer is skipped, and said so. WebKit does them twice, the second time with no more than the interfaces
 * of Safari 15.4. With PICTURES=folder each task leaves what it showed at its end.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built site in dist. Run `npm run build` first.');
  process.exit(1);
}

const webKit = { missing: missingForWebKit(), start: startWebKit };
const engines = [
  { name: 'Firefox', missing: missingForFirefox(), start: startFirefox, isOld: false },
  { name: 'WebKitGTK', ...webKit, isOld: false },
  { name: 'WebKitGTK as Safari 15.4', ...webKit, isOld: true },
];
const pictures = process.env['PICTURES'] ?? '';
const total = { passed: 0, failed: 0, skipped: 0 };

for (const { name, missing, start, isOld } of engines) {
  if (missing.length > 0) {
    total.skipped += tasks.length;
    console.log(`${name}: skipped. Debian has it: apt-get install ${missing.join(' ')}`);
    continue;
  }
  const old = isOld ? await makeOldSafariSite(folder) : null;
  const site = await serve({ folder: old?.folder ?? folder, port: 0, base: '/some/folder/' });
  const engine = await start();
  console.log(isOld ? `${engine.name}, with the interfaces of Safari 15.4 only` : engine.name);
  if (isOld) {
    await engine.open(site.url);
    // Else the tasks would show nothing.
    const kept = await engine.run(
      `return ['canParse' in URL && 'URL.canParse', 'toSorted' in [] && 'toSorted', 'any' in AbortSignal && 'AbortSignal.any', 'CompressionStream' in window && 'CompressionStream'].filter(Boolean).join(', ')`,
    );
    if (kept !== '') {
      total.failed += 1;
      console.log(`  FAILED: it still has ${kept}`);
    }
  }
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
  await site.close();
  old?.remove();
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
