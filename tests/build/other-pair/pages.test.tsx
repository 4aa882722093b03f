import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { App } from '../../../src/pages/App.tsx';
import { usualView, type Page } from '../../../src/domain/view.ts';
import { startSite } from '../../../src/state/site.ts';
import { viewStore } from '../../../src/state/view-store.ts';

const folder = join(import.meta.dirname, 'data');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const { site } = readPackage(JSON.parse(read('datapackage.json')));

const pages: readonly (readonly [Page, RegExp])[] = [
  ['overview', /3,172[\s\S]*6,480/],
  ['indicator', /3,172[\s\S]*6,480/],
  ['priorities', /What Knowsley and Wirral promised/],
  ['timeline', /Invented inspection/],
  ['data', /Your files/],
  ['about', /official figures for Knowsley and Wirral side by side/],
];

it.each(pages)(
  'the page %s shows two other councils and no trace of these',
  async (page, text) => {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(read(new URL(address).pathname.split('/data/')[1] ?? ''))),
    );
    window.matchMedia = (media: string): MediaQueryList =>
      Object.assign(new EventTarget(), {
        matches: true,
        media,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      });
    window.scrollTo = () => undefined;
    startSite(site);
    viewStore.openFromAddress({ ...usualView(site), page }, []);
    render(<App />);
    await waitFor(() => expect(document.body.textContent).toMatch(text), { timeout: 30_000 });
    expect(await screen.findByRole('heading', { level: 1 }, { timeout: 30_000 })).toBeVisible();
    expect(`${document.title} ${document.body.innerHTML}`).not.toMatch(/Liverpool|Sefton/);
  },
  40_000,
);
