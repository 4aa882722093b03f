import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from './launch.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    siteFolder: string;
    siteUrl: string;
    browserEndpoint: string;
  }
}

/** The path the built site is served under while it is tested: not the root, as on most static hosts. */
const base = '/some/folder/';

/** The built site to test: SITE_FOLDER if it is set, else what `npm run build` made. */
const folder = process.env['SITE_FOLDER'] || 'dist';

/** Serves the built site and starts the browser, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder} to test. Run \`npm run build\` first.`);
  }
  const browser = await startBrowser();
  const site = await serve({ folder, port: 0, base });
  project.provide('siteFolder', folder);
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}

/** Starts the browser, which now and then falls over as it starts: then twice more. */
async function startBrowser(attempts = 3): ReturnType<typeof chromium.launchServer> {
  try {
    return await chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
  } catch (cause) {
    if (attempts > 1) return startBrowser(attempts - 1);
    throw new Error(
      'No browser could be started, so the site was not tested in one. ' +
        'Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
      { cause },
    );
  }
}
