import '@testing-library/jest-dom/vitest';
import { afterAll, afterEach, vi } from 'vitest';

/*
 * Runs before each test file. One process runs many files, so what one of them leaves behind is put away here: no
 * file can tell which others ran before it.
 */
vi.resetModules();

const { startSite } = await import('../src/state/site.ts');
const { site } = await import('./site.ts');
const { glossary } = await import('./glossary.ts');
startSite(site, glossary);

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
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
