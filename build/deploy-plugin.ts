import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Puts the headers of deploy/_headers at the root of the built site, where some hosts look for them. */
export function deployPlugin(): Plugin {
  let file = '';
  return {
    name: 'local-context-deploy',
    configResolved(config) {
      file = resolve(config.root, 'deploy/_headers');
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: readFileSync(file) });
    },
  };
}
