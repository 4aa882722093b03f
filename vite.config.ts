import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cataloguePlugin } from './build/catalogue/plugin.ts';
import { dataPlugin } from './build/data-plugin.ts';
import { deployPlugin } from './build/deploy-plugin.ts';
import { scriptTarget, styleTarget } from './build/floor.ts';
import { firstViewPlugin } from './build/first-view/plugin.ts';
import { figurePagesPlugin } from './build/figure-pages/plugin.ts';
import { licencesPlugin } from './build/licences-plugin.ts';
import { sitePlugin } from './build/site-plugin.ts';
import { searchPlugin } from './build/search/plugin.ts';
import { scriptsPlugin } from './build/scripts-plugin.ts';

/** The folder with datapackage.json and its files; another one makes the site of other councils. */
const folder = process.env['DATA_FOLDER'] ?? 'data';

export default defineConfig({
  base: './',
  // No page stands in for one that does not exist: hosts of static files know no such thing.
  appType: 'mpa',
  plugins: [
    react(),
    dataPlugin({ folder }),
    cataloguePlugin({ folder }),
    sitePlugin({ folder }),
    searchPlugin({ folder }),
    firstViewPlugin({ folder }),
    deployPlugin(),
    licencesPlugin(),
    scriptsPlugin(),
    figurePagesPlugin({ folder, inlineStyle: true }),
  ],
  worker: { format: 'es' },
  build: {
    target: scriptTarget,
    cssTarget: styleTarget,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      // The figure pages take most of a build's time, and are meant to.
      checks: { bundlerTimings: false },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
