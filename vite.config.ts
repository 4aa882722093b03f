import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dataPlugin } from './build/data-plugin.ts';
import { deployPlugin } from './build/deploy-plugin.ts';

export default defineConfig({
  base: './',
  // No page stands in for one that does not exist: hosts of static files know no such thing.
  appType: 'mpa',
  plugins: [react(), dataPlugin({ folder: 'data' }), deployPlugin()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'index.html' },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
