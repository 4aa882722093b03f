import type { Watched } from './embeds-watch.mjs';

declare global {
  interface Window {
    readonly embed: Watched;
  }
}
