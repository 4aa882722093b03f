import '@testing-library/jest-dom/vitest';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

/*
 * Runs before each test file. One process runs many files, so what one of them leaves behind is put away here: no
 * file can tell which others ran before it, and none can tell the day, or how fast the computer is.
 */
vi.resetModules();

/** The same cases of every property in every run; fast-check prints the seed with each that fails. */
fc.configureGlobal({ seed: 20_260_701 });

const { startSite } = await import('../src/state/site.ts');
const { site } = await import('./site.ts');
const { glossary } = await import('./glossary.ts');
startSite(site, glossary);

/** The day on which all tests run; only the date stands still, timers do not. */
beforeEach(() => void vi.setSystemTime('2026-07-01T12:00:00'));

if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // Only what hangs is given up: a busy computer is no failure.
  configure({ asyncUtilTimeout: 10_000 });
  // jsdom knows no media queries: none holds, unless a test says otherwise.
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as MediaQueryList;
  afterEach(cleanup);
}

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  if (typeof document !== 'undefined') {
    document.head.replaceChildren();
    document.body.replaceChildren();
    history.replaceState(null, '', '/');
  }
});
