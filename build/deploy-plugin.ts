import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Files of the built site that say its headers, for the hosts that read such files. */
export const headerFiles = ['_headers', '_nginx.conf'] as const;

const sources: Record<(typeof headerFiles)[number], string> = {
  _headers: 'deploy/_headers',
  '_nginx.conf': 'deploy/nginx.conf',
};

/** Puts the examples of deploy/ at the root of the built site, where some hosts look for them. */
export function deployPlugin(): Plugin {
  let root = '';
  return {
    name: 'local-context-deploy',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      for (const fileName of headerFiles) {
        const source = readFileSync(resolve(root, sources[fileName]));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
