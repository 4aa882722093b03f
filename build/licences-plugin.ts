import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file of a built site that has the licences of what others wrote in it. */
export const licencesFile = 'licences.txt';

/** Puts the licence notices of every package that the site may carry at the root of the built site. */
export function licencesPlugin(): Plugin {
  let root = '';
  return {
    name: 'local-context-licences',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: licencesFile, source: licenceNotices(root) });
    },
  };
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/**
 * The notices of this project and of all packages it needs to run, those that they need included, whether or not any of
 * their code is left in the build. Throws where a package has no file with its licence.
 */
export function licenceNotices(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const carried = Object.entries(lock.packages).filter(
    // Types are no code.
    ([path, { dev, devOptional }]) =>
      path !== '' && !dev && !devOptional && !path.includes('node_modules/@types/'),
  );
  const notices = carried.map(([path, { version = '', license = '' }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return `${name} ${version} (${license})\n\n${licenceIn(join(root, path), name)}`;
  });
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const head = `This site is made of Local Context and of the packages below, each under its own licence.\n\nLocal Context\n\n${own}`;
  return `${[head, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function licenceIn(folder: string, name: string): string {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  if (file === undefined) throw new Error(`The package ${name} has no file with its licence.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
