import type { Watched } from './watch.mjs';

declare global {
  interface Window {
    readonly embed: Watched;
  }
}
